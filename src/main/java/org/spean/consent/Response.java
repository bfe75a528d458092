package org.spean.consent;

/** What was answered when consent was asked for. */
public sealed interface Response {

    /** They want to think it over: nothing is disclosed meanwhile (Standards 6.10). */
    record Thinking() implements Response {}

    /** No. That stands: it is never taken for a consent that cannot be had. */
    record Refused() implements Response {}

    /** Yes. */
    record Given(Giver giver, Signed signed) implements Response {}
}
