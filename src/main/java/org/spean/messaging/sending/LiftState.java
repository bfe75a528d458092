package org.spean.messaging.sending;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether real telephones are reached.
 *
 * @param asked for a second yes, while that waits
 * @param changed by whom it became what it is; empty where it never was anything else
 */
public record LiftState(boolean real, Optional<Step> asked, Optional<Step> changed) {

    /** Who did something, by account, and when. */
    public record Step(UUID by, Instant at) {}
}
