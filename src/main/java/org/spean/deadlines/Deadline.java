package org.spean.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.deadlines.rules.Fact;
import org.spean.deadlines.rules.Rule;
import org.spean.vocabulary.CountryTime;

/**
 * What a rule wants by when.
 *
 * @param fact that set it going
 * @param occasion of that fact; of a period, the month of its end
 * @param since the day of the fact; of a period, its first
 * @param got how many of what it wants there are
 * @param met on which day it was fulfilled; empty while it is not
 * @param lateSince since when it is late, once that was marked; stays when it is fulfilled
 * @param turned whether the next period was begun
 * @param moved by whom another day was set, if by anybody
 */
public record Deadline(
        DeadlineId id,
        Rule rule,
        Matter matter,
        Fact fact,
        String occasion,
        LocalDate since,
        Due due,
        Owner responsible,
        Set<Owner> told,
        int got,
        State state,
        Optional<LocalDate> met,
        Optional<Instant> lateSince,
        boolean turned,
        Optional<Moved> moved) {

    /** How it stands. */
    public enum State {
        OPEN,
        MET,
        /** Nothing is wanted any more: it was called off, or a mistake. */
        ENDED
    }

    /**
     * A focal person set another day.
     *
     * @param from the day by which the rule wanted it
     * @param by the account
     * @param as as which post or role
     */
    public record Moved(LocalDate from, UUID by, Owner as, Instant at, MovedWhy why) {}

    /** The day by which it is wanted, whatever its hour. */
    public LocalDate day() {
        return switch (due) {
            case Due.OnDay(LocalDate day) -> day;
            case Due.At(Instant moment) -> LocalDate.ofInstant(moment, CountryTime.ZONE);
        };
    }

    /** How many days after its day it was fulfilled; 0 on time; empty while it is not fulfilled. */
    public Optional<Long> daysLate() {
        return met.map(on -> Math.max(0, ChronoUnit.DAYS.between(day(), on)));
    }

    Deadline asked(Matter other, Owner by, Set<Owner> others) {
        return new Deadline(
                id, rule, other, fact, occasion, since, due, by, others, got, state, met, lateSince, turned, moved);
    }

    /** Wanted by another day: whatever was found of the old one, and set in its place, is void. */
    Deadline wanted(LocalDate from, Due other) {
        return new Deadline(
                id,
                rule,
                matter,
                fact,
                occasion,
                from,
                other,
                responsible,
                told,
                got,
                state,
                met,
                Optional.empty(),
                turned,
                Optional.empty());
    }

    Deadline standing(Standing now) {
        return new Deadline(
                id,
                rule,
                matter,
                fact,
                occasion,
                since,
                due,
                responsible,
                told,
                now.got(),
                now.state(),
                now.met(),
                lateSince,
                turned,
                moved);
    }

    Deadline late() {
        return new Deadline(
                id,
                rule,
                matter,
                fact,
                occasion,
                since,
                due,
                responsible,
                told,
                got,
                state,
                met,
                Optional.of(due.end()),
                turned,
                moved);
    }

    Deadline withNextPeriod() {
        return new Deadline(
                id,
                rule,
                matter,
                fact,
                occasion,
                since,
                due,
                responsible,
                told,
                got,
                state,
                met,
                lateSince,
                true,
                moved);
    }

    Deadline moved(LocalDate to, Moved how) {
        return new Deadline(
                id,
                rule,
                matter,
                fact,
                occasion,
                since,
                new Due.OnDay(to),
                responsible,
                told,
                got,
                state,
                met,
                Optional.empty(),
                turned,
                Optional.of(how));
    }
}
