package org.spean.cases.file;

import org.spean.access.guard.Shown;

/** What somebody is shown who asks who a client is. */
public sealed interface Shows {

    /** This; that it was shown is written down. */
    record Open(Who who) implements Shows {}

    /** A reason first; the same question with one is answered. */
    record NeedsReason(Shown.Why why) implements Shows {}

    /** Somebody else's yes first. */
    record NeedsSecondYes(Shown.Why why) implements Shows {}

    /** There is nothing: also where there is something that is not theirs. */
    record Nothing() implements Shows {}
}
