package org.spean.cases.ui.file;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.Actor;
import org.spean.cases.file.IntakeColumn;
import org.spean.cases.file.IntakeFault;
import org.spean.cases.file.IntakeList;

/** What would become of each row, or what is wrong with it; and taking all of it in. Who somebody is stands in none of it. */
final class IntakePreview extends Div {

    private static final int SHOWN = 200;

    private final CaseFileShelf shelf;
    private final FileWords words;
    private final IntakeList list;
    private final Runnable over;
    private final RadioButtonGroup<UUID> worker = new RadioButtonGroup<>();

    IntakePreview(CaseFileShelf shelf, FileWords words, IntakeList list, Runnable over) {
        this.shelf = shelf;
        this.words = words;
        this.list = list;
        this.over = over;
        if (!list.unknown().isEmpty()) {
            add(note(words.say("intake.unknown", String.join(words.say("form.print.comma"), list.unknown()))));
        }
        NativeButton other = new NativeButton(words.say("intake.other"), click -> over.run());
        other.setClassName("btn");
        if (list.right()) {
            rows(other);
        } else {
            add(new H2(words.say("intake.wrong", words.count(list.faults().size()))));
            faults(list.faults());
            add(row(other));
        }
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.setClassName("note");
        return note;
    }

    private void rows(NativeButton other) {
        add(new H2(words.say("intake.would", words.count(list.rows().size()))));
        UnorderedList all = new UnorderedList();
        all.setClassName("form-list");
        list.rows().stream()
                .limit(SHOWN)
                .forEach(row -> all.add(new ListItem(words.say(
                        row.who().isEmpty() ? "intake.row" : "intake.row-named",
                        words.count(row.number()),
                        row.wish().ownCode().orElse(""),
                        words.say("case.phase." + row.wish().taken().getOrDefault("phase", "")),
                        words.day(row.wish().openedOn())))));
        add(all, note(words.say("intake.counts-from")));
        Actor by = shelf.present().actor();
        Set<UUID> workers = shelf.intake().workers(by, list.centre());
        if (workers.isEmpty()) {
            add(IdentityPart.alert(words.say("intake.no-worker")), row(other));
            return;
        }
        Map<UUID, String> names = shelf.accounts().names(workers);
        worker.setLabel(words.say("intake.worker"));
        worker.setItems(workers);
        worker.setItemLabelGenerator(each -> names.getOrDefault(each, ""));
        NativeButton take = new NativeButton(words.say("intake.take"), click -> take());
        take.setClassName("btn main");
        if (workers.size() == 1) {
            worker.setValue(workers.iterator().next());
        }
        add(worker, row(take, other));
    }

    private static Div row(NativeButton... acts) {
        Div row = new Div(acts);
        row.setClassName("row");
        return row;
    }

    private void take() {
        UUID chosen = worker.getValue();
        if (chosen == null) {
            worker.setErrorMessage(words.say("intake.worker-missing"));
            worker.setInvalid(true);
            return;
        }
        var progress = shelf.work().begin(shelf.present().actor(), list, chosen);
        removeAll();
        add(new IntakeProgress(words, progress, list.rows().size(), this::faults, over));
    }

    /** Cell by cell: where, what stands there, what would work. */
    private void faults(List<IntakeFault> faults) {
        UnorderedList all = new UnorderedList();
        all.setClassName("form-list");
        faults.stream()
                .limit(SHOWN)
                .forEach(each -> all.add(new ListItem(words.say(
                        "intake.at",
                        words.count(each.row()),
                        words.say("intake.column." + each.column().word()),
                        said(each)))));
        add(all);
    }

    private String said(IntakeFault fault) {
        String works = fault.works().stream()
                .map(word -> fault.column() == IntakeColumn.DISTRICT ? word : choice(fault.column(), word))
                .collect(Collectors.joining(words.say("form.print.comma")));
        return words.say("intake.fault." + fault.kind().name(), fault.typed(), works);
    }

    private String choice(IntakeColumn column, String word) {
        return switch (column) {
            case AGE -> words.say("case.age." + word);
            case PHASE -> words.say("case.phase." + word);
            case RUNG -> words.say("case.rung." + word);
            case SETTING -> words.say("case.setting." + word);
            default -> words.say("case.option." + column.word() + "." + word);
        };
    }
}
