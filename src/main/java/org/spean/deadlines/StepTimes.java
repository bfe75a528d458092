package org.spean.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.calendar.WorkingCalendar;
import org.spean.deadlines.rules.Rule;
import org.spean.deadlines.rules.Rule.Bites;
import org.spean.deadlines.rules.Step;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;

/** When the steps of a ladder are taken: in the morning, never at night and on no holiday, but for what runs round the clock. */
@Component
class StepTimes {

    private static final LocalTime MORNING = LocalTime.of(7, 30);

    private final WorkingCalendar calendar;

    StepTimes(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** A step with its moment. */
    record Planned(Step step, Instant at) {}

    /** All steps of its ladder, the first first. */
    List<Planned> of(Deadline deadline) {
        return deadline.rule().ladder().stream()
                .map(step -> new Planned(step, at(deadline, step)))
                .sorted(Comparator.comparing(Planned::at))
                .toList();
    }

    private Instant at(Deadline deadline, Step step) {
        Instant wanted = step.from().toMoment()
                ? deadline.due().end().plus(Duration.ofHours(step.from().amount()))
                : step.from()
                        .from(deadline.day(), calendar)
                        .atTime(MORNING)
                        .atZone(CountryTime.ZONE)
                        .toInstant();
        return allowed(deadline.rule(), wanted);
    }

    private Instant allowed(Rule rule, Instant wanted) {
        return rule.roundTheClock() ? wanted : calendar.nextAllowed(wanted);
    }

    /** Whether nothing can be done at this moment but what runs round the clock. */
    boolean quiet(Instant now) {
        return calendar.isQuiet(now);
    }

    /**
     * When something is to be done about it next.
     *
     * @param taken the steps that were taken for its date
     */
    Optional<Instant> next(Deadline deadline, Set<String> taken) {
        Optional<Instant> step = deadline.state() != Deadline.State.OPEN
                ? Optional.empty()
                : of(deadline).stream()
                        .filter(each -> !taken.contains(each.step().toKeep()))
                        .map(Planned::at)
                        .findFirst();
        Optional<Instant> turn = turns(deadline)
                ? Optional.of(allowed(deadline.rule(), deadline.due().end()))
                : Optional.empty();
        return step.isPresent() && turn.isPresent()
                ? step.filter(at -> at.isBefore(turn.get())).or(() -> turn)
                : step.or(() -> turn);
    }

    /** Whether the next period is to be begun when this one is over. */
    static boolean turns(Deadline deadline) {
        return deadline.rule().bites() == Bites.EVERY_PERIOD
                && !deadline.turned()
                && deadline.state() != Deadline.State.ENDED;
    }
}
