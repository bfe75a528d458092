package org.spean.access.seal;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A check of the chain that goes on, or is over: how far it has come, and what it found. */
public final class Check {

    /** Where it stands. */
    public enum Stage {
        RUNNING,
        DONE,
        CANCELLED,
        /** The log could not be read. */
        FAILED
    }

    private final long all;
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private volatile long looked;
    private volatile Stage stage = Stage.RUNNING;
    private volatile @Nullable Finding finding;

    Check(long all) {
        this.all = all;
    }

    /** How many entries there are to look at. */
    public long all() {
        return all;
    }

    /** How many were looked at. */
    public long looked() {
        return looked;
    }

    /** Where it stands. */
    public Stage stage() {
        return stage;
    }

    /** What it found, when it is done. */
    public Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }

    /** Stops it before its end. */
    public void cancel() {
        wanted.set(false);
    }

    void goesOn(long place) {
        looked = place;
        if (!wanted.get()) {
            throw new CancellationException("nobody waits for it any more");
        }
    }

    void found(Finding what) {
        finding = what;
        stage = Stage.DONE;
    }

    void ends(Stage how) {
        stage = how;
    }
}
