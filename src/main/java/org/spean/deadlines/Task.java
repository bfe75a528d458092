package org.spean.deadlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that waits for somebody.
 *
 * @param kind the name of its {@link TaskKind}
 * @param owners whose it is; whoever of them comes first does it for all
 * @param about what it is about
 * @param words of its sentence
 * @param due by when
 * @param madeAt when it was made
 * @param source by which part of the program
 * @param done who did it and when; empty while nobody has
 * @param late why it is late, if somebody said so
 */
public record Task(
        TaskId id,
        String kind,
        Set<Owner> owners,
        About about,
        List<Word> words,
        Due due,
        Instant madeAt,
        String source,
        State state,
        Optional<Closed> done,
        Optional<Late> late) {

    /** Where it stands. */
    public enum State {
        OPEN,
        DONE,
        /** It is not wanted any more: what it was about has settled itself. */
        WITHDRAWN
    }

    /**
     * Who did it.
     *
     * @param by the account
     */
    public record Closed(UUID by, Instant at) {}

    /**
     * Why it is late, as somebody said with one tap.
     *
     * @param by the account
     */
    public record Late(LateReason reason, UUID by, Instant at) {}
}
