package org.spean.directory.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Optional;
import org.spean.directory.imports.Import;
import org.spean.directory.imports.Verdict;

/** What would become of each row, and the buttons that make it so. */
class PreviewPart extends Section {

    private final ImportShelf shelf;
    private final Reader reader;
    private final Import about;
    private final Runnable again;
    private final Runnable shown;

    /**
     * The preview of a file that was judged.
     *
     * @param again judges it anew
     * @param shown shows what there is now
     * @param match goes back to the columns
     */
    PreviewPart(ImportShelf shelf, Reader reader, Import about, Runnable again, Runnable shown, Runnable match) {
        this.shelf = shelf;
        this.reader = reader;
        this.about = about;
        this.again = again;
        this.shown = shown;
        Map<Verdict, Integer> counts = shelf.preview().counts(shelf.actor(), about.id());
        LineList list = new LineList(shelf, reader, about, shown);
        add(new H2(reader.say("import.preview")));
        add(new NewOrganizationsPart(shelf, reader, about, again));
        add(new TakePart(shelf, reader, about, counts, shown));
        add(new VerdictBar(counts, reader, list::show), bulk(counts), beside(counts), list, foot(match));
        list.show(first(counts));
    }

    /** What needs somebody stands first. */
    private static Optional<Verdict> first(Map<Verdict, Integer> counts) {
        return counts.containsKey(Verdict.WRONG)
                ? Optional.of(Verdict.WRONG)
                : counts.containsKey(Verdict.TWIN) ? Optional.of(Verdict.TWIN) : Optional.empty();
    }

    private Div bulk(Map<Verdict, Integer> counts) {
        Div row = new Div();
        row.setClassName("row");
        if (counts.containsKey(Verdict.TWIN)) {
            row.add(all("import.all-same", true), all("import.all-new", false));
        }
        return row;
    }

    private NativeButton all(String words, boolean same) {
        NativeButton button = new NativeButton(reader.say(words), click -> {
            shelf.imports().chooseAll(shelf.actor(), about.id(), same);
            shown.run();
        });
        button.setClassName("btn small");
        return button;
    }

    private Div beside(Map<Verdict, Integer> counts) {
        Div row = new Div();
        row.setClassName("row");
        Checkbox ends =
                new Checkbox(reader.say("import.end-missing"), about.matching().endsMissing());
        ends.addValueChangeListener(change -> {
            shelf.imports().endMissing(shelf.actor(), about.id(), change.getValue());
            again.run();
        });
        row.add(ends);
        if (counts.containsKey(Verdict.WRONG)) {
            Anchor faults = new Anchor(FaultsDoor.of(about.id()), reader.say("import.faults-file"));
            faults.setRouterIgnore(true);
            faults.getElement().setAttribute("download", true);
            row.add(faults);
        }
        return row;
    }

    private Div foot(Runnable match) {
        Div row = new Div();
        row.setClassName("row");
        if (about.kind() != Import.Kind.OURS) {
            NativeButton columns = new NativeButton(reader.say("import.match-again"), click -> match.run());
            columns.setClassName("btn");
            row.add(columns);
        }
        NativeButton giveUp = new NativeButton(reader.say("import.give-up"), click -> {
            shelf.imports().giveUp(shelf.actor(), about.id());
            getUI().ifPresent(ui -> ui.navigate(ExportLinks.PAGE));
        });
        giveUp.setClassName("btn");
        row.add(giveUp);
        return row;
    }
}
