package org.spean.consent;

import java.util.List;

/** What came of recording something of a consent. */
public sealed interface ConsentOutcome {

    /** It stands. */
    record Done(Consent consent) implements ConsentOutcome {}

    /** It does not; nothing was written. */
    record Refused(List<ConsentRefusal> why) implements ConsentOutcome {}

    /** It is not theirs, or there is nothing. */
    record Nothing() implements ConsentOutcome {}
}
