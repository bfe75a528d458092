package org.spean.cases.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Present;
import org.spean.appointments.Appointment;
import org.spean.appointments.Appointments;
import org.spean.appointments.CalledOff;
import org.spean.appointments.VisitChanged;
import org.spean.appointments.VisitKind;
import org.spean.cases.Case;
import org.spean.cases.CaseFinder;
import org.spean.cases.CaseOwners;
import org.spean.cases.CaseStep;
import org.spean.cases.Placement;
import org.spean.cases.StepKind;
import org.spean.cases.StepTaken;
import org.spean.deadlines.Deadline;
import org.spean.deadlines.Deadlines;
import org.spean.deadlines.Happening;
import org.spean.deadlines.Matter;
import org.spean.deadlines.Owner;
import org.spean.deadlines.Word;
import org.spean.deadlines.rules.Fact;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of a visit is news to its case, and what becomes of the case to its visits. */
@Component
class VisitNews {

    private final CaseFinder cases;
    private final CaseOwners owners;
    private final VisitTasks tasks;
    private final Appointments appointments;
    private final CalledOff calledOff;
    private final Deadlines deadlines;
    private final Present present;

    VisitNews(
            CaseFinder cases,
            CaseOwners owners,
            VisitTasks tasks,
            Appointments appointments,
            CalledOff calledOff,
            Deadlines deadlines,
            Present present) {
        this.cases = cases;
        this.owners = owners;
        this.tasks = tasks;
        this.appointments = appointments;
        this.calledOff = calledOff;
        this.deadlines = deadlines;
        this.present = present;
    }

    @EventListener
    void changed(VisitChanged news) {
        if (news.kind() == VisitKind.REINTEGRATION) {
            reintegration(news);
        }
        // A telephone that answers sees no case; it says neither that a visit took place nor plans one.
        cases.find(news.subject()).ifPresent(file -> {
            StepKind step = VisitSteps.found(news.kind());
            switch (news.state()) {
                case TOOK_PLACE -> tasks.record(file, step, news.on(), who(file, news.kind()));
                // A date in the district in which they live now.
                case ASKED -> tasks.planned(file, step);
                case CONFIRMED, CANCELLED, DID_NOT -> {}
            }
            if (open(file, step).isEmpty()) {
                tasks.recorded(file, step);
            }
        });
    }

    /** The visits of reconciliation are counted to the day that counts now, and to none where it is off. */
    private void reintegration(VisitChanged news) {
        // Only its handle counts: whoever answers by telephone does not see what the case is called.
        Matter matter = new Matter(Case.MATTER, news.subject().toString(), new Word.ADay(news.on()));
        String visit = news.id().toString();
        deadlines.of(matter).stream()
                .filter(each -> each.fact() == Fact.REINTEGRATION_PLANNED
                        && each.occasion().equals(visit))
                .findFirst()
                .ifPresent(planned -> {
                    switch (news.state()) {
                        case ASKED, CONFIRMED -> moved(planned, visit, news.on());
                        case CANCELLED, DID_NOT ->
                            deadlines.notHappened(Fact.REINTEGRATION_PLANNED, planned.matter(), visit);
                        case TOOK_PLACE -> {}
                    }
                });
    }

    private void moved(Deadline planned, String visit, LocalDate on) {
        if (planned.state() != Deadline.State.OPEN || !planned.since().equals(on)) {
            deadlines.happened(Happening.on(
                            Fact.REINTEGRATION_PLANNED, planned.matter(), on, planned.responsible(), planned.told())
                    .as(visit));
        }
    }

    /** In type 2 the district's official was there alone, and in option B searched alone. */
    private Optional<Owner> who(Case file, VisitKind kind) {
        Optional<Owner> official = switch (kind) {
            case FOLLOW_UP_DISTRICT -> owners.official(file);
            case SEARCH_BY_OFFICIAL -> owners.searching(file);
            default -> Optional.empty();
        };
        return official.or(() -> owners.worker(file));
    }

    @EventListener
    void taken(StepTaken news) {
        Case file = news.after();
        StepKind kind = news.step().kind();
        if (VisitSteps.records(kind)) {
            if (news.back()) {
                open(file, kind).ifPresent(visit -> tasks.record(file, kind, visit.on(), who(file, visit.kind())));
            } else {
                tasks.recorded(file, kind);
            }
        }
        if (!news.back() && (kind == StepKind.TRANSFERRED || kind == StepKind.RETURNED_TO_CARE)) {
            leaves(news);
        }
        boolean before = news.before().standing().closed().isPresent();
        boolean after = file.standing().closed().isPresent();
        if (after && !before) {
            closed(file);
        } else if (before && !after && news.back()) {
            openAfterAll(file);
        }
    }

    /** Nobody visits for a case that is closed: whoever was asked is told that the date is off, and not why. */
    private void closed(Case file) {
        calledOff.all(file.id(), appointments.today());
        for (VisitKind visit : VisitKind.values()) {
            tasks.planned(file, VisitSteps.found(visit));
        }
    }

    /** It was closed by mistake: what was to be is asked for anew, because whoever was asked was told that it is off. */
    private void openAfterAll(Case file) {
        visits(file.id()).stream()
                .filter(visit -> visit.state() == Appointment.State.CANCELLED
                        && !visit.on().isBefore(appointments.today()))
                .forEach(visit ->
                        tasks.planAnew(file, VisitSteps.found(visit.kind()), visit.on(), who(file, visit.kind())));
    }

    /** A visit that took place, and nothing was recorded of it on its day or later. */
    private Optional<Appointment> open(Case file, StepKind step) {
        Optional<LocalDate> last = file.standing().all(step).map(CaseStep::on).max(LocalDate::compareTo);
        return visits(file.id()).stream()
                .filter(visit -> visit.state() == Appointment.State.TOOK_PLACE)
                .filter(visit -> VisitSteps.found(visit.kind()) == step)
                .filter(visit -> last.filter(day -> !day.isBefore(visit.on())).isEmpty())
                .findFirst();
    }

    private List<Appointment> visits(UUID id) {
        return appointments.about(present.actor(), id);
    }

    /**
     * Nobody is visited where they do not live any more: whoever was asked there is told that the date is off, and not why. After a
     * move it is planned anew: who is asked about a date, and sees it, is of its district.
     */
    private void leaves(StepTaken news) {
        Case file = news.after();
        news.before().standing().placement().map(Placement::district).ifPresent(old -> {
            for (Appointment off : calledOff.of(file.id(), old, news.step().on())) {
                if (news.step().kind() == StepKind.TRANSFERRED) {
                    tasks.planAnew(file, VisitSteps.found(off.kind()), off.on(), who(file, off.kind()));
                }
            }
        });
    }
}
