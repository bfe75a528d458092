package org.spean.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.deadlines.Deadline.State;
import org.spean.deadlines.StepTimes.Planned;
import org.spean.deadlines.rules.Step;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the steps that are due, on any number of nodes: each in a transaction of its own, so that a broken one holds up no other.
 * Nothing is dropped because nobody looked for days: what is late is marked and everybody is told who has to be; of several
 * reminders that were missed only the last is shown.
 */
@Component
class DeadlineSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);

    private static final int AT_ONCE = 50;
    private static final Duration TRIES_AGAIN = Duration.ofMinutes(10);

    private final DeadlineRows rows;
    private final FactRows facts;
    private final Deadlines deadlines;
    private final DeadlineTasks tasks;
    private final StepTimes times;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeadlineSweep(
            DeadlineRows rows,
            FactRows facts,
            Deadlines deadlines,
            DeadlineTasks tasks,
            StepTimes times,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.facts = facts;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.times = times;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes what is due now; at night and on holidays only what runs round the clock. */
    @Scheduled(fixedDelayString = "${spean.deadlines.every}", initialDelayString = "${spean.deadlines.every}")
    void tick() {
        Instant now = clock.instant();
        sweep(true, now);
        if (!times.quiet(now)) {
            sweep(false, now);
        }
    }

    private void sweep(boolean roundTheClock, Instant now) {
        List<DeadlineId> due;
        long moved;
        do {
            due = Objects.requireNonNull(transaction.execute(status -> rows.due(roundTheClock, now, AT_ONCE)));
            moved = due.stream().filter(id -> takes(id, now)).count();
        } while (moved > 0);
    }

    /** Whether it was this node's, and its next moment is another now. */
    private boolean takes(DeadlineId id, Instant now) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> rows.take(id, now)
                    // Whoever tells something of the same matter at this moment comes first; the next sweep sees what
                    // became of it.
                    .filter(deadline -> facts.aloneAtOnce(deadline.matter()))
                    .map(deadline -> {
                        takes(deadline, now);
                        return true;
                    })
                    .orElse(false)));
        } catch (RuntimeException e) {
            LOG.error("Deadline {} cannot be looked after, it is tried again", id, e);
            transaction.executeWithoutResult(status -> rows.postpone(id, now.plus(TRIES_AGAIN)));
            return true;
        }
    }

    private void takes(Deadline found, Instant now) {
        Deadline deadline = found;
        Set<String> taken = new HashSet<>(rows.taken(deadline));
        List<Planned> due = deadline.state() != State.OPEN
                ? List.of()
                : times.of(deadline).stream()
                        .filter(each -> !each.at().isAfter(now))
                        .filter(each -> !taken.contains(each.step().toKeep()))
                        .toList();
        for (Planned each : due) {
            Step step = each.step();
            boolean shown = step.kind() != Step.Kind.REMINDED || each.equals(due.getLast());
            if (rows.took(deadline, step, now, shown) && shown) {
                tasks.take(step, deadline);
            }
            if (step.kind() == Step.Kind.LATE) {
                deadline = deadline.late();
            }
            taken.add(step.toKeep());
        }
        boolean turns = StepTimes.turns(deadline) && deadline.due().late(now);
        if (turns) {
            deadline = deadline.withNextPeriod();
        }
        rows.update(deadline, times.next(deadline, taken));
        if (turns) {
            deadlines.turn(deadline);
        }
    }
}
