package org.spean.appointments;

import java.time.Clock;
import java.util.Optional;
import org.spean.access.Actor;
import org.spean.geography.Gazetteer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Visits to fictitious people that took place on a day that is over, where a demonstration runs. Nobody is asked about them or told of
 * them: what is over needs no answer. What is to come is planned as people plan it.
 */
@Component
@Profile("demo")
public class DatesForDemonstration {

    private final AppointmentRows rows;
    private final PartyRows parties;
    private final AppointmentSight sight;
    private final Gazetteer gazetteer;
    private final Clock clock;

    DatesForDemonstration(
            AppointmentRows rows, PartyRows parties, AppointmentSight sight, Gazetteer gazetteer, Clock clock) {
        this.rows = rows;
        this.parties = parties;
        this.sight = sight;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /** One that took place; not where there is no such district, or its case is none for whoever says so. */
    @Transactional
    public Optional<AppointmentId> held(Actor by, PlanWish wish) {
        AppointmentSight.Reader reader = sight.of(by);
        return gazetteer
                .district(wish.district())
                .filter(district -> reader.knows(wish.subject()))
                .map(district -> {
                    AppointmentId id = rows.add(
                            by,
                            wish,
                            district.province(),
                            reader.organization(),
                            Optional.empty(),
                            Optional.empty(),
                            clock.instant());
                    parties.add(id, Route.of(wish.kind()).asked());
                    rows.state(id, Appointment.State.TOOK_PLACE);
                    return id;
                });
    }
}
