package org.spean.messaging;

import java.time.Instant;
import java.util.Optional;

/** A reason why a message that is due does not go out now, or never. Asked one after the other; the first that holds counts. */
public interface Gate {

    /**
     * What stands against it.
     *
     * @return empty where nothing does
     */
    Optional<Verdict> against(Waiting message, Addressee to, Instant now);
}
