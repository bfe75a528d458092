package org.spean.directory.search;

import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What could not be written behind the back of whoever wrote it: Lucene writes most of it later, and may fail then. */
@Component("indexFailures")
class IndexFailures implements FailureHandler {

    private final AtomicReference<@Nullable Throwable> last = new AtomicReference<>();

    @Override
    public void handle(FailureContext context) {
        last.set(context.throwable());
    }

    @Override
    public void handle(EntityIndexingFailureContext context) {
        last.set(context.throwable());
    }

    /** Does this work, and fails where any of it failed. */
    void watch(Runnable work) {
        last.set(null);
        work.run();
        Throwable failure = last.get();
        if (failure != null) {
            throw new IllegalStateException("the search index could not be written", failure);
        }
    }
}
