package org.spean.cases.file;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.access.Actor;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a list in, in the background and in one transaction, of which all or nothing is kept. */
@Component
public class IntakeWork {

    private static final Logger log = LoggerFactory.getLogger(IntakeWork.class);

    private final Intake intake;
    private final TransactionTemplate transaction;
    private final SecurityContextHolderStrategy acting;

    IntakeWork(Intake intake, TransactionTemplate transaction, SecurityContextHolderStrategy acting) {
        this.intake = intake;
        this.transaction = transaction;
        this.acting = acting;
    }

    /** How far it is. */
    public static final class Progress {

        private final AtomicInteger done = new AtomicInteger();
        private final AtomicReference<Optional<IntakeOutcome>> outcome = new AtomicReference<>(Optional.empty());
        private volatile boolean broken;

        /** So many cases are in; until the end nothing is written for good. */
        public int done() {
            return done.get();
        }

        /** What came of it; empty while it goes on, or where it broke. */
        public Optional<IntakeOutcome> outcome() {
            return outcome.get();
        }

        /** Whether it ended without coming to anything; nothing of it was kept. */
        public boolean broken() {
            return broken;
        }
    }

    /**
     * Begins.
     *
     * @param worker one of {@link Intake#workers}
     */
    public Progress begin(Actor by, IntakeList list, UUID worker) {
        Progress progress = new Progress();
        // Whoever began acts in the background too: the wall asks who is there.
        SecurityContext here = acting.getContext();
        Thread.ofVirtual().name("case-intake").start(() -> run(by, list, worker, progress, here));
        return progress;
    }

    private void run(Actor by, IntakeList list, UUID worker, Progress progress, SecurityContext here) {
        acting.setContext(here);
        try {
            IntakeOutcome outcome = transaction.execute(status -> {
                IntakeOutcome came = intake.take(by, list, worker, progress.done::set);
                if (!(came instanceof IntakeOutcome.Taken)) {
                    status.setRollbackOnly();
                }
                return came;
            });
            progress.outcome.set(Optional.of(outcome));
        } catch (RuntimeException | Error failed) {
            log.error("A list of running cases could not be taken in; nothing of it was kept", failed);
            progress.broken = true;
        } finally {
            acting.clearContext();
        }
    }
}
