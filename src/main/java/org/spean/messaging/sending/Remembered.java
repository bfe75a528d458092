package org.spean.messaging.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a node read from the tables and goes by for a while. Another node's changes are known here when that while is over. */
final class Remembered<T> {

    private final Duration atMost;
    private final Function<Instant, T> reads;
    private @Nullable Kept<T> kept;
    private long changes;

    /**
     * Remembers nothing yet.
     *
     * @param atMost how long it is gone by
     * @param reads it anew, as it is at a moment
     */
    Remembered(Duration atMost, Function<Instant, T> reads) {
        this.atMost = atMost;
        this.reads = reads;
    }

    private record Kept<T>(T what, Instant since) {}

    /** As it was not long before that moment. */
    T at(Instant now) {
        return at(now, Duration.ZERO);
    }

    /** The same; read anew now where that would have to be before so much more time has passed. */
    T at(Instant now, Duration more) {
        long before;
        synchronized (this) {
            Kept<T> known = kept;
            if (known != null
                    && !now.isBefore(known.since())
                    && now.plus(more).isBefore(known.since().plus(atMost))) {
                return known.what();
            }
            before = changes;
        }
        T read = reads.apply(now);
        synchronized (this) {
            if (before == changes) {
                kept = new Kept<>(read, now);
            }
        }
        return read;
    }

    /** Somebody here changed it: it is read anew as soon as that is committed. */
    void changed() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    forget();
                }
            });
        } else {
            forget();
        }
    }

    private synchronized void forget() {
        changes++;
        kept = null;
    }
}
