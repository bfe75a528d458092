package org.spean.deadlines.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.spean.calendar.WorkingCalendar;

/**
 * A rule with a date.
 *
 * @param id as the design and the screens cite it; several rules share one where its text holds several clocks
 * @param name of this one among all; the key of its words
 * @param triggers the facts that set it going
 * @param offset from the day of that fact to the day by which something is wanted
 * @param wanted the facts that fulfil it
 * @param times how many of them it takes
 * @param match which of them count
 * @param ends the facts after which nothing is wanted any more
 * @param bites what its day means
 * @param ladder the steps taken as long as it is not fulfilled
 */
public record Rule(
        String id,
        String name,
        Set<Fact> triggers,
        Offset offset,
        Set<Fact> wanted,
        int times,
        Match match,
        Set<Fact> ends,
        Bites bites,
        List<Step> ladder) {

    /** Which facts fulfil it. */
    public enum Match {
        /** All that the same subject has. */
        ALL,
        /** Those of a later day than that which set it going: each visit asks for the next. */
        LATER,
        /** Those of its day and later: what was done for another one before does not count for this. */
        SINCE,
        /** Those of the same occasion: the report of this month, the check of this improvement. */
        SAME_OCCASION
    }

    /** What its day means. */
    public enum Bites {
        /** It is wanted by then, and late afterwards. */
        BY,
        /** It is possible from then on, and never late. */
        FROM,
        /** It is wanted by then, and again in every period, whether the one before was fulfilled or not. */
        EVERY_PERIOD
    }

    public Rule {
        triggers = Set.copyOf(triggers);
        wanted = Set.copyOf(wanted);
        ends = Set.copyOf(ends);
        ladder = List.copyOf(ladder);
    }

    /** Whether a focal person can set another day: a count, and what is only possible later, has none (design 1.5). */
    public boolean dateMovable() {
        return times == 1 && bites != Bites.FROM;
    }

    /** Whether it counts hours, and asks for no morning. */
    public boolean roundTheClock() {
        return offset.toMoment();
    }

    /** Whether it wants something before the day of its fact. */
    public boolean before() {
        return offset.amount() < 0;
    }

    /** The day by which it wants something, where its fact is on this day. */
    public LocalDate day(LocalDate fact, WorkingCalendar calendar) {
        return offset.from(fact, calendar);
    }

    /** The first day for which something can be planned on this day, where the rule wants to be told before. */
    public LocalDate earliest(LocalDate today) {
        return today.plusDays(Math.max(0, -offset.amount()));
    }

    /** The same, so many units of its offset later. */
    public Rule shifted(int by) {
        return new Rule(id, name, triggers, offset.shifted(by), wanted, times, match, ends, bites, ladder);
    }

    /** Whether this fact can change how it stands. */
    public boolean looksAt(Fact fact) {
        return Stream.of(triggers, wanted, ends).anyMatch(each -> each.contains(fact));
    }

    /** The key of one of its words: {@code called}, {@code asks}, {@code cited}. */
    public String words(String which) {
        return "rule." + name.toLowerCase(Locale.ROOT) + "." + which;
    }
}
