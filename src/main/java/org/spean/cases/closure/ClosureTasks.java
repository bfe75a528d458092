package org.spean.cases.closure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.spean.calendar.WorkingCalendar;
import org.spean.cases.Case;
import org.spean.cases.CaseOwners;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.CaseTask;
import org.spean.cases.CaseTasks;
import org.spean.cases.Criterion;
import org.spean.cases.StepKind;
import org.spean.cases.StepTaken;
import org.spean.deadlines.Due;
import org.spean.deadlines.Owner;
import org.spean.vocabulary.CountryTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What waits for whom because a case is to be closed: worked out before and after each step, and made where it differs. */
@Component
class ClosureTasks {

    private static final Set<CaseTask> ALL = Set.of(
            CaseTask.CASE_CLOSURE_DECIDE,
            CaseTask.CASE_CLOSURE_CONFIRM,
            CaseTask.CASE_CLOSED_NEWS,
            CaseTask.CASE_CLOSURE_BACK,
            CaseTask.CASE_CLOSED_GO_ON);

    /** By the end of which working day (ours). */
    private static final int TO_DECIDE = 10;

    private static final int TO_CONFIRM = 5;
    private static final int TO_READ = 3;

    private final CaseTasks tasks;
    private final CaseOwners owners;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ClosureTasks(CaseTasks tasks, CaseOwners owners, WorkingCalendar calendar, Clock clock) {
        this.tasks = tasks;
        this.owners = owners;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Where a closure stands. */
    private enum Stage {
        NONE,
        PROPOSED,
        IN_PROVINCE,
        CLOSED
    }

    private static Stage stage(CaseStanding standing) {
        Optional<Proposal> proposal = Proposal.of(standing);
        if (proposal.isEmpty()) {
            return Stage.NONE;
        }
        if (standing.closed().isPresent()) {
            return Stage.CLOSED;
        }
        return proposal.flatMap(Proposal::inProvince).isPresent() ? Stage.IN_PROVINCE : Stage.PROPOSED;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void taken(StepTaken news) {
        Case file = news.after();
        Stage before = stage(news.before().standing());
        Stage after = stage(file.standing());
        if (before == after) {
            return;
        }
        ALL.forEach(task -> tasks.withdraw(task, file));
        switch (after) {
            case PROPOSED ->
                tasks.forFirst(CaseTask.CASE_CLOSURE_DECIDE, file, owners.focalPersons(file), in(TO_DECIDE));
            case IN_PROVINCE -> tasks.forFirst(CaseTask.CASE_CLOSURE_CONFIRM, file, owners.ministry(), in(TO_CONFIRM));
            case CLOSED -> closed(file);
            case NONE -> back(news, file);
        }
    }

    private void closed(Case file) {
        Set<Owner> told = new HashSet<>(owners.workers(file));
        owners.official(file).ifPresent(told::add);
        tasks.forEach(CaseTask.CASE_CLOSED_NEWS, file, told, in(TO_READ));
        // Closed or not, whoever's family broke the agreement is followed up as far as possible (Circular 2-2 C).
        if (Proposal.of(file.standing()).orElseThrow().criterion() == Criterion.C) {
            Owner[] first =
                    owners.official(file).or(() -> owners.worker(file)).stream().toArray(Owner[]::new);
            tasks.forFirst(CaseTask.CASE_CLOSED_GO_ON, file, Set.of(first), new Due.OnDay(today().plusMonths(1)));
        }
    }

    /** Sent back: whoever proposed it looks what is missing. What they took back or withdrew themselves they know. */
    private void back(StepTaken news, Case file) {
        CaseStep step = news.step();
        if (!news.back() && step.kind() == StepKind.CLOSURE_SENT_BACK) {
            Proposal.of(news.before().standing())
                    .ifPresent(proposal -> tasks.forFirst(
                            CaseTask.CASE_CLOSURE_BACK,
                            file,
                            Set.of(new Owner.OfAccount(proposal.step().by())),
                            in(TO_CONFIRM)));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    private Due in(int workingDays) {
        return new Due.OnDay(calendar.plusWorkingDays(today(), workingDays));
    }
}
