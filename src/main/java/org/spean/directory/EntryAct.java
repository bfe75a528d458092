package org.spean.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody did at once, as an entry's history tells it.
 *
 * @param id its handle
 * @param kind what it was
 * @param by whose hand
 * @param at when
 * @param undoes the act that it takes back, if it is one that does
 * @param undone whether it was taken back itself
 * @param changes of this entry, in the order of the columns
 */
public record EntryAct(
        UUID id, Kind kind, Hand by, Instant at, Optional<UUID> undoes, boolean undone, List<Change> changes) {

    /** What it was. */
    public enum Kind {
        ADDED,
        /** With three fields, by somebody who need not keep it: reported by them, not verified. */
        QUICKLY_ADDED,
        CHANGED,
        ENDED,
        /** Another entry was found to be the same, and went into this one. */
        MERGED,
        IMPORTED,
        UNDONE
    }

    /**
     * A field.
     *
     * @param before what it said, as it stands in a cell; empty where it said nothing
     * @param after what it says since
     */
    public record Change(EntryColumn column, String before, String after) {}
}
