package org.spean.access.guard;

import java.util.Set;
import org.spean.vocabulary.Sensitivity;

/** What somebody is shown of a case, or what is asked of them first. */
public sealed interface Shown {

    /**
     * These answers; what was shown is written down.
     *
     * @param answers all that were wanted and may be seen
     */
    record Open(Set<Sensitivity> answers) implements Shown {}

    /** A reason first; the same question with one is answered. */
    record NeedsReason(Why why) implements Shown {}

    /** Somebody else's yes first. */
    record NeedsSecondYes(Why why) implements Shown {}

    /** There is nothing: also where there is something that is not theirs. */
    record Nothing() implements Shown {}

    /** Why something is asked. */
    enum Why {
        /** Identity is no part of the role's daily work: asked at the first look. */
        FIRST_LOOK,
        /** Many identities in an hour. */
        PACE,
        /** Opened in an emergency: this opens with a second yes only. */
        GLASS,
        /** Closed long ago. */
        COLD
    }
}
