package org.spean.messaging.reply;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** What {@link WhenReader} found in some pieces. */
sealed interface When {

    /** One day, and perhaps an hour. */
    record Day(LocalDate on, Optional<LocalTime> at) implements When {}

    /** A day that cannot be taken. */
    record Unclear(Why why) implements When {}

    /** The pieces are no day, or not only one. */
    record None() implements When {}
}
