package org.spean.directory.search;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the index can be asked, why it has to be made again, and when: after a growing pause where making it failed. */
final class Upkeep {

    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

    private final LongSupplier nanos;
    private final Pause pause = new Pause();
    private volatile boolean ready;
    private boolean told;
    private @Nullable String trouble;

    Upkeep(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether the index can be asked. */
    boolean ready() {
        return ready;
    }

    /** Why the index has to be made again; null where nobody saw a reason. */
    synchronized @Nullable String trouble() {
        return trouble;
    }

    /** It is whole and can be asked. */
    synchronized void whole() {
        pause.forget();
        told = false;
        ready = true;
    }

    /** It cannot be asked until it is said to be whole. */
    synchronized void away(String why, String cause) {
        ready = false;
        if (!told) {
            log.warn("The search index is away, because {} ({}); the tables answer meanwhile", why, cause);
            told = true;
        }
    }

    /** It has to be made again. */
    synchronized void broken(String why, String cause) {
        if (ready) {
            away(why, cause);
        }
        trouble = why;
    }

    /** Whoever may write the index knows by now that it has to be made again. */
    synchronized void noted(String why) {
        if (ready) {
            away(why, "seen while it was followed");
        }
        trouble = null;
    }

    /** Whether it may be made now. */
    synchronized boolean due() {
        return pause.over(nanos.getAsLong());
    }

    /** Making it failed. */
    synchronized void failed() {
        pause.begin(nanos.getAsLong());
    }
}
