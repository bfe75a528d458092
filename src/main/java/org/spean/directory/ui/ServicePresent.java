package org.spean.directory.ui;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.spean.deadlines.rules.Offset;
import org.spean.deadlines.rules.Offset.Unit;
import org.spean.directory.AtPresent;
import org.spean.directory.Capacity;
import org.spean.directory.DutyHours;
import org.spean.directory.EntryField;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Taking;
import org.spean.widgets.Numerals;

/** Whether it takes people now, who is on duty, how many places are free, when it ends. */
class ServicePresent extends SheetPart {

    ServicePresent(ServiceEntry entry, Shelf shelf, Reader reader, AgeLines ages) {
        super(reader.say("entry.part.now"));
        AtPresent now = entry.atPresent();
        EntryFacts facts = new EntryFacts(entry, reader, ages);
        DutyHours hours = now.hours();
        if (!hours.unknown()) {
            Span duty = new Span(reader.say(shelf.dutyClock().onDuty(hours) ? "entry.duty.now" : "entry.duty.not-now"));
            duty.setClassName("duty");
            facts.fact(
                    EntryField.HOURS,
                    reader.say("entry.column.hours"),
                    duty,
                    new Span(" " + HoursWords.said(hours, reader)));
        }
        facts.fact(
                reader.say("entry.column.state"),
                new Span(state(now.taking(), shelf.calls().today(), reader)));
        if (!now.capacity().places().isEmpty()) {
            facts.fact(EntryField.CAPACITY, reader.say("entry.column.capacity"), places(now.capacity(), shelf, reader));
        }
        now.answerTime()
                .promised()
                .ifPresent(promised -> facts.fact(
                        EntryField.ANSWER_TIME,
                        reader.say("entry.column.answer-time"),
                        new Span(answerTime(promised, reader))));
        now.taking()
                .ends()
                .ifPresent(day ->
                        facts.fact(reader.say("entry.column.ends-on"), new Span(Numerals.day(day, reader.language()))));
        add(facts);
    }

    /** In what time referrals are answered. */
    static String answerTime(Offset promised, Reader reader) {
        return reader.say(
                promised.unit() == Unit.HOURS ? "entry.answer-time.hours" : "entry.answer-time.working-days",
                Numerals.of(promised.amount(), reader.language()));
    }

    private static String state(Taking taking, LocalDate today, Reader reader) {
        if (taking.on(today)) {
            return reader.say("entry.state.OPEN");
        }
        return taking.until()
                .map(day ->
                        reader.say("entry.state." + taking.state() + ".until", Numerals.day(day, reader.language())))
                .orElseGet(() -> reader.say("entry.state." + taking.state()));
    }

    private static Span places(Capacity capacity, Shelf shelf, Reader reader) {
        return new Span(places(capacity, reader) + " ("
                + capacity.asOf()
                        .map(day -> Ago.said(day, shelf.calls().today(), reader))
                        .orElse("")
                + ")");
    }

    /** How many of whom, and how many of them are free. */
    static String places(Capacity capacity, Reader reader) {
        return new TreeMap<>(capacity.places())
                .entrySet().stream()
                        .map(each -> AudienceWords.name(each.getKey(), reader)
                                + ": "
                                + each.getValue()
                                        .free()
                                        .map(free -> reader.say(
                                                "entry.places.of",
                                                free,
                                                each.getValue().all()))
                                        .orElseGet(() -> reader.say(
                                                "entry.places.only",
                                                each.getValue().all())))
                        .collect(Collectors.joining(" · "));
    }
}
