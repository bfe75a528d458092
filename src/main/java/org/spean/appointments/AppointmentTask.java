package org.spean.appointments;

/** The kinds of tasks that come of agreeing on a date. */
public enum AppointmentTask {
    /** Say whether a date suits. */
    DATE_ASKED_HERE,
    /** They cannot: another date is needed. */
    DATE_CANNOT,
    /** Another day counts now, because somebody proposed or set it. */
    DATE_OTHER,
    /** Telephone: whoever is asked does not answer. */
    DATE_SILENT,
    /** Telephone: whoever is asked wants a call. */
    DATE_CALL,
    /** The province has no focal person: find somebody who says yes, and fill the post. */
    DATE_NO_FOCAL_PERSON,
    /** The district's post is held by nobody: tell the district. */
    DATE_NO_OFFICIAL,
    /** Nobody is asked about it by a message: the date is settled by telephone. */
    DATE_SETTLE,
    /** The place is told by telephone. */
    TELL_PLACE,
    /** The date is fixed: tell the client, as they agreed. */
    TELL_CLIENT,
    /** Say whether it took place. */
    SAY_WHETHER;

    /** What such a task is about: an appointment, by its handle. */
    public static final String ABOUT = "APPOINTMENT";

    /** What telling a place is about: an appointment and one of its parties. */
    public static final String ABOUT_PLACE = "APPOINTMENT_PLACE";
}
