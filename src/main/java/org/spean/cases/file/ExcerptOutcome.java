package org.spean.cases.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spean.access.guard.Shown;
import org.spean.vocabulary.Sensitivity;

/** What somebody is given who asks for excerpts of a case. */
public sealed interface ExcerptOutcome {

    /**
     * These; that they were shown is written down.
     *
     * @param excerpts what stands at each place where something does
     * @param open the sensitivities of all that was asked for which are theirs to see
     */
    record Open(Map<ExcerptPlace, List<Excerpt>> excerpts, Set<Sensitivity> open) implements ExcerptOutcome {}

    /** A reason first; the same question with one is answered. */
    record NeedsReason(Shown.Why why) implements ExcerptOutcome {}

    /** Somebody else's yes first. */
    record NeedsSecondYes(Shown.Why why) implements ExcerptOutcome {}

    /** There is nothing: also where there is something that is not theirs. */
    record Nothing() implements ExcerptOutcome {}
}
