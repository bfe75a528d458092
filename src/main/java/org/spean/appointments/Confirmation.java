package org.spean.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.messaging.AnsweredBy;

/**
 * What a party answered to a proposed time (Circular 1-1 to 1-3).
 *
 * @param proposal to which
 * @param day that was proposed, or until which they are away
 * @param by which way it came
 * @param account of whoever answered on a screen or wrote it down
 * @param name of theirs
 * @param spokenWith with whom they spoke
 * @param request to which it was the answer; empty where it was said on a screen without one
 * @param takenBack whether it was a mistake
 */
public record Confirmation(
        int proposal,
        Answered said,
        Optional<LocalDate> day,
        AnsweredBy by,
        Optional<UUID> account,
        Optional<String> name,
        Optional<String> spokenWith,
        Optional<UUID> request,
        Instant at,
        boolean takenBack) {

    /** Whoever sets a time on a screen says yes to it. */
    static Confirmation onScreen(Appointment about, Actor by, Instant now) {
        return new Confirmation(
                about.proposal().number(),
                Answered.YES,
                Optional.empty(),
                AnsweredBy.SCREEN,
                by.account(),
                Optional.of(by.name()),
                Optional.empty(),
                Optional.empty(),
                now,
                false);
    }

    /** Whether it says yes to the time, which whoever names another day does too. */
    boolean yes() {
        return said == Answered.YES || said == Answered.OTHER_DATE;
    }

    /** What was said. */
    public enum Answered {
        YES,
        OTHER_DATE,
        CANNOT,
        AWAY
    }
}
