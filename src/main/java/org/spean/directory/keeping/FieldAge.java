package org.spean.directory.keeping;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.spean.directory.EntryColumn;

/**
 * When a field of an entry was last found right, and how.
 *
 * @param on the day, in the country's own time
 * @param byName who found it so, as they signed; empty where nobody did, and for readers who may not see who
 */
public record FieldAge(EntryColumn column, LocalDate on, How how, String byName) {

    /** How it was found right. */
    public enum How {
        /** Nobody looked since it was reported. */
        REPORTED,
        /** Somebody who keeps the entry wrote it. */
        CHANGED,
        /** A second person checked it, or said that it is still right. */
        CHECKED,
        /** Whoever keeps the entry answered that all of it is right. */
        HOLDER,
        /** Somebody rang one of its numbers and was answered. */
        CALLED
    }

    /** How many days ago. */
    public long days(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(on, today));
    }

    /** Whether it is too old to be relied on: a telephone ages quicker than a mission. */
    public boolean old(LocalDate today) {
        return days(today) > column.age().days();
    }
}
