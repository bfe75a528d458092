package org.spean.cases.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.calendar.WorkingCalendar;
import org.spean.cases.Case;
import org.spean.cases.CaseOwners;
import org.spean.cases.CaseTask;
import org.spean.cases.CaseTasks;
import org.spean.cases.StepKind;
import org.spean.cases.StepTaken;
import org.spean.deadlines.Due;
import org.spean.deadlines.Owner;
import org.spean.vocabulary.CountryTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** In whose hands a feedback is, and by when they act: worked out before and after each step, and made where it differs. */
@Component
class FeedbackTasks {

    /** Each is done by this step. */
    private static final Map<CaseTask, StepKind> ALL = Map.of(
            CaseTask.CASE_FEEDBACK_VERIFY, StepKind.FEEDBACK_VERIFIED,
            CaseTask.CASE_FEEDBACK_SEND_ON, StepKind.FEEDBACK_SENT_ON,
            CaseTask.CASE_FEEDBACK_ANSWER, StepKind.FEEDBACK_ANSWERED,
            CaseTask.CASE_FEEDBACK_BACK, StepKind.FEEDBACK_WRITTEN,
            CaseTask.CASE_FEEDBACK_MEASURE, StepKind.MEASURE_ENDED);

    /** By the end of which working day (ours; the circular names none). */
    private static final int TO_PASS_ON = 3;

    private static final int TO_READ = 5;

    private final CaseTasks tasks;
    private final CaseOwners owners;
    private final WorkingCalendar calendar;
    private final Clock clock;

    FeedbackTasks(CaseTasks tasks, CaseOwners owners, WorkingCalendar calendar, Clock clock) {
        this.tasks = tasks;
        this.owners = owners;
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void taken(StepTaken news) {
        Case file = news.after();
        Optional<Feedback> before = Feedback.of(news.before().standing());
        Optional<Feedback> after = Feedback.of(file.standing());
        if (before.equals(after)) {
            return;
        }
        ALL.forEach((task, step) -> tasks.withdraw(task, file, step));
        if (!file.standing().closed().isPresent()) {
            after.ifPresent(feedback -> waits(feedback, file));
        }
        if (!news.back() && news.step().kind() == StepKind.FEEDBACK_ANSWERED) {
            answered(file);
        }
    }

    private void waits(Feedback feedback, Case file) {
        switch (feedback.stage()) {
            case AT_PROVINCE ->
                make(CaseTask.CASE_FEEDBACK_VERIFY, file, owners.focalPersons(file), passingOn(feedback));
            case AT_MINISTRY -> make(CaseTask.CASE_FEEDBACK_SEND_ON, file, owners.ministry(), passingOn(feedback));
            case WITH_CENTRE ->
                make(
                        CaseTask.CASE_FEEDBACK_ANSWER,
                        file,
                        owners.workers(file),
                        feedback.by().orElseGet(this::today));
            case SENT_BACK ->
                make(
                        CaseTask.CASE_FEEDBACK_BACK,
                        file,
                        Set.of(new Owner.OfAccount(feedback.written().by())),
                        calendar.plusWorkingDays(today(), TO_PASS_ON));
            case MEASURE ->
                make(
                        CaseTask.CASE_FEEDBACK_MEASURE,
                        file,
                        owners.workers(file),
                        feedback.measureBy().orElseGet(this::today));
            case DONE -> {}
        }
    }

    private void make(CaseTask task, Case file, Set<Owner> whose, LocalDate by) {
        StepKind step = ALL.get(task);
        if (step != null) {
            tasks.forStep(task, file, step, whose, new Due.OnDay(by.isBefore(today()) ? today() : by));
        }
    }

    /** An emergency is passed on the same day. */
    private LocalDate passingOn(Feedback feedback) {
        return feedback.urgent() ? today() : calendar.plusWorkingDays(today(), TO_PASS_ON);
    }

    /** Whoever wrote it, or carried it on, is told what the centre replied. */
    private void answered(Case file) {
        Set<Owner> told = new HashSet<>(owners.focalPersons(file));
        owners.official(file).ifPresent(told::add);
        tasks.forEach(
                CaseTask.CASE_FEEDBACK_NEWS, file, told, new Due.OnDay(calendar.plusWorkingDays(today(), TO_READ)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }
}
