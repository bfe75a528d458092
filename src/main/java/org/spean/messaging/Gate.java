package org.spean.messaging;

import java.time.Instant;
import java.util.Optional;

/** A reason why a message that is due does not go out now, or never. Asked one after the other; the first that holds counts. */
public interface Gate {

    /**
     * What stands against it.
     *
     * @param message with the channel by which it would go
     * @return empty where nothing does; {@link Verdict.Go} where it goes otherwise than it would, if no other stands against that
     */
    Optional<Verdict> against(Waiting message, Addressee to, Instant now);
}
