package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.spean.directory.imports.Import;
import org.spean.directory.imports.Preview;
import org.spean.directory.imports.Verdict;

/** The rows of one kind, a page at a time. */
class LineList extends Div {

    private static final int PAGE = 25;

    private final ImportShelf shelf;
    private final Reader reader;
    private final Import about;
    private final Runnable shown;
    private final OrderedList list = new OrderedList();
    private final NativeButton more;
    private Optional<Verdict> only = Optional.empty();
    private int from;

    LineList(ImportShelf shelf, Reader reader, Import about, Runnable shown) {
        this.shelf = shelf;
        this.reader = reader;
        this.about = about;
        this.shown = shown;
        list.setClassName("import-lines");
        more = new NativeButton(reader.say("import.more"), click -> go());
        more.setClassName("btn");
        add(list, more);
    }

    void show(Optional<Verdict> kind) {
        only = kind;
        from = 0;
        list.removeAll();
        go();
    }

    private void go() {
        List<Preview.Line> lines = shelf.preview().lines(shelf.actor(), about.id(), only, from, PAGE + 1);
        lines.stream().limit(PAGE).forEach(each -> list.add(new LineCard(shelf, reader, about, each, shown)));
        from += PAGE;
        more.setVisible(lines.size() > PAGE);
        if (list.getComponentCount() == 0) {
            list.add(new com.vaadin.flow.component.html.ListItem(new Paragraph(reader.say("import.no-rows"))));
        }
    }
}
