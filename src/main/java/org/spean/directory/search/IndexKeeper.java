package org.spean.directory.search;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.directory.ContentReady;
import org.spean.directory.Entries;
import org.spean.people.Organization;
import org.spean.people.Organizations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the index whole: opens it, makes it where it is missing, damaged, of another shape or left behind by a program
 * that was killed, and makes it again in the background when it breaks while the program runs.
 */
@Component
class IndexKeeper implements Upkeep.Work {

    /** The entity's name: search knows no class of the directory's tables. */
    static final String ENTITY = "Service";

    /** Counts up whenever fields, analysers or spelling change. */
    private static final String FORM = "2";

    private static final long LOOK_EVERY_NANOS = 1_000_000_000L;

    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);

    private final EntityManagerFactory database;
    private final Entries entries;
    private final Organizations organizations;
    private final VocabularyBook book;
    private final DocumentWords words;
    private final Thesaurus thesaurus;
    private final IndexFolder folder;
    private final IndexMark mark;
    private final Upkeep upkeep = new Upkeep(
            this,
            System::nanoTime,
            task -> Thread.ofPlatform().daemon().name("index").start(task));
    private volatile String shape = "";
    private volatile long lookedAt;
    private volatile QueryReading reading;

    IndexKeeper(
            EntityManagerFactory database,
            Entries entries,
            Organizations organizations,
            VocabularyBook book,
            DocumentWords words,
            Thesaurus thesaurus,
            IndexMark mark,
            @Value("${spring.jpa.properties.hibernate.search.backend.directory.root}") Path root) {
        this.database = database;
        this.entries = entries;
        this.organizations = organizations;
        this.book = book;
        this.words = words;
        this.thesaurus = thesaurus;
        this.mark = mark;
        folder = new IndexFolder(root, root.resolve("service"));
        reading = book.reading(List.of(), List.of());
        // Until the content is loaded nothing is indexed piece by piece: the names that a document needs come with it.
        Search.mapping(database).indexingPlanFilter(plan -> plan.exclude(ENTITY));
    }

    /** Opens the index before the first page is served. */
    @EventListener
    void open(ContentReady content) {
        upkeep.close();
        knowNames();
        shape = FORM + ' ' + thesaurus.fingerprint() + ' ' + content.fingerprint();
        String trouble = folder.trouble();
        if (trouble == null && !folder.shape().equals(shape)) {
            trouble = "it was made from other words";
        } else if (trouble == null && mark.found()) {
            trouble = "the program was not ended in order";
        } else if (trouble == null && documents() != entries.count()) {
            trouble = "it does not count what the tables count";
        }
        if (trouble == null) {
            upkeep.open();
        } else {
            upkeep.make(trouble);
        }
        try {
            mark.set();
        } catch (IOException e) {
            throw unwritable(e);
        }
        Search.mapping(database).indexingPlanFilter(plan -> {});
    }

    /** Reads a query with the words known now. */
    Reading read(String query) {
        return reading.read(query);
    }

    /** Whether the index can be asked; where its files are gone it is made again. */
    boolean ready() {
        boolean ready = upkeep.ready();
        long now = System.nanoTime();
        if (ready && now - lookedAt > LOOK_EVERY_NANOS) {
            lookedAt = now;
            if (!folder.present()) {
                upkeep.broken("its files are gone", "seen while it was asked");
                return false;
            }
        }
        return ready;
    }

    /** Looks at the files at the next question, however lately they were looked at. */
    void lookAgain() {
        lookedAt = System.nanoTime() - 2 * LOOK_EVERY_NANOS;
    }

    /** Takes an index out of use that could not be read, and makes it again in the background. */
    void broken(Throwable cause) {
        upkeep.broken("it could not be read", cause.toString());
    }

    /** Something was written, or is being written. */
    void changed() {
        upkeep.changed();
    }

    /** Something could not be written: whatever the cause is, the index no longer holds what the tables hold. */
    void missed(Throwable cause) {
        upkeep.changed();
        upkeep.broken(
                "it could not be written",
                IndexTrouble.in(cause).map(Throwable::toString).orElseGet(() -> IndexTrouble.classes(cause)));
    }

    /** The making of the index that is under way, or the last one. */
    CompletableFuture<Void> work() {
        return upkeep.work();
    }

    private void knowNames() {
        List<Organization> all = organizations.all();
        words.know(all.stream().collect(Collectors.toMap(Organization::id, Function.identity())));
        reading = book.reading(all, organizations.programmes());
    }

    private long documents() {
        try (var session = database.createEntityManager()) {
            return Search.session(session)
                    .search(scope())
                    .where(all -> all.matchAll())
                    .fetchTotalHitCount();
        }
    }

    private SearchScope<Object> scope() {
        return Search.mapping(database).scope(Object.class, ENTITY);
    }

    @Override
    public void make(String why) {
        long from = System.nanoTime();
        try {
            folder.forget();
            try {
                scope().schemaManager().dropAndCreate();
            } catch (RuntimeException e) {
                folder.clear();
                scope().schemaManager().createIfMissing();
            }
            scope().massIndexer()
                    .threadsToLoadObjects(2)
                    .batchSizeToLoadObjects(200)
                    .idFetchSize(1000)
                    .purgeAllOnStart(false)
                    .mergeSegmentsOnFinish(true)
                    .startAndWait();
        } catch (IOException e) {
            throw unwritable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the search index was made", e);
        }
        log.info(
                "Made the search index of {} services in {} ms, because {}",
                entries.count(),
                (System.nanoTime() - from) / 1_000_000,
                why);
    }

    @Override
    public void stamp() {
        try {
            folder.shape(shape);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void forget() {
        try {
            folder.forget();
        } catch (IOException e) {
            log.warn("The folder of the search index cannot be written: {}", e.toString());
        }
    }

    private static IllegalStateException unwritable(IOException e) {
        return new IllegalStateException("the folder of the search index cannot be written: " + e.getMessage(), e);
    }
}
