package org.spean.consent;

import java.time.Instant;

/** What a receiver sees. */
public sealed interface ShowOutcome {

    /**
     * This, at this moment.
     *
     * @param since when it was disclosed
     */
    record Open(Projection projection, Instant since) implements ShowOutcome {}

    /** It is closed: taken back, over, or not valid any more. Which of these is the client's matter. */
    record Closed() implements ShowOutcome {}

    /** There is nothing: also where there is something that is not theirs. */
    record Nothing() implements ShowOutcome {}
}
