package org.spean.messaging.reply;

import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which time an hour and a part of the day are; empty where it is not sure. */
final class Hours {

    private Hours() {}

    /**
     * Without a part of the day an hour is taken as on a clock of 24 hours, but not before six: nobody visits at two in the
     * night, and 2:00 is also written for the afternoon.
     *
     * @param part where none was typed, null
     */
    static Optional<LocalTime> time(int hour, int minute, @Nullable Meaning part) {
        if (hour > 23 || minute > 59) {
            return Optional.empty();
        }
        int whole = part == null ? onTheClock(hour) : inPart(hour, part);
        return whole < 0 ? Optional.empty() : Optional.of(LocalTime.of(whole, minute));
    }

    private static int onTheClock(int hour) {
        return hour >= 6 ? hour : -1;
    }

    private static int inPart(int hour, Meaning part) {
        return switch (part) {
            case MORNING -> between(hour, 1, 11, 0);
            case PM -> hour == 12 ? 12 : Math.max(between(hour, 1, 11, 12), between(hour, 13, 23, 0));
            case AFTERNOON -> hour == 12 ? 12 : Math.max(between(hour, 1, 5, 12), between(hour, 13, 17, 0));
            case EVENING -> Math.max(between(hour, 4, 8, 12), between(hour, 16, 20, 0));
            case NIGHT -> Math.max(between(hour, 6, 11, 12), between(hour, 18, 23, 0));
            case NOON -> between(hour, 12, 12, 0);
            default -> -1;
        };
    }

    private static int between(int hour, int from, int to, int more) {
        return hour >= from && hour <= to ? hour + more : -1;
    }
}
