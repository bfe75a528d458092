package org.spean.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryField;
import org.spean.directory.ServiceEntry;
import org.spean.directory.keeping.FieldAge;
import org.spean.widgets.UndoNotice;

/** How old each field of an entry is, in words, beside the field; and for those who know it, one tap: still right. */
final class AgeLines {

    private final ServiceEntry entry;
    private final Shelf shelf;
    private final Reader reader;
    private final Map<EntryColumn, FieldAge> ages;
    private final boolean knows;
    private final Runnable changed;

    /**
     * The lines of an entry.
     *
     * @param knows whether the reader may say of a field that it is still right
     * @param changed is run after they did
     */
    AgeLines(ServiceEntry entry, boolean knows, Shelf shelf, Reader reader, Runnable changed) {
        this.entry = entry;
        this.shelf = shelf;
        this.reader = reader;
        this.changed = changed;
        ages = shelf.ages().of(entry, reader.tier());
        this.knows = knows;
    }

    /** The line for a field; empty where it says nothing, or tells what was printed. */
    Optional<Span> of(EntryField field) {
        List<EntryColumn> columns = EntryColumn.of(field).stream()
                .filter(column -> column.age() != EntryColumn.Age.NEVER && ages.containsKey(column))
                .toList();
        return columns.stream()
                .map(ages::get)
                .min(Comparator.comparing(FieldAge::on))
                .map(age -> line(age, columns));
    }

    private Span line(FieldAge age, List<EntryColumn> columns) {
        LocalDate today = shelf.calls().today();
        boolean old = age.old(today);
        String ago = Ago.said(age.on(), today, reader);
        Span line = new Span(new Span(reader.say("entry.age." + age.how(), ago, age.byName())));
        line.setClassName(old ? "age old" : "age");
        if (old) {
            line.add(new Span(" · " + reader.say("entry.age.old")));
        }
        if (knows && old) {
            NativeButton button = new NativeButton(reader.say("entry.still-right"), click -> stillRight(columns));
            button.setClassName("btn plain");
            button.setAriaLabel(reader.say("entry.still-right") + ": "
                    + reader.say(columns.getFirst().key()));
            line.add(new Span(" "), button);
        }
        return line;
    }

    private void stillRight(List<EntryColumn> columns) {
        UUID check = shelf.checks().stillRight(shelf.present().actor(), entry.id(), columns);
        UI ui = UI.getCurrent();
        UndoNotice.show(ui, reader.say("entry.done.still-right"), reader.say("page.undo"), () -> {
            shelf.checks().takeBack(shelf.present().actor(), entry.id(), check);
            changed.run();
        });
        changed.run();
    }
}
