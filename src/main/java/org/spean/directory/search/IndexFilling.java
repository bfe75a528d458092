package org.spean.directory.search;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;
import org.springframework.stereotype.Component;

/** Writes the index: all of it, or what changed. */
@Component
class IndexFilling {

    private static final int AT_ONCE = 500;

    private final EntityManagerFactory database;

    private final IndexFailures failures;

    IndexFilling(EntityManagerFactory database, IndexFailures failures) {
        this.database = database;
        this.failures = failures;
    }

    private SearchScope<Object> scope() {
        return Search.mapping(database).scope(Object.class, IndexKeeper.ENTITY);
    }

    /** Empties the index and fills it from the tables; it is safe and found when this returns. */
    void make(IndexPlace place) {
        failures.watch(() -> {
            try {
                place.empty(scope().schemaManager());
                scope().massIndexer()
                        .threadsToLoadObjects(2)
                        .batchSizeToLoadObjects(AT_ONCE)
                        .idFetchSize(1000)
                        .purgeAllOnStart(false)
                        .mergeSegmentsOnFinish(true)
                        .startAndWait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while the search index was made", e);
            }
        });
    }

    /**
     * Indexes these services as the tables have them now, and takes those out that are not listed any more; all is safe and
     * found when this returns. Doing it twice does no harm.
     */
    void writeAgain(Session session, Stream<UUID> services) {
        Class<?> type =
                Search.mapping(database).indexedEntity(IndexKeeper.ENTITY).javaClass();
        SearchSession search = Search.session(session);
        Writing writing = new Writing();
        search.indexingPlanSynchronizationStrategy(writing::waiting);
        failures.watch(() -> {
            try (services) {
                Iterator<UUID> each = services.iterator();
                while (each.hasNext()) {
                    List<UUID> some = new ArrayList<>();
                    while (each.hasNext() && some.size() < AT_ONCE) {
                        some.add(each.next());
                    }
                    write(session, search.indexingPlan(), type, some);
                }
            }
            writing.ends();
            scope().workspace().flush();
            scope().workspace().refresh();
        });
    }

    private static void write(Session session, SearchIndexingPlan plan, Class<?> type, List<UUID> some) {
        Set<Object> gone = new HashSet<>(some);
        for (Object row : session.findMultiple(type, some)) {
            if (row != null) {
                plan.addOrUpdate(row);
                gone.remove(session.getIdentifier(row));
            }
        }
        gone.forEach(id -> plan.purge(type, id, null));
        plan.execute();
        session.clear();
    }

    /**
     * Documents are written while the next ones are made, and before the ones after those, so that a failure is known; safe and
     * found once, at the end.
     */
    private static final class Writing {

        private Optional<CompletableFuture<? extends SearchIndexingPlanExecutionReport>> last = Optional.empty();

        void waiting(IndexingPlanSynchronizationStrategyConfigurationContext context) {
            context.documentCommitStrategy(DocumentCommitStrategy.NONE);
            context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
            context.indexingFutureHandler(next -> {
                ends();
                last = Optional.of(next);
            });
        }

        /** All that was begun is written. */
        void ends() {
            last.flatMap(each -> each.join().throwable()).ifPresent(failure -> {
                throw new IllegalStateException("the search index could not be written", failure);
            });
        }
    }
}
