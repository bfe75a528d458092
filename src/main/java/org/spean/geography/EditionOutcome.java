package org.spean.geography;

import java.util.Optional;
import java.util.UUID;

/** What came of taking an edition, or of putting another one in force. */
public sealed interface EditionOutcome {

    /**
     * It is so now.
     *
     * @param before which was in force until then, for whoever takes it back; empty where none was
     */
    record Done(Optional<UUID> before) implements EditionOutcome {}

    /** Nothing has changed. */
    record Refused(Why why) implements EditionOutcome {}

    /** Why not. */
    enum Why {
        /** Only administrators keep the gazetteer. */
        NOT_YOURS,
        /** Somebody else has put another one in force meanwhile: look again. */
        OVERTAKEN,
        /** It was called off on the way. */
        CANCELLED,
        /** The same rows are in force already. */
        NOTHING_DIFFERENT,
        /** There is no such edition. */
        GONE
    }
}
