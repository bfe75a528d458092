package org.spean.appointments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.spean.appointments.AppointmentOutcome.Why;

/** A day and perhaps an hour that somebody wishes for, and what stands against it, whatever rules say. */
record DayWish(LocalDate on, Optional<LocalTime> at) {

    private static final LocalTime DAY_BEGINS = LocalTime.of(5, 0);
    private static final LocalTime DAY_ENDS = LocalTime.of(21, 0);

    /** Nobody meets then; mostly it is an hour that was left at nought. */
    static boolean night(LocalTime time) {
        return time.isBefore(DAY_BEGINS) || time.isAfter(DAY_ENDS);
    }

    Optional<Why> against(LocalDate today, LocalTime now) {
        if (at.filter(DayWish::night).isPresent()) {
            return Optional.of(Why.MIDNIGHT);
        }
        if (on.isBefore(today) || (on.equals(today) && !at.orElse(LocalTime.MAX).isAfter(now))) {
            return Optional.of(Why.PAST);
        }
        return on.isAfter(today.plusYears(1)) ? Optional.of(Why.TOO_FAR) : Optional.empty();
    }
}
