package org.spean.directory.search;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the index can be asked, and when it is made again. It is given out as whole only when nothing changed or failed
 * while it was made; a making that failed is tried again by whoever asks next, after a growing pause.
 */
final class Upkeep {

    /** Whoever writes all the time shall not keep the program making the index all the time. */
    private static final int ROUNDS = 2;

    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

    /** What is done to the index, each without knowing when. */
    interface Work {

        /** Empties the index and fills it from the tables. */
        void make(String why);

        /** Remembers that it is whole. */
        void stamp();

        /** Remembers that it is not. */
        void forget();
    }

    private final Work index;
    private final LongSupplier nanos;
    private final Executor background;
    private final AtomicLong changes = new AtomicLong();
    private final Pause pause = new Pause();
    private volatile CompletableFuture<Void> work = CompletableFuture.completedFuture(null);
    private volatile boolean ready;
    private @Nullable String failed;

    Upkeep(Work index, LongSupplier nanos, Executor background) {
        this.index = index;
        this.nanos = nanos;
        this.background = background;
    }

    /** Whether the index can be asked. Where making it failed and the pause is over, it is tried again. */
    boolean ready() {
        if (!ready) {
            tryAgain();
        }
        return ready;
    }

    /** The making that is under way, or the last one. */
    CompletableFuture<Void> work() {
        return work;
    }

    /** Something was written: a making that is under way may have read it too early. */
    void changed() {
        changes.incrementAndGet();
    }

    /** Takes the index out of use until it was opened. */
    synchronized void close() {
        ready = false;
    }

    /** The index is whole as it was found. */
    synchronized void open() {
        ready = true;
    }

    /**
     * Makes the index now, and gives it out.
     *
     * @throws IllegalStateException when it cannot be made
     */
    void make(String why) {
        for (int round = 0; round < ROUNDS; round++) {
            long before = changes.get();
            index.make(why);
            if (whole(before)) {
                return;
            }
        }
        throw new IllegalStateException("something was written each time while the search index was made");
    }

    private synchronized boolean whole(long before) {
        if (changes.get() != before) {
            return false;
        }
        index.stamp();
        failed = null;
        pause.forget();
        ready = true;
        return true;
    }

    /** Takes the index out of use and makes it again in the background; one that is away already is not made twice. */
    synchronized void broken(String why, String cause) {
        if (!ready) {
            return;
        }
        ready = false;
        log.warn("The search index is away, because {} ({}); the tables answer while it is made again", why, cause);
        index.forget();
        start(why);
    }

    private synchronized void tryAgain() {
        String why = failed;
        if (why != null && pause.over(nanos.getAsLong())) {
            failed = null;
            start(why);
        }
    }

    private void start(String why) {
        work = CompletableFuture.runAsync(() -> makeAgain(why), background);
    }

    private void makeAgain(String why) {
        try {
            make(why);
        } catch (RuntimeException e) {
            log.warn(
                    "The search index could not be made again ({}); the tables answer until it can",
                    IndexTrouble.in(e).map(Throwable::toString).orElseGet(() -> IndexTrouble.classes(e)));
            putOff(why);
        }
    }

    private synchronized void putOff(String why) {
        failed = why;
        pause.begin(nanos.getAsLong());
    }
}
