package org.spean.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.messaging.AnsweredBy;

/** What came of an act on an appointment. */
public sealed interface AppointmentOutcome {

    /**
     * It is done.
     *
     * @param about which, in the order in which they were wished
     */
    record Done(List<AppointmentId> about, Set<Note> notes) implements AppointmentOutcome {

        public Done {
            about = List.copyOf(about);
            notes = Set.copyOf(notes);
        }
    }

    /** What its reader should know beside. */
    enum Note {
        /** Nobody is focal person of the province: ATRO was told. */
        NO_FOCAL_PERSON,
        /** Nobody holds the district's post: the focal persons were told. */
        NO_OFFICIAL,
        /** Nobody is asked by a message: the date is settled by telephone. */
        BY_TELEPHONE
    }

    /** It is not, and why. */
    record Refused(Why why) implements AppointmentOutcome {}

    /**
     * The day is too near for its rule.
     *
     * @param earliest the first day that needs no reason
     */
    record TooEarly(LeadRule rule, LocalDate earliest) implements AppointmentOutcome {}

    /**
     * Somebody answered before; the first answer counts.
     *
     * @param name of whoever wrote it down, or answered on a screen
     */
    record Already(Confirmation.Answered said, AnsweredBy by, Optional<String> name, Instant at)
            implements AppointmentOutcome {}

    /** Why not. */
    enum Why {
        NOT_YOURS,
        /** No such district. */
        DISTRICT,
        PAST,
        /** More than a year ahead. */
        TOO_FAR,
        /** Nobody meets in the middle of the night: who does not know the hour leaves it out. */
        MIDNIGHT,
        /** Nothing is changed by it. */
        SAME_TIME,
        /** It was cancelled, or is over. */
        NOT_OPEN,
        /** Visits of one journey are in one district on near days. */
        NO_JOURNEY,
        /** It has to be said with whom one spoke. */
        WITH_WHOM,
        /** They are not asked at this moment. */
        NOT_ASKED,
        /** There is nothing of theirs to take back. */
        NOTHING_TO_TAKE_BACK,
        /** It is not over yet. */
        NOT_OVER,
        TOO_LONG
    }
}
