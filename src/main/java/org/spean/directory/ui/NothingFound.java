package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.spean.directory.Coverage;
import org.spean.directory.Search;
import org.spean.directory.Understood;

/** Nothing fits: says so, and what helps now. */
class NothingFound extends Div {

    private final Paragraph why = new Paragraph();
    private final Reader reader;

    NothingFound(Shelf shelf, Reader reader) {
        this.reader = reader;
        long nationwide =
                shelf.directory().find(nationwide(), reader.tier(), 0, 0).total();
        Div ways = new Div(
                new Anchor(DirectoryLinks.find(nationwide()), reader.say("find.all-nationwide", nationwide)),
                new Anchor(DirectoryLinks.HOTLINES, reader.say("find.hotlines")),
                new Anchor(DirectoryLinks.FIND, reader.say("find.all-provinces")));
        ways.addClassName("row");
        addClassName("empty-state");
        add(new H2(reader.say("find.nothing")), why, ways);
    }

    /** Says why, in the same place: while somebody types only the words change. */
    void show(Search search, Understood understood) {
        why.setText(why(search, understood, reader));
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
