package org.spean.directory.search;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;

/** Tells a broken index from all else that can go wrong while it is asked. */
final class IndexTrouble {

    private static final int DEEPEST = 30;

    private IndexTrouble() {}

    /**
     * What Lucene said about its files. Empty when the failure is another: making the index again would not help, and
     * whoever can cause it could keep the program busy with nothing else. A database that is away also fails with an
     * {@code IOException} in the end, below its {@code SQLException}.
     */
    static Optional<Throwable> in(Throwable failure) {
        return causes(failure)
                .takeWhile(cause -> !(cause instanceof SQLException))
                .filter(cause -> cause instanceof IOException || cause instanceof AlreadyClosedException)
                .findFirst();
    }

    /** What the index itself said, or else no more than the classes. */
    static String told(Throwable failure) {
        return in(failure).map(Throwable::toString).orElseGet(() -> classes(failure));
    }

    /** The classes of a failure and its causes, without their messages: those can hold the words of a search. */
    static String classes(Throwable failure) {
        return String.join(
                " < ",
                causes(failure)
                        .map(cause -> cause.getClass().getName())
                        .distinct()
                        .toList());
    }

    /** Whether it was the database that failed. */
    static boolean ofDatabase(Throwable failure) {
        return causes(failure).anyMatch(SQLException.class::isInstance);
    }

    /** The failure and what led to it. */
    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}
