package org.spean.messaging;

import java.time.Instant;
import java.util.Optional;
import org.spean.messaging.Verdict.Later;

/** A reason why a message that is due does not go out now, or never. Asked one after the other; the first that holds counts. */
public interface Gate {

    /**
     * What stands against it.
     *
     * @param message with the channel by which it would go
     * @return empty where nothing does; {@link Verdict.Go} where it goes otherwise than it would, if no other stands against that
     */
    Optional<Verdict> against(Waiting message, Addressee to, Instant now);

    /** Looks up what takes its time, before messages are claimed: whoever claims them keeps them from all others. */
    default void looksUp(Instant now) {}

    /**
     * No gate stands against it, and there is somebody through whom it goes: it takes what it uses up. What waits uses up nothing.
     *
     * @return when it is looked at again, where there is nothing left to take
     */
    default Optional<Later> takes(Waiting message, Addressee to, Instant now) {
        return Optional.empty();
    }
}
