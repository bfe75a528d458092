package org.spean.access.guard;

import java.util.UUID;
import org.spean.access.guard.GlassOutcome.Reason;

/** What came of asking for an identity that went cold. */
public sealed interface WarmingOutcome {

    /**
     * It waits for the second yes.
     *
     * @param question its handle, for whoever says it
     */
    record Asked(UUID question) implements WarmingOutcome {}

    /** It was not asked, and why. */
    record Refused(Reason reason) implements WarmingOutcome {}
}
