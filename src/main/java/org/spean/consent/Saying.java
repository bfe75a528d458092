package org.spean.consent;

import java.util.Optional;

/**
 * What the sender says beside what stands in the case.
 *
 * @param need what is needed; goes with {@link Item#BASICS}
 * @param expected what is expected of it; goes with {@link Item#BASICS}
 * @param urgency how urgent it is, by the key of a word; goes with {@link Item#BASICS}
 * @param note the case note; goes with {@link Item#CASE_NOTE} alone
 */
public record Saying(
        Optional<String> need, Optional<String> expected, Optional<String> urgency, Optional<String> note) {

    /** Nothing. */
    public static final Saying NOTHING =
            new Saying(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
