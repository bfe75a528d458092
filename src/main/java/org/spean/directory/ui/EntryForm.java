package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryDraft;
import org.spean.directory.EntryFault;
import org.spean.directory.ServiceEntry;
import org.spean.directory.keeping.KeepOutcome;
import org.spean.widgets.FormFrame;

/** Everything that can be written into an entry, in the order of its page; what the reader may not see is not asked. */
class EntryForm extends Div {

    private final ServiceEntry before;
    private final Shelf shelf;
    private final Reader reader;
    private final Consumer<KeepOutcome.Done> done;
    private final FormFrame frame;
    private final List<EntryInput> inputs = new ArrayList<>();

    /**
     * Asks.
     *
     * @param before what the entry says now
     * @param done is told when something was written
     */
    EntryForm(ServiceEntry before, Shelf shelf, Reader reader, Consumer<KeepOutcome.Done> done, Runnable givenUp) {
        this.before = before;
        this.shelf = shelf;
        this.reader = reader;
        this.done = done;
        setClassName("entry-form");
        frame = new FormFrame(
                reader.language(),
                reader.say("entry.edit.title"),
                reader.say("entry.edit.lead"),
                reader.say("entry.edit.save"),
                this::send,
                givenUp);
        EntryInputs make = new EntryInputs(before, frame, shelf, reader, inputs::add);
        part("entry.part.now");
        new PresentInputs(before, frame, shelf, reader, inputs::add).ask();
        part("page.service.telephone");
        make.phones();
        make.lines(EntryColumn.CONTACTS, before.contacts());
        part("page.service.reach-and-staff");
        make.coverage();
        make.text(EntryColumn.PLACES);
        part("page.service.who");
        make.audiences();
        make.area(EntryColumn.ELIGIBILITY);
        part("page.service.how-to-refer");
        make.area(EntryColumn.REFERRAL_FROM);
        make.area(EntryColumn.REFERRAL_TO);
        make.area(EntryColumn.FOLLOW_UP);
        part("entry.part.what");
        make.type();
        make.programme();
        make.running();
        make.area(EntryColumn.GAPS);
        make.area(EntryColumn.RECOMMENDATIONS);
        add(frame);
    }

    private void part(String key) {
        frame.show(new H3(reader.say(key)));
    }

    void begin() {
        frame.begin();
    }

    /** What was written, on top of what the entry said when the form was opened. */
    private EntryDraft draft() {
        EntryDraft draft = EntryDraft.of(before);
        for (EntryInput input : inputs) {
            input.cells().forEach((column, reading) -> {
                String cell = reading.cell();
                if (!cell.strip().equals(column.of(before).strip())) {
                    draft.with(column, cell);
                }
            });
        }
        return draft;
    }

    private void send() {
        if (frame.complains()) {
            return;
        }
        switch (shelf.keeping().change(shelf.present().actor(), draft())) {
            case KeepOutcome.Done all -> done.accept(all);
            case KeepOutcome.Same same -> frame.refuse(reader.say("entry.edit.same"));
            case KeepOutcome.Gone gone -> frame.refuse(reader.say("entry.edit.gone"));
            case KeepOutcome.Wrong wrong -> complain(wrong.faults());
            case KeepOutcome.Clash clash -> {
                clash.columns().forEach(column -> say(column, reader.say("entry.edit.clash-here")));
                frame.refuse(reader.say("entry.edit.clash"));
            }
        }
    }

    private void complain(Map<EntryColumn, EntryFault> faults) {
        faults.forEach((column, fault) -> say(column, reader.say("entry.fault." + fault)));
        frame.complains();
    }

    private void say(EntryColumn column, String words) {
        inputs.stream()
                .filter(input -> input.cells().containsKey(column))
                .findFirst()
                .ifPresentOrElse(
                        input -> frame.wrong(input.asks(), words),
                        () -> frame.refuse(reader.say(column.key()) + ": " + words));
    }
}
