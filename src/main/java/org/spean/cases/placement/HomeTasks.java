package org.spean.cases.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.calendar.WorkingCalendar;
import org.spean.cases.Case;
import org.spean.cases.CaseOwners;
import org.spean.cases.CaseStep;
import org.spean.cases.CaseTask;
import org.spean.cases.CaseTasks;
import org.spean.cases.StepTaken;
import org.spean.deadlines.Due;
import org.spean.deadlines.Owner;
import org.spean.vocabulary.CountryTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes what waits because of where a client lives, and withdraws it: also when the step that wanted it is taken back. */
@Component
class HomeTasks {

    private final CaseTasks tasks;
    private final CaseOwners owners;
    private final WorkingCalendar calendar;
    private final Clock clock;

    HomeTasks(CaseTasks tasks, CaseOwners owners, WorkingCalendar calendar, Clock clock) {
        this.tasks = tasks;
        this.owners = owners;
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener
    void taken(StepTaken news) {
        Case file = news.after();
        Map<CaseTask, CaseStep> before = HomeWants.wanted(news.before().standing());
        Map<CaseTask, CaseStep> now = HomeWants.wanted(file.standing());
        for (CaseTask task : HomeWants.ALL) {
            Optional<CaseStep> step = Optional.ofNullable(now.get(task));
            if (!number(step).equals(number(Optional.ofNullable(before.get(task))))) {
                tasks.withdraw(task, file);
                step.ifPresent(each -> tasks.forFirst(
                        task,
                        file,
                        of(task, file, each),
                        new Due.OnDay(calendar.plusWorkingDays(today(), days(task)))));
            }
        }
    }

    private static Optional<Integer> number(Optional<CaseStep> step) {
        return step.map(CaseStep::number);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    /** In working days (ours). */
    private static int days(CaseTask task) {
        return switch (task) {
            case CASE_ASK_FOR_MOVE -> 1;
            case CASE_MOVE_ASKED -> 2;
            default -> 5;
        };
    }

    private Set<Owner> of(CaseTask task, Case file, CaseStep step) {
        return switch (task) {
            case CASE_UNDERSTAND_WHY, CASE_ASK_FOR_MOVE -> Set.of(new Owner.OfAccount(step.by()));
            case CASE_MOVE_ASKED -> {
                Set<Owner> all = new HashSet<>(owners.focalPersons(file));
                owners.worker(file).ifPresent(all::add);
                owners.official(file).ifPresent(all::add);
                yield all;
            }
            default -> owners.official(file).map(Set::of).orElseGet(() -> owners.focalPersons(file));
        };
    }
}
