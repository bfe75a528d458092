package org.spean.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import org.spean.deadlines.Due;
import org.spean.deadlines.Phrase;
import org.spean.deadlines.Section;
import org.spean.deadlines.Task;
import org.spean.deadlines.TaskOutcome;
import org.spean.deadlines.TaskWords;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** What there is to say on <em>Today</em>, in the page's language; days and hours are the country's. */
record TodayWords(TaskWords tasks, Language language) {

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    String say(Phrase phrase) {
        return tasks.say(phrase, language);
    }

    String number(long number) {
        return Numerals.of(number, language);
    }

    /** {@code Monday, 16 November 2026}. */
    String today(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, CountryTime.ZONE);
        return say(
                "today.day",
                day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, language.locale()),
                Numerals.day(day, language));
    }

    String late(Due due, Instant now) {
        long days = due.daysLate(now);
        return days == 0 ? say("today.late") : say("today.late." + (days == 1 ? "one" : "many"), number(days));
    }

    /** By when. Until a moment, where somebody else decides: then it is over. */
    String due(Due due, Section section) {
        String when = switch (due) {
            case Due.OnDay(LocalDate day) -> Numerals.day(day, language);
            case Due.At(Instant moment) -> Numerals.moment(moment, language);
        };
        return say(section == Section.FOR_OTHERS ? "today.until" : "today.by", when);
    }

    String reason(Task.Late late) {
        return say("today.reason-said", say("today.reason." + late.reason()), Numerals.moment(late.at(), language));
    }

    /** What stood against an act. */
    String outcome(TaskOutcome outcome) {
        return switch (outcome) {
            case TaskOutcome.Already(String name, Instant at) ->
                say("today.already", name, Numerals.moment(at, language));
            case TaskOutcome.Refused(TaskOutcome.Why why) -> say("today.refused." + why);
            case TaskOutcome.Done done -> "";
        };
    }
}
