package org.spean.directory.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a node does with an index, each step in one transaction that may end at any moment and be begun again. */
final class IndexSteps {

    private static final long KEEP_EVERY_NANOS = 60_000_000_000L;

    private final IndexPlace place;
    private final IndexFilling filling;
    private final KnownNames names;
    private final Upkeep upkeep;
    private final String shape;
    private long kept = System.nanoTime();
    private boolean served;

    IndexSteps(IndexPlace place, IndexFilling filling, KnownNames names, Upkeep upkeep, String shape) {
        this.place = place;
        this.filling = filling;
        this.names = names;
        this.upkeep = upkeep;
        this.shape = shape;
    }

    /** Follows the changes, or says why the index has to be made by this node. */
    Optional<String> follow(Changes changes, boolean patient) {
        String now = now(changes);
        if (overtaken(changes)) {
            upkeep.away("a node of another version has made it", "seen while it was followed");
            return Optional.empty();
        }
        String trouble = trouble(changes);
        boolean work = trouble != null || due(changes, now);
        boolean mine = work && place.mine(changes.database(), patient);
        if (mine) {
            // It may have been another node's until now.
            trouble = trouble(changes);
            trouble = trouble == null ? followed(changes) : trouble;
        }
        if (trouble == null) {
            upkeep.whole();
            served = true;
            return Optional.empty();
        }
        if (mine) {
            place.keep(changes.database(), IndexMark.NONE);
        }
        upkeep.noted(trouble);
        return mine ? Optional.of(trouble) : Optional.empty();
    }

    /**
     * Whether the index was of our shape and is now of another: nodes that share it are being replaced, and the one that was
     * started last is right. To make it again would only have the other do the same, for ever.
     */
    private boolean overtaken(Changes changes) {
        IndexMark mark = place.mark(changes.database());
        return place.shared()
                && served
                && !mark.equals(IndexMark.NONE)
                && !mark.shape().equals(shape);
    }

    /** The present moment, with the names as they are by then. */
    private String now(Changes changes) {
        String now = changes.now();
        names.follow(changes, now);
        return now;
    }

    /** There are changes; or the mark is an old one, and would seem left behind once old changes are thrown away. */
    private boolean due(Changes changes, String now) {
        return System.nanoTime() - kept > KEEP_EVERY_NANOS
                || changes.any(place.mark(changes.database()).followed(), now);
    }

    private @Nullable String trouble(Changes changes) {
        IndexMark mark = place.mark(changes.database());
        String seen = upkeep.trouble();
        if (seen != null) {
            return seen;
        } else if (mark.equals(IndexMark.NONE)) {
            return "there was none";
        } else if (!mark.shape().equals(shape)) {
            return "it was made from other words";
        } else if (!mark.origin().equals(changes.origin())) {
            return "it was made from another database";
        } else if (changes.lost(mark.followed())) {
            return "it was left behind too long";
        }
        return place.present(changes.database()) ? null : "its files are gone";
    }

    private @Nullable String followed(Changes changes) {
        String now = now(changes);
        IndexMark mark = place.mark(changes.database());
        filling.writeAgain(changes.database(), changes.services(mark.followed(), now));
        // Asked again: somebody may have thrown changes away while they were read.
        if (changes.lost(mark.followed())) {
            return "it was left behind too long";
        }
        place.keep(changes.database(), mark.followedTo(now));
        kept = System.nanoTime();
        return null;
    }

    /**
     * Makes the index, unless another node is at it or was quicker. Its mark says the moment before: what changes meanwhile
     * is followed afterwards.
     *
     * @return whether this node made it
     */
    boolean make(Changes changes) {
        boolean mine = place.mine(changes.database(), false)
                && place.mark(changes.database()).equals(IndexMark.NONE);
        if (mine) {
            String now = now(changes);
            filling.make(place);
            place.keep(changes.database(), new IndexMark(shape, changes.origin(), now));
        }
        return mine;
    }
}
