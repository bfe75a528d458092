package org.spean.cases.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.spean.calendar.WorkingCalendar;
import org.spean.cases.Case;
import org.spean.cases.CaseTask;
import org.spean.cases.CaseTasks;
import org.spean.cases.StepKind;
import org.spean.deadlines.Due;
import org.spean.deadlines.Owner;
import org.spean.deadlines.Word;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;

/** Makes and withdraws what waits because of visits. None says where, and what for. */
@Component
class VisitTasks {

    private static final int DAYS = 2;

    private final CaseTasks tasks;
    private final WorkingCalendar calendar;
    private final Clock clock;

    VisitTasks(CaseTasks tasks, WorkingCalendar calendar, Clock clock) {
        this.tasks = tasks;
        this.calendar = calendar;
        this.clock = clock;
    }

    void record(Case file, StepKind step, LocalDate on, Optional<Owner> who) {
        make(CaseTask.CASE_RECORD_VISIT, file, step, on, who);
    }

    void recorded(Case file, StepKind step) {
        tasks.withdraw(CaseTask.CASE_RECORD_VISIT, file, step);
    }

    void planAnew(Case file, StepKind step, LocalDate on, Optional<Owner> who) {
        make(CaseTask.CASE_PLAN_ANEW, file, step, on, who);
    }

    void planned(Case file, StepKind step) {
        tasks.withdraw(CaseTask.CASE_PLAN_ANEW, file, step);
    }

    private void make(CaseTask task, Case file, StepKind step, LocalDate on, Optional<Owner> who) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
        tasks.forStep(
                task,
                file,
                step,
                who.map(Set::of).orElseGet(Set::of),
                new Due.OnDay(calendar.plusWorkingDays(today, DAYS)),
                new Word.ADay(on));
    }
}
