package org.spean.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.spean.calendar.WorkingCalendar;

/**
 * What is done when nobody answers (design 3.4).
 *
 * @param position from 1
 * @param afterHours since the question was asked
 */
public record LadderStep(int position, Kind kind, int afterHours) {

    /** The policy as it is shipped (design 3.4). */
    public static final List<LadderStep> SHIPPED = List.of(
            new LadderStep(1, Kind.CALL, 24),
            new LadderStep(2, Kind.COLLEAGUE, 48),
            new LadderStep(3, Kind.PERSON, 72));

    /** What is done. */
    public enum Kind {
        /** Whoever was asked is rung up. */
        CALL,
        /** The province's other focal person is asked, by message and by call. */
        COLLEAGUE,
        /** The ladder is exhausted: a person telephones them. */
        PERSON
    }

    /** When it is taken for a question that was asked at that moment. A task wakes nobody: it is there in the morning. */
    public Instant at(Instant asked, WorkingCalendar calendar) {
        Instant due = asked.plus(Duration.ofHours(afterHours));
        return kind == Kind.PERSON ? due : calendar.nextAllowed(due);
    }
}
