package org.spean.appointments.ui;

import java.util.Optional;
import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.appointments.Appointments;
import org.spean.appointments.Copies;
import org.spean.appointments.EarliestDay;
import org.spean.appointments.PartyAnswers;
import org.spean.appointments.Sent;
import org.spean.appointments.feed.CalendarLinks;
import org.spean.deadlines.Deadlines;
import org.spean.geography.Gazetteer;
import org.spean.people.People;
import org.spean.people.PostBook;
import org.springframework.stereotype.Component;

/** What the screens of dates ask. */
@Component
record AppointmentShelf(
        Appointments appointments,
        PartyAnswers answers,
        EarliestDay earliest,
        Sent sent,
        Copies copies,
        CalendarLinks links,
        Deadlines deadlines,
        Gazetteer gazetteer,
        PostBook posts,
        People people,
        Optional<MatterVisits> matters,
        Present present) {

    Actor actor() {
        return present.actor();
    }
}
