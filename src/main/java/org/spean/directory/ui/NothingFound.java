package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.spean.directory.Coverage;
import org.spean.directory.Findings;
import org.spean.directory.Search;
import org.spean.directory.Understood;
import org.spean.widgets.EmptyState;

/** Nothing fits: says so, and what helps now. */
class NothingFound extends Div {

    NothingFound(Search search, Findings found, Shelf shelf, Reader reader) {
        long nationwide =
                shelf.directory().find(nationwide(), reader.tier(), 0, 0).total();
        add(new EmptyState(
                reader.say("find.nothing"),
                why(search, found.understood(), reader),
                new Anchor(DirectoryLinks.find(nationwide()), reader.say("find.all-nationwide", nationwide)),
                new Anchor(DirectoryLinks.HOTLINES, reader.say("find.hotlines")),
                new Anchor(DirectoryLinks.FIND, reader.say("find.all-provinces"))));
    }

    /** The words that nothing fits, where there are such; otherwise it is the choices that exclude each other. */
    static String why(Search search, Understood understood, Reader reader) {
        boolean nothingUnderstood = understood.types().isEmpty()
                && understood.places().isEmpty()
                && understood.audiences().isEmpty()
                && understood.organizations().isEmpty();
        if (!understood.other().isBlank()) {
            return reader.say("find.nothing-words", understood.other());
        }
        return !search.words().isBlank() && nothingUnderstood
                ? reader.say("find.nothing-words", search.words())
                : reader.say("find.nothing-choices");
    }

    private static Search nationwide() {
        return Search.EVERYTHING.withCoverages(Set.of(Coverage.Kind.NATIONWIDE));
    }
}
