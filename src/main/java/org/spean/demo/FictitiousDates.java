package org.spean.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.access.Actor;
import org.spean.appointments.AppointmentId;
import org.spean.appointments.AppointmentOutcome;
import org.spean.appointments.Appointments;
import org.spean.appointments.PartyAnswers;
import org.spean.appointments.PartyRole;
import org.spean.appointments.PlanWish;
import org.spean.appointments.VisitKind;
import org.spean.messaging.reply.Said;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A handful of dates of the fictitious centre, each in another state; once, and not again after a start. */
@Component
@Profile("demo")
class FictitiousDates {

    private static final String BATTAMBANG_TOWN = "0203";
    private static final String PLACE = "commune office (fictitious)";
    private static final int WORK_TELEPHONE = 44;

    /** So far back and ahead it looks for dates of an earlier start. */
    private static final int YEAR = 366;

    private final Demonstration accounts;
    private final Appointments appointments;
    private final PartyAnswers answers;
    private final boolean wanted;

    FictitiousDates(
            Demonstration accounts,
            Appointments appointments,
            PartyAnswers answers,
            @Value("${spean.demonstration.dates}") boolean wanted) {
        this.wanted = wanted;
        this.accounts = accounts;
        this.appointments = appointments;
        this.answers = answers;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void opened(ApplicationReadyEvent ready) {
        if (wanted) {
            fill();
        }
    }

    void fill() {
        Actor caseworker = actor("caseworker", "Sok Dara");
        LocalDate today = appointments.today();
        // Visits to the fictitious clients are others' to make.
        if (appointments.between(caseworker, today.minusDays(YEAR), today.plusDays(YEAR)).stream()
                .anyMatch(each -> each.subject().isEmpty())) {
            return;
        }
        plan(caseworker, wish(VisitKind.FAMILY_SEARCH, today.plusDays(10)));
        onScreens(plan(caseworker, wish(VisitKind.RECONCILIATION, today.plusDays(6)))
                .getFirst());
        plan(
                        caseworker,
                        wish(VisitKind.FOLLOW_UP_JOINT, today.plusDays(13)),
                        wish(VisitKind.DECISION_MEETING, today.plusDays(14)))
                .forEach(id -> byTelephone(caseworker, id));
        plan(caseworker, wish(VisitKind.REINTEGRATION, today.plusDays(20)))
                .forEach(id -> appointments.cancel(caseworker, id));
    }

    private Actor actor(String name, String shown) {
        return Actor.person(accounts.account(name).orElseThrow(), shown, Set.of());
    }

    private List<AppointmentId> plan(Actor by, PlanWish... wishes) {
        return appointments.plan(by, List.of(wishes)) instanceof AppointmentOutcome.Done(var all, var notes)
                ? all
                : List.of();
    }

    private static PlanWish wish(VisitKind kind, LocalDate on) {
        PhoneNumber work = FictitiousPosts.phone(WORK_TELEPHONE).orElseThrow();
        return new PlanWish(
                kind,
                BATTAMBANG_TOWN,
                on,
                Optional.of(LocalTime.of(9, 0)),
                Optional.of(PLACE),
                work,
                Optional.empty(),
                Optional.empty());
    }

    private void onScreens(AppointmentId id) {
        yes(actor("focal", "Ouk Chanthy"), id, PartyRole.FOCAL_PERSON, Optional.empty());
        yes(actor("district", "Pich Samnang"), id, PartyRole.DISTRICT_OFFICIAL, Optional.empty());
    }

    /** The caseworker rang them up, and has not told them where. */
    private void byTelephone(Actor caseworker, AppointmentId id) {
        yes(caseworker, id, PartyRole.FOCAL_PERSON, Optional.of("Ouk Chanthy"));
        yes(caseworker, id, PartyRole.DISTRICT_OFFICIAL, Optional.of("Pich Samnang"));
    }

    private void yes(Actor by, AppointmentId id, PartyRole role, Optional<String> spokenWith) {
        appointments
                .appointment(by, id)
                .ifPresent(about ->
                        answers.answer(by, id, role, PartyAnswers.Seen.of(about, role), new Said.Yes(), spokenWith));
    }
}
