package org.spean.directory.search;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.directory.ContentReady;
import org.spean.directory.Entries;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the index in step with the tables: follows what changed, and makes the index where it is missing, damaged, of
 * another shape or too far behind. Everything happens in one {@link #tick}, which may be repeated at any time.
 */
@Component
class IndexKeeper {

    /** The entity's name: search knows no class of the directory's tables. */
    static final String ENTITY = "Service";

    /** Counts up whenever fields, analysers or spelling change. */
    private static final String FORM = "5";

    private static final long PRUNE_EVERY_NANOS = 3_600_000_000_000L;

    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);

    private final OwnConnection database;
    private final Entries entries;
    private final KnownNames names;
    private final IndexPlace place;
    private final Upkeep upkeep = new Upkeep(System::nanoTime);
    private final IndexSteps steps;
    private boolean databaseAway;
    private long pruned = System.nanoTime() - 2 * PRUNE_EVERY_NANOS;

    IndexKeeper(
            OwnConnection database,
            Entries entries,
            KnownNames names,
            DocumentWords words,
            IndexPlace place,
            IndexFilling filling) {
        this.database = database;
        this.entries = entries;
        this.names = names;
        this.place = place;
        steps = new IndexSteps(place, filling, names, upkeep, FORM + ' ' + words.fingerprint());
    }

    /** Opens the index before the first page is served. */
    @EventListener
    synchronized void open(ContentReady content) {
        String trouble = place.trouble();
        if (trouble != null) {
            upkeep.broken(trouble, "seen at the start");
        }
        tick(false);
    }

    /** Reads a query with the words known now. */
    Reading read(String query) {
        return names.read(query);
    }

    /** Reads a query that has found nothing; see {@link QueryReading#readWider}. */
    Optional<Reading> readWider(String query) {
        return names.readWider(query);
    }

    /** Whether the index can be asked. */
    boolean ready() {
        return upkeep.ready();
    }

    /** The index did not answer: it is only made again when it says that it is lost, for anybody can ask badly. */
    void failed(Throwable cause) {
        switch (place.said(cause)) {
            case LOST -> upkeep.broken("it could not be read", IndexTrouble.told(cause));
            case AWAY -> upkeep.away("it could not be reached", IndexTrouble.classes(cause));
            case ELSE -> log.warn("The search index did not answer ({}); the tables did", IndexTrouble.classes(cause));
        }
    }

    /**
     * Brings the index up to what is committed now, or makes it.
     *
     * @param patient waits for another node that writes the same index
     */
    synchronized void tick(boolean patient) {
        try {
            Optional<String> why = database.ask(changes -> steps.follow(changes, patient));
            if (why.isPresent() && upkeep.due()) {
                make(why.get());
                database.ask(changes -> steps.follow(changes, patient));
            }
            if (System.nanoTime() - pruned > PRUNE_EVERY_NANOS) {
                prune();
            }
            databaseAway = false;
        } catch (RuntimeException e) {
            missed(e);
        }
    }

    private void make(String why) {
        try {
            long from = System.nanoTime();
            boolean made = database.ask(steps::make);
            if (made) {
                log.info(
                        "Made the search index of {} services in {} ms, because {}",
                        entries.count(),
                        (System.nanoTime() - from) / 1_000_000,
                        why);
            }
        } catch (RuntimeException e) {
            upkeep.failed();
            log.warn(
                    "The search index could not be made ({}); the tables answer until it can", IndexTrouble.classes(e));
            throw e;
        }
    }

    private void missed(RuntimeException e) {
        if (IndexTrouble.ofDatabase(e)) {
            if (!databaseAway) {
                log.warn("The search index cannot follow the database ({})", IndexTrouble.classes(e));
                databaseAway = true;
            }
        } else if (place.said(e) == IndexPlace.Failing.AWAY) {
            upkeep.away("it could not be reached", IndexTrouble.classes(e));
        } else {
            upkeep.broken("it could not be written", IndexTrouble.told(e));
        }
    }

    /** Throws old changes away. */
    void prune() {
        pruned = System.nanoTime();
        database.ask(changes -> {
            changes.prune();
            return true;
        });
    }
}
