package org.spean.geography;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** How far the taking of an edition has come: read by whoever waits, who may also call it off. */
public final class Taking {

    private volatile Optional<EditionOutcome> outcome = Optional.empty();
    private volatile boolean failed;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** What came of it; empty while it goes on, and where {@link #failed}. */
    public Optional<EditionOutcome> outcome() {
        return outcome;
    }

    /** Whether the program itself could not go on: nothing was taken, and the program's own log says why. */
    public boolean failed() {
        return failed;
    }

    void ends(EditionOutcome with) {
        outcome = Optional.of(with);
    }

    void fails() {
        failed = true;
    }

    /** How many rows are written. */
    public int done() {
        return done.get();
    }

    /** Nothing of it will be taken, unless all of it was already. */
    public void cancel() {
        cancelled.set(true);
    }

    boolean cancelled() {
        return cancelled.get();
    }

    void wrote(int rows) {
        done.addAndGet(rows);
    }
}
