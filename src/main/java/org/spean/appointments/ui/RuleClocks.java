package org.spean.appointments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spean.deadlines.Deadline;
import org.spean.deadlines.DeadlineId;
import org.spean.deadlines.MoveOutcome;
import org.spean.deadlines.MovedWhy;
import org.spean.people.Person;
import org.spean.widgets.DayField;
import org.spean.widgets.FormFrame;

/** What the rules with dates want of this visit, by when, and how that stands; a focal person whom it concerns sets another day. */
class RuleClocks extends Section {

    private final AppointmentShelf shelf;
    private final AppointmentWords words;
    private final Runnable changed;
    private final Div says = new Div();

    /**
     * Those of one visit.
     *
     * @param all at least one
     * @param changed is run when another day was set
     */
    RuleClocks(List<Deadline> all, AppointmentShelf shelf, AppointmentWords words, Runnable changed) {
        this.shelf = shelf;
        this.words = words;
        this.changed = changed;
        addClassName("lane");
        add(new H2(words.say("dates.clocks")));
        all.forEach(this::clock);
        add(says);
    }

    private void clock(Deadline each) {
        Span badge = new Span(stands(each));
        badge.setClassName(each.state() == Deadline.State.OPEN && late(each) ? "badge late" : "badge");
        Paragraph line = new Paragraph(words.say(
                "dates.clock.by",
                words.say(each.rule().words("called")),
                words.say("dates.on", words.weekday(each.day()), words.day(each.day()))));
        line.setClassName("said");
        Paragraph cited = new Paragraph(words.say(each.rule().words("cited")));
        cited.setClassName("note");
        add(line, new Paragraph(badge), cited);
        each.moved()
                .ifPresent(moved -> add(new Paragraph(words.say(
                        "dates.clock.moved",
                        words.moment(moved.at()),
                        shelf.people()
                                .signingInWith(moved.by())
                                .map(Person::name)
                                .map(name -> name.in(words.language()))
                                .orElseGet(() -> words.say("task.somebody")),
                        words.say("dates.clock.why." + moved.why()),
                        words.day(moved.from())))));
        if (shelf.deadlines().mayMove(shelf.actor(), each)) {
            NativeButton move = new NativeButton(words.say("dates.clock.move"), click -> asks(each));
            move.setClassName("btn");
            add(move);
        }
    }

    private boolean late(Deadline each) {
        return each.day().isBefore(shelf.appointments().today());
    }

    private String stands(Deadline each) {
        return switch (each.state()) {
            case OPEN ->
                late(each) ? words.say("dates.clock.late", words.day(each.day())) : words.say("dates.clock.open");
            case ENDED -> words.say("dates.clock.ended");
            case MET -> {
                String on = words.day(each.met().orElseThrow());
                long late = each.daysLate().orElse(0L);
                yield late > 0
                        ? words.say("dates.clock.met-late", on, words.number(late))
                        : words.say("dates.clock.met", on);
            }
        };
    }

    private void asks(Deadline about) {
        MoveFields fields = new MoveFields(about.id());
        FormFrame frame = new FormFrame(
                words.language(),
                words.say("dates.clock.move"),
                words.say("dates.clock.move-lead"),
                words.say("dates.clock.move-act"),
                fields::send,
                says::removeAll);
        fields.in(frame, about.day());
        says.removeAll();
        says.add(frame);
        frame.begin();
    }

    private final class MoveFields {

        private final DeadlineId id;
        private final Select<MovedWhy> why = new Select<>();
        private Optional<FormFrame> frame = Optional.empty();
        private Optional<DayField> day = Optional.empty();

        MoveFields(DeadlineId id) {
            this.id = id;
        }

        void in(FormFrame form, LocalDate now) {
            frame = Optional.of(form);
            day = Optional.of(form.day("dates.clock.day", Optional.of(now)));
            why.setLabel(words.say("dates.clock.why"));
            why.setItems(MovedWhy.values());
            why.setItemLabelGenerator(each -> words.say("dates.clock.why." + each));
            form.ask(why);
        }

        void send() {
            FormFrame form = frame.orElseThrow();
            DayField field = day.orElseThrow();
            Optional<LocalDate> to = form.read(field, true);
            Optional<MovedWhy> reason = Optional.ofNullable(why.getValue());
            if (reason.isEmpty()) {
                form.wrong(why, words.say("dates.clock.why-needed"));
            }
            if (form.complains() || to.isEmpty() || reason.isEmpty()) {
                return;
            }
            switch (shelf.deadlines().move(shelf.actor(), id, to.get(), reason.get())) {
                case MoveOutcome.Done done -> changed.run();
                case MoveOutcome.Refused(MoveOutcome.Why against) -> {
                    String said = words.say("dates.clock.refused." + against);
                    switch (against) {
                        case NOT_LATER, AFTER_ITS_DAY -> form.wrong(field, said);
                        case NOT_YOURS, NOT_OPEN, NO_DATE -> form.refuse(said);
                    }
                    form.complains();
                }
            }
        }
    }
}
