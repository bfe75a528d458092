package org.spean.calendar;

/** How it is known that a day is a holiday. */
public enum HolidaySource {
    /** The same day each year. */
    FIXED,
    /** Calculated beforehand, as what follows the moon is: to be confirmed by the year's sub-decree. */
    CALCULATED,
    /** Read in the year's sub-decree. */
    SUB_DECREE
}
