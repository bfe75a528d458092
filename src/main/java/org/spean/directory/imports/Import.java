package org.spean.directory.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that somebody brought.
 *
 * @param id its handle
 * @param by the account of whoever brought it
 * @param name how they signed
 * @param at when
 * @param fileName as it was called
 * @param kind what it is
 * @param headers names of its columns
 * @param matching which says what
 * @param rows how many it has, without the head
 * @param checked when its rows were last judged
 * @param taken what came of it; empty while it is looked at
 */
public record Import(
        UUID id,
        UUID by,
        String name,
        Instant at,
        String fileName,
        Kind kind,
        List<String> headers,
        Matching matching,
        int rows,
        Optional<Instant> checked,
        Optional<Taken> taken) {

    /** Makes one; later changes of the list are not seen. */
    public Import {
        headers = List.copyOf(headers);
    }

    /** What a file is. */
    public enum Kind {
        OURS,
        HSDS,
        /** A person says which column says what. */
        FREE
    }

    /**
     * What came of one.
     *
     * @param act by which it is in the history of its entries
     * @param undone when it was taken back, if it was
     */
    public record Taken(UUID act, Instant at, int added, int changed, int ended, Optional<Instant> undone) {}
}
