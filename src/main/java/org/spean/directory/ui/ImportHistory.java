package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.spean.directory.imports.Import;
import org.spean.widgets.Numerals;

/** Files that were brought: by whom, when, and what came of them. */
class ImportHistory extends Div {

    ImportHistory(ImportShelf shelf, Reader reader) {
        List<Import> all = shelf.imports().latest(shelf.actor());
        add(new H3(reader.say("import.history")));
        if (all.isEmpty()) {
            add(new Paragraph(reader.say("import.none-yet")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.setClassName("people");
        all.forEach(each -> list.add(line(each, reader)));
        add(list);
    }

    private static ListItem line(Import each, Reader reader) {
        Anchor name = new Anchor(ExportLinks.IMPORT + "/" + each.id(), each.fileName());
        name.setClassName("t");
        Span who = new Span(reader.say("import.by", each.name(), Numerals.moment(each.at(), reader.language())));
        Span what = new Span(state(each, reader));
        what.setClassName("note");
        return new ListItem(name, new Div(new Div(who), what));
    }

    /** What came of one, in a sentence. */
    static String state(Import each, Reader reader) {
        return each.taken()
                .map(taken -> {
                    String done = reader.say("import.taken", taken.added(), taken.changed(), taken.ended());
                    return taken.undone()
                            .map(at -> reader.say("import.undone", done, Numerals.moment(at, reader.language())))
                            .orElse(done);
                })
                .orElseGet(() -> reader.say("import.not-taken", each.rows()));
    }
}
