package org.spean.appointments;

import java.time.LocalDate;
import org.spean.access.Actor;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.reply.Said;
import org.springframework.beans.factory.BeanFactory;

/** Dates for tests of what stands above them. */
public final class DateWorld {

    private final AppointmentWorld world;

    public DateWorld(BeanFactory beans) {
        world = new AppointmentWorld(beans);
    }

    /** Somebody of the demonstration. */
    public Actor named(String name) {
        return world.named(name);
    }

    /** A family search in so many days, which the caseworker asks for; the focal persons are asked. */
    public AppointmentId planned(int days) {
        return world.planned(VisitKind.FAMILY_SEARCH, days);
    }

    /** The same of another kind. */
    public AppointmentId planned(VisitKind kind, int days) {
        return world.planned(kind, days);
    }

    /** Everybody says yes by SMS. */
    public void confirms(AppointmentId id) {
        world.answers(id, PartyRole.FOCAL_PERSON, new Said.Yes(), AnsweredBy.SMS);
        world.answers(id, PartyRole.DISTRICT_OFFICIAL, new Said.Yes(), AnsweredBy.SMS);
    }

    /** Today in the country. */
    public LocalDate today() {
        return world.today;
    }

    public void leaves() {
        world.leaves();
    }
}
