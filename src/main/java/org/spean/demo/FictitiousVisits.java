package org.spean.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.appointments.AppointmentId;
import org.spean.appointments.AppointmentOutcome;
import org.spean.appointments.Appointments;
import org.spean.appointments.DatesForDemonstration;
import org.spean.appointments.PartyAnswers;
import org.spean.appointments.PartyRole;
import org.spean.appointments.PlanWish;
import org.spean.appointments.Route;
import org.spean.demo.FictitiousStory.Visit;
import org.spean.messaging.reply.Said;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Visits to fictitious clients: some were made, some are agreed on, and of some nobody answered yet. */
@Component
@Profile("demo")
class FictitiousVisits {

    private static final String PLACE = "house with the blue gate (fictitious)";
    private static final int WORK_TELEPHONE = 44;

    private final Appointments appointments;
    private final PartyAnswers answers;
    private final DatesForDemonstration over;

    FictitiousVisits(Appointments appointments, PartyAnswers answers, DatesForDemonstration over) {
        this.appointments = appointments;
        this.answers = answers;
        this.over = over;
    }

    /**
     * Makes one.
     *
     * @param by who plans it, and rings up whoever says yes
     * @return what was refused; empty where nothing was
     */
    Optional<String> make(Actor by, UUID client, Visit visit) {
        PlanWish wish = new PlanWish(
                visit.kind(),
                FictitiousStory.TOWN,
                visit.on(),
                Optional.of(LocalTime.of(9, 0)),
                Optional.of(PLACE),
                FictitiousPosts.phone(WORK_TELEPHONE).orElseThrow(),
                Optional.of(client),
                Optional.empty());
        if (visit.how() == FictitiousStory.How.HELD) {
            return over.held(by, wish).isPresent() ? Optional.empty() : Optional.of(visit + " NOT_THEIRS");
        }
        AppointmentOutcome outcome = appointments.plan(by, List.of(wish));
        if (!(outcome instanceof AppointmentOutcome.Done done)) {
            return Optional.of(visit + " " + outcome);
        }
        if (visit.how() == FictitiousStory.How.AGREED) {
            done.about().forEach(id -> agreed(by, id, visit));
        }
        return Optional.empty();
    }

    private void agreed(Actor by, AppointmentId id, Visit visit) {
        for (PartyRole role : Route.of(visit.kind()).asked()) {
            String name = role == PartyRole.FOCAL_PERSON ? "Ouk Chanthy" : "Pich Samnang";
            appointments
                    .appointment(by, id)
                    .ifPresent(about -> answers.answer(
                            by, id, role, PartyAnswers.Seen.of(about, role), new Said.Yes(), Optional.of(name)));
        }
    }
}
