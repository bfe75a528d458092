package org.spean.cases.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.access.Actor;
import org.spean.appointments.Appointment;
import org.spean.appointments.AppointmentOutcome;
import org.spean.appointments.Appointments;
import org.spean.appointments.EarliestDay;
import org.spean.appointments.PlanWish;
import org.spean.appointments.Route;
import org.spean.appointments.VisitKind;
import org.spean.cases.Against;
import org.spean.cases.Case;
import org.spean.cases.CaseClock;
import org.spean.cases.CaseState;
import org.spean.cases.Cases;
import org.spean.cases.Phase;
import org.spean.cases.Placement;
import org.spean.cases.Refusal;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.spean.cases.StepOutcome;
import org.spean.cases.StepWish;
import org.spean.deadlines.rules.Fact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * Visits of a case: planned in one act, with whatever has to be recorded before an official may know of it (design 1.2, 1.6). Before
 * somebody lives in a district, its official knows of a case by a search alone: where none was asked for there, planning asks.
 */
@Component
public class CaseVisits {

    private static final Set<VisitKind> FOLLOW_UPS = Set.of(VisitKind.FOLLOW_UP_JOINT, VisitKind.FOLLOW_UP_DISTRICT);

    private final Cases cases;
    private final Appointments appointments;
    private final EarliestDay earliest;
    private final List<StepGuard> guards;
    private final CaseClock clock;

    CaseVisits(Cases cases, Appointments appointments, EarliestDay earliest, List<StepGuard> guards, CaseClock clock) {
        this.cases = cases;
        this.appointments = appointments;
        this.earliest = earliest;
        this.guards = guards;
        this.clock = clock;
    }

    /** All of a case, as far as they may see them, the last day first; none where the case is none for them. */
    @Transactional(readOnly = true)
    public List<Appointment> visits(Actor by, UUID id) {
        return appointments.about(by, id);
    }

    /**
     * Those that are still ahead and that this step calls off, or begins to: with a closure all of them, once both confirmed it;
     * with a move or a return to care those where the client lived.
     *
     * @return as far as they may see them, the first day first
     */
    @Transactional(readOnly = true)
    public List<Appointment> endingWith(Actor by, Case file, StepKind kind) {
        return switch (kind) {
            case CLOSURE_PROPOSED, CLOSURE_DECIDED, CLOSURE_CONFIRMED_IN_PROVINCE, CLOSURE_CONFIRMED_BY_ATRO ->
                ahead(by, file).toList();
            case TRANSFERRED, RETURNED_TO_CARE ->
                file.standing().placement().map(Placement::district).stream()
                        .flatMap(home ->
                                ahead(by, file).filter(visit -> visit.district().equals(home)))
                        .toList();
            default -> List.of();
        };
    }

    private Stream<Appointment> ahead(Actor by, Case file) {
        return appointments.about(by, file.id()).reversed().stream()
                .filter(visit -> visit.state().open() && !visit.on().isBefore(appointments.today()));
    }

    /** What such a visit of it usually is like; empty where the case is none for them. */
    @Transactional(readOnly = true)
    public Optional<VisitUsual> usual(Actor by, UUID id, VisitKind kind) {
        return cases.find(by, id)
                .map(file -> new VisitUsual(
                        district(file),
                        Route.of(kind).place(),
                        file.standing()
                                .last(StepKind.SEARCH_ASKED)
                                .filter(step -> step.yes("village-known"))
                                .isPresent(),
                        earliest.of(kind, cases.today()),
                        earliest.rule(kind)));
    }

    private static Optional<String> district(Case file) {
        return file.standing()
                .placement()
                .map(Placement::district)
                .or(() -> file.standing().last(StepKind.SEARCH_ASKED).flatMap(step -> step.told("district")));
    }

    /** What stands against planning such a visit of it, whatever the date. */
    @Transactional(readOnly = true)
    public List<Refusal> against(Actor by, UUID id, VisitKind kind) {
        return cases.find(by, id).map(file -> against(file, kind)).orElse(List.of());
    }

    private List<Refusal> against(Case file, VisitKind kind) {
        List<Refusal> why = new ArrayList<>();
        if (file.standing().state() == CaseState.CLOSED) {
            why.add(Refusal.of(Against.CASE_CLOSED));
        }
        boolean home = file.standing().placement().isPresent();
        if (FOLLOW_UPS.contains(kind)) {
            if (!home) {
                why.add(Refusal.of(Against.NOT_HOME));
            } else if (kind == VisitKind.FOLLOW_UP_JOINT && file.standing().phase() == Phase.FOLLOW_UP_DISTRICT) {
                why.add(Refusal.of(Against.JOINT_OVER));
            }
        } else if (kind == VisitKind.REINTEGRATION && home) {
            why.add(Refusal.of(Against.ALREADY_HOME));
        } else if (!home) {
            why.addAll(passingOn(file));
        }
        return why;
    }

    /** What others say against asking for a search stands against every visit for which an official gets to know of the case. */
    private List<Refusal> passingOn(Case file) {
        return guards.stream()
                .filter(guard -> !(guard instanceof SearchGuard))
                .flatMap(guard -> anyway(guard, StepKind.SEARCH_ASKED, file))
                .toList();
    }

    private Stream<Refusal> anyway(StepGuard guard, StepKind kind, Case file) {
        return guard.anyway(kind, file.standing(), cases.today()).stream();
    }

    /** Plans one; asks for the search first, where none was asked for in its district. */
    @Transactional
    public VisitOutcome plan(Actor by, UUID id, VisitWish wish) {
        // Who moves, or is closed, at this moment does so before it is planned or after.
        Optional<Case> found = cases.alone(by, id);
        if (found.isEmpty()) {
            return new VisitOutcome.Nothing();
        }
        Case file = found.get();
        List<Refusal> why = against(file, wish.kind());
        if (why.isEmpty() && FOLLOW_UPS.contains(wish.kind()) && !district(file).equals(Optional.of(wish.district()))) {
            why.add(Refusal.of(Against.LIVES_ELSEWHERE));
        }
        if (!why.isEmpty()) {
            return new VisitOutcome.Refused(why);
        }
        PlanWish plan = new PlanWish(
                wish.kind(),
                wish.district(),
                wish.on(),
                wish.at(),
                wish.place(),
                wish.telephone(),
                Optional.of(id),
                wish.shortNotice());
        Optional<AppointmentOutcome> against = appointments.against(by, plan);
        if (against.isPresent()) {
            return new VisitOutcome.NoDate(against.get());
        }
        Optional<VisitOutcome> stops = asksForSearch(by, file, wish);
        return stops.orElseGet(() -> planned(by, file, plan));
    }

    private Optional<VisitOutcome> asksForSearch(Actor by, Case file, VisitWish wish) {
        if (file.standing().placement().isPresent()
                || file.standing().searchedIn().contains(wish.district())) {
            return Optional.empty();
        }
        StepWish search = new StepWish(
                StepKind.SEARCH_ASKED,
                cases.today(),
                Map.of("district", wish.district(), "village-known", wish.villageKnown() ? "yes" : "no"));
        return switch (cases.take(by, file.id(), search)) {
            case StepOutcome.Done _ -> Optional.empty();
            case StepOutcome.Refused(List<Refusal> why) -> Optional.of(new VisitOutcome.Refused(why));
            case StepOutcome.Nothing() -> Optional.of(new VisitOutcome.Nothing());
        };
    }

    private VisitOutcome planned(Actor by, Case file, PlanWish plan) {
        if (!(appointments.plan(by, List.of(plan)) instanceof AppointmentOutcome.Done done)) {
            // What was asked a moment ago is not so any more: nothing of it stays, the search neither.
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            return new VisitOutcome.Nothing();
        }
        boolean home = plan.kind() == VisitKind.REINTEGRATION;
        if (home && Search.option(file.standing()).filter("b"::equals).isPresent()) {
            clock.happened(
                    file, Fact.REINTEGRATION_PLANNED, done.about().getFirst().toString(), plan.on());
        }
        return new VisitOutcome.Planned(done, home ? gate(file) : List.of());
    }

    private List<Refusal> gate(Case file) {
        return guards.stream()
                .flatMap(guard -> anyway(guard, StepKind.REINTEGRATED, file))
                .toList();
    }
}
