package org.spean.directory.asking;

import java.util.Optional;
import org.spean.messaging.reply.Said;

/** What whoever keeps an entry says of it. */
public enum HolderSays {
    RIGHT,
    NOT_RIGHT,
    /** Whoever was asked no longer holds the post. */
    LEFT;

    /** What an answer means; empty for one that is none to this question. */
    static Optional<HolderSays> of(Said said) {
        return switch (said) {
            case Said.Yes() -> Optional.of(RIGHT);
            case Said.NotRight() -> Optional.of(NOT_RIGHT);
            case Said.LeftPost() -> Optional.of(LEFT);
            case Said.AnotherDate _, Said.Cannot _, Said.AwayUntil _, Said.NotMe _, Said.CallMe _, Said.SixFigures _ ->
                Optional.empty();
        };
    }

    Said said() {
        return switch (this) {
            case RIGHT -> new Said.Yes();
            case NOT_RIGHT -> new Said.NotRight();
            case LEFT -> new Said.LeftPost();
        };
    }
}
