package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.spean.access.Present;
import org.spean.messaging.LadderStep;
import org.spean.messaging.LadderStep.Kind;
import org.spean.messaging.ladder.LadderBook;
import org.spean.messaging.ladder.LadderFault;
import org.spean.messaging.ladder.LadderOutcome;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.widgets.UndoNotice;

/** The ladder: what is done when nobody answers, changed step by step, with examples of what that means. */
@Route(OutboxLinks.LADDER)
@Menu(title = "ladder.menu", order = 56)
@RolesAllowed({"ADMINISTRATOR", "ATRO_OFFICER"})
class LadderView extends Div implements HasDynamicTitle {

    private static final int A_DAY = 24;

    private final LadderBook book;
    private final Present present;
    private final OutboxWords words = new OutboxWords(Language.of(getLocale()));
    private final boolean changes;
    private final List<LadderRow> rows = new ArrayList<>();
    private final Div says = new Div();
    private final OrderedList listed = new OrderedList();
    private final Div buttons = new Div();
    private final Div examples = new Div();
    private List<LadderStep> known;

    LadderView(LadderBook book, Present present) {
        this.book = book;
        this.present = present;
        changes = book.mayChange(present.actor());
        known = book.steps(present.actor());
        setClassName("sheet roles ladder");
        Paragraph lead = new Paragraph(words.say("ladder.lead"));
        lead.setClassName("lead");
        Paragraph keeps = new Paragraph(words.say("ladder.keeps"));
        keeps.setClassName("note");
        says.setClassName("refusals");
        says.getElement().setAttribute("role", "alert");
        listed.setClassName("ladder-steps");
        buttons.setClassName("row");
        examples.getElement().setAttribute("role", "status");
        add(
                new H1(words.say("ladder.title")),
                lead,
                keeps,
                says,
                listed,
                buttons,
                new Section(new H2(words.say("ladder.examples")), examples));
        shows(known);
    }

    private void shows(List<LadderStep> steps) {
        rows.clear();
        steps.forEach(step -> rows.add(row(step.kind(), step.afterHours())));
        arrange();
    }

    private LadderRow row(Kind kind, int hours) {
        LadderRow row = new LadderRow(kind, hours, changes, words, this::look);
        row.onRemove(() -> {
            rows.remove(row);
            arrange();
        });
        row.onMove(by -> move(row, by));
        return row;
    }

    /** Hours stay where they are, so that they still grow: what is done changes places. */
    private void move(LadderRow row, int by) {
        int at = rows.indexOf(row);
        int to = at + by;
        if (to < 0 || to >= rows.size() - 1) {
            return;
        }
        String hours = row.typed();
        row.type(rows.get(to).typed());
        rows.get(to).type(hours);
        Collections.swap(rows, at, to);
        arrange();
        row.focus(by);
    }

    private void arrange() {
        listed.removeAll();
        for (int at = 0; at < rows.size(); at++) {
            rows.get(at).stands(at + 1, rows.size());
            listed.add(new ListItem(rows.get(at)));
        }
        buttons.removeAll();
        if (changes) {
            NativeButton save = button("ladder.save", this::save);
            save.addClassName("main");
            buttons.add(save);
            if (rows.size() < LadderBook.MOST_STEPS) {
                buttons.add(
                        button("ladder.add.CALL", () -> adds(Kind.CALL)),
                        button("ladder.add.COLLEAGUE", () -> adds(Kind.COLLEAGUE)));
            }
            buttons.add(button("ladder.shipped", () -> shows(LadderStep.SHIPPED)));
        }
        look();
    }

    private NativeButton button(String key, Runnable does) {
        NativeButton button = new NativeButton(words.say(key), click -> does.run());
        button.addClassName("btn");
        return button;
    }

    /** Before the person, halfway between the two. */
    private void adds(Kind kind) {
        int last = rows.getLast().hours().orElse(LadderBook.MOST_HOURS);
        int before = rows.size() > 1 ? rows.get(rows.size() - 2).hours().orElse(0) : 0;
        int between =
                last - before > 1 ? before + (last - before) / 2 : Math.min(before + A_DAY, LadderBook.MOST_HOURS);
        LadderRow row = row(kind, between);
        rows.add(rows.size() - 1, row);
        arrange();
        row.begin();
    }

    /** What is typed as steps; empty where something is no number. */
    private Optional<List<LadderStep>> steps() {
        List<LadderStep> steps = new ArrayList<>();
        for (LadderRow row : rows) {
            Optional<Integer> hours = row.hours();
            if (hours.isEmpty()) {
                return Optional.empty();
            }
            steps.add(new LadderStep(steps.size() + 1, row.kind(), hours.get()));
        }
        return Optional.of(steps);
    }

    private void look() {
        examples.removeAll();
        steps().filter(steps -> LadderBook.against(steps).isEmpty())
                .ifPresentOrElse(
                        steps -> book.examples().forEach(asked -> examples.add(example(steps, asked))),
                        () -> examples.add(new Paragraph(words.say("ladder.example-none"))));
    }

    private Div example(List<LadderStep> steps, Instant asked) {
        OrderedList then = new OrderedList();
        for (LadderBook.Taken each : book.example(steps, asked)) {
            then.add(new ListItem(words.say(
                    each.moved() ? "ladder.example-moved" : "ladder.example-step",
                    words.say("ladder.step." + each.step().kind()),
                    moment(each.at()))));
        }
        Div example = new Div(new Paragraph(words.say("ladder.example-asked", moment(asked))), then);
        example.setClassName("ladder-example");
        return example;
    }

    private String moment(Instant at) {
        String day = at.atZone(CountryTime.ZONE)
                .getDayOfWeek()
                .getDisplayName(TextStyle.FULL, words.language().locale());
        return words.say("ladder.moment", day, words.day(OutboxWords.dayOf(at)), words.time(at));
    }

    private void save() {
        says.removeAll();
        rows.forEach(LadderRow::isRight);
        Optional<List<LadderStep>> wanted = steps();
        if (wanted.isEmpty()) {
            rows.stream().filter(row -> row.hours().isEmpty()).forEach(row -> row.wrong("HOURS_OUT_OF_BOUNDS"));
            return;
        }
        List<LadderStep> before = known;
        takes(
                book.change(present.actor(), known, wanted.get()),
                () -> UndoNotice.show(
                        getUI().orElseThrow(),
                        words.say("ladder.saved"),
                        words.say("outbox.undo"),
                        () -> takes(book.change(present.actor(), known, before), () -> {})));
    }

    private void takes(LadderOutcome outcome, Runnable done) {
        switch (outcome) {
            case LadderOutcome.Done(List<LadderStep> steps) -> {
                known = steps;
                shows(steps);
                done.run();
            }
            case LadderOutcome.Refused(List<LadderFault> faults) -> {
                for (LadderFault fault : faults) {
                    if (fault.position() >= 1 && fault.position() <= rows.size()) {
                        rows.get(fault.position() - 1).wrong(fault.why().name());
                    } else {
                        says.add(new Paragraph(words.say("ladder.wrong." + fault.why())));
                    }
                }
            }
            case LadderOutcome.Overtaken(List<LadderStep> steps) -> {
                known = steps;
                shows(steps);
                says.add(new Paragraph(words.say("ladder.overtaken")));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ladder.title");
    }
}
