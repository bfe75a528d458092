package org.spean.directory.search;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What is written is found at once: whoever reports a call sees it on the next page. When the index cannot be written,
 * what the tables hold is still committed, and the index is made again.
 */
@Component("indexWriting")
class IndexWriting implements IndexingPlanSynchronizationStrategy, FailureHandler {

    /** Found when it is needed: the index is opened before anything that uses it exists. */
    private final ObjectProvider<IndexKeeper> index;

    IndexWriting(ObjectProvider<IndexKeeper> index) {
        this.index = index;
    }

    @Override
    public void apply(IndexingPlanSynchronizationStrategyConfigurationContext context) {
        context.documentCommitStrategy(DocumentCommitStrategy.FORCE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.FORCE);
        context.indexingFutureHandler(this::written);
    }

    private void written(CompletableFuture<? extends SearchIndexingPlanExecutionReport> writing) {
        IndexKeeper keeper = index.getObject();
        // Before the write is waited for and after it: the making of an index may begin or end in between.
        keeper.changed();
        Optional<Throwable> failure = writing.handle(
                        (report, error) -> error != null ? Optional.of(error) : report.throwable())
                .join();
        keeper.changed();
        failure.ifPresent(keeper::missed);
    }

    @Override
    public void handle(FailureContext context) {
        failed(context.throwable());
    }

    @Override
    public void handle(EntityIndexingFailureContext context) {
        failed(context.throwable());
    }

    private void failed(Throwable failure) {
        index.getObject().missed(failure);
    }
}
