package org.spean.directory.imports;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** How far work on a file is, and how it ended. */
public final class Working {

    private final What what;
    private final int rows;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);

    /** What is done. */
    public enum What {
        CHECKING,
        TAKING,
        UNDOING
    }

    /** How it stands. */
    public enum State {
        RUNNING,
        DONE,
        /** Somebody else takes a file at this moment. */
        BUSY,
        /** Somebody changed entries since the preview: it has to be looked at anew. */
        STALE,
        /** Something is wrong with it. */
        WRONG,
        /** Somebody has to say first which rows are entries that are there. */
        UNDECIDED,
        CANCELLED,
        /** Somebody wrote since into what it brought. */
        CHANGED_SINCE,
        FAILED;

        /** Whether it is over. */
        public boolean over() {
            return this != RUNNING;
        }
    }

    Working(What what, int rows) {
        this.what = what;
        this.rows = rows;
    }

    /** What is done. */
    public What what() {
        return what;
    }

    /** Of so many rows. */
    public int rows() {
        return rows;
    }

    /** So many are done. */
    public int done() {
        return Math.min(done.get(), rows);
    }

    /** How it stands. */
    public State state() {
        return state.get();
    }

    void cancel() {
        cancelled.set(true);
    }

    /** Some more are done. */
    void more(int more) {
        if (cancelled.get()) {
            throw new Stopped(State.CANCELLED);
        }
        done.addAndGet(more);
    }

    void ends(State how) {
        state.set(how);
    }

    /** Everything that was written in the transaction goes. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final State how;

        Stopped(State how) {
            super(how.name());
            this.how = how;
        }

        State how() {
            return how;
        }
    }
}
