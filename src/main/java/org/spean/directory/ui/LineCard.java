package org.spean.directory.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.spean.directory.EntryAct;
import org.spean.directory.EntryColumn;
import org.spean.directory.ServiceEntry;
import org.spean.directory.imports.Import;
import org.spean.directory.imports.Preview;
import org.spean.directory.imports.RowFault;
import org.spean.directory.imports.Verdict;
import org.spean.people.Organization;

/** One row: its number, what would become of it, and field by field what it says. */
class LineCard extends ListItem {

    private static final int SHOWN = 200;

    private final ImportShelf shelf;
    private final Reader reader;
    private final Import about;
    private final Preview.Line line;
    private final Runnable shown;

    LineCard(ImportShelf shelf, Reader reader, Import about, Preview.Line line, Runnable shown) {
        this.shelf = shelf;
        this.reader = reader;
        this.about = about;
        this.line = line;
        this.shown = shown;
        Span badge = new Span(reader.say("import.verdict." + line.verdict()));
        badge.addClassNames("badge", line.verdict() == Verdict.WRONG ? "late" : "quiet");
        Span title = new Span(title());
        title.setClassName("t");
        Div head = new Div();
        head.setClassName("import-head");
        if (line.number() > 0) {
            Span number = new Span(reader.say("import.row", line.number()));
            number.setClassName("note");
            head.add(number);
        }
        head.add(badge, title);
        add(head);
        line.faults().forEach(each -> add(fault(each)));
        line.said().forEach(each -> add(change(each)));
        if (line.verdict() == Verdict.TWIN || line.same().isPresent()) {
            add(twin());
        }
    }

    private String title() {
        return line.entry()
                .map(this::named)
                .orElseGet(() -> reader.say("import.row-says", cell("organization"), type()));
    }

    private String named(ServiceEntry entry) {
        String organization = shelf.shelf()
                .organizations()
                .organization(entry.organization())
                .map(Organization::shortName)
                .orElse("");
        String type = shelf.shelf()
                .catalogue()
                .type(entry.type())
                .map(each -> each.name().in(reader.language()))
                .orElse("");
        return reader.say("import.row-says", organization, type);
    }

    private String cell(String target) {
        int at = about.matching().targets().indexOf(target);
        return at >= 0 && at < line.cells().size()
                ? cut(line.cells().get(at))
                : about.matching().constants().getOrDefault(target, "");
    }

    private String type() {
        String written = cell(EntryColumn.TYPE.word());
        return written.isEmpty() ? written : CellWords.said(EntryColumn.TYPE, written, shelf.shelf(), reader);
    }

    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    /** Which column, what stands there, what is wrong with it and what would work. */
    private Div fault(RowFault fault) {
        int at = fault.column();
        String column = at >= 0 && at < about.headers().size() ? about.headers().get(at) : "";
        String cell = at >= 0 && at < line.cells().size() ? cut(line.cells().get(at)) : "";
        Span what = new Span(reader.say(fault.words()));
        Div said = new Div();
        said.setClassName("import-fault");
        if (!column.isEmpty()) {
            Span where = new Span(reader.say("import.column", column));
            where.setClassName("t");
            said.add(where, new Span(" "));
        }
        said.add(what);
        if (!cell.isEmpty()) {
            Span stands = new Span(reader.say("import.stands", cell));
            stands.setClassName("note");
            said.add(new Span(" "), stands);
        }
        return said;
    }

    private Div change(EntryAct.Change change) {
        Span column = new Span(TargetField.name(change.column().word(), reader));
        column.setClassName("note");
        Span after = new Span(said(change, change.after()));
        Div said = new Div(column, new Span(" "));
        said.setClassName("import-change");
        if (!change.before().isEmpty()) {
            Span before = new Span(said(change, change.before()));
            before.getElement().setAttribute("class", "before");
            Span arrow = new Span(" → ");
            arrow.getElement().setAttribute("aria-hidden", "true");
            said.add(before, arrow);
        }
        said.add(after);
        return said;
    }

    private String said(EntryAct.Change change, String cell) {
        return cut(CellWords.said(change.column(), cell, shelf.shelf(), reader));
    }

    private Div twin() {
        Div row = new Div();
        row.setClassName("row");
        line.entry().map(ServiceEntry::id).ifPresent(id -> {
            Anchor there = new Anchor(DirectoryLinks.service(id), reader.say("import.twin"));
            row.add(there);
        });
        row.add(choice("import.is-same", true), choice("import.is-new", false));
        return row;
    }

    private NativeButton choice(String words, boolean same) {
        NativeButton button = new NativeButton(reader.say(words), click -> {
            shelf.imports().choose(shelf.actor(), about.id(), line.number(), same);
            shown.run();
        });
        button.setClassName("btn small");
        button.getElement()
                .setAttribute("aria-pressed", String.valueOf(line.same().equals(Optional.of(same))));
        return button;
    }
}
