package org.spean.directory.search;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.directory.DirectoryChanged;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The one thread on which this node follows: twice a second, and at once after an own change, so that whoever reports a call
 * sees it on the next page.
 */
@Component
class IndexPulse implements SmartLifecycle {

    private static final long EVERY_MILLIS = 500;
    private static final long PATIENCE_MILLIS = 2000;

    private static final Logger log = LoggerFactory.getLogger(IndexPulse.class);

    private final IndexKeeper index;
    private final OwnConnection database;
    private volatile @Nullable ScheduledExecutorService thread;
    private volatile Future<?> beats = CompletableFuture.completedFuture(null);

    IndexPulse(IndexKeeper index, OwnConnection database) {
        this.index = index;
        this.database = database;
    }

    @Override
    public void start() {
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("index").factory());
        beats = fresh.scheduleWithFixedDelay(() -> beat(false), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        thread = fresh;
    }

    private void beat(boolean patient) {
        try {
            index.tick(patient);
        } catch (RuntimeException | Error e) {
            // A clock that lets one of these through never beats again.
            log.error("The search index was not looked after this time", e);
        }
    }

    /** After the commit, while the writer still waits. One who would wait too long is found by the next beat. */
    @TransactionalEventListener(fallbackExecution = true)
    void changed(DirectoryChanged news) {
        ScheduledExecutorService present = thread;
        if (present == null || !index.ready()) {
            return;
        }
        try {
            present.submit(() -> beat(true)).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            log.debug("An own change is found a moment later", e);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService last = thread;
        thread = null;
        if (last != null) {
            try (last) {
                beats.cancel(false);
                last.shutdown();
                if (!last.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    last.shutdownNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        database.release();
    }

    @Override
    public boolean isRunning() {
        return !beats.isDone();
    }

    /** Begins before the first request is answered and ends after the last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
