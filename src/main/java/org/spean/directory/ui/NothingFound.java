package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.spean.directory.Coverage;
import org.spean.directory.Findings;
import org.spean.directory.Search;
import org.spean.widgets.EmptyState;

/** Nothing fits: says so, and what helps now. */
class NothingFound extends Div {

    NothingFound(Findings found, Shelf shelf, Reader reader) {
        boolean unknownWords = !found.understood().other().isBlank();
        long nationwide =
                shelf.directory().find(nationwide(), reader.tier(), 0, 0).total();
        add(new EmptyState(
                reader.say("find.nothing"),
                unknownWords
                        ? reader.say("find.nothing-words", found.understood().other())
                        : reader.say("find.nothing-choices"),
                new Anchor(DirectoryLinks.find(nationwide()), reader.say("find.all-nationwide", nationwide)),
                new Anchor(DirectoryLinks.HOTLINES, reader.say("find.hotlines")),
                new Anchor(DirectoryLinks.FIND, reader.say("find.all-provinces"))));
    }

    private static Search nationwide() {
        return Search.EVERYTHING.withCoverages(Set.of(Coverage.Kind.NATIONWIDE));
    }
}
