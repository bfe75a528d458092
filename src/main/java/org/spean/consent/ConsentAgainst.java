package org.spean.consent;

import java.util.Locale;

/**
 * What can stand against a consent, a decision or a disclosure. Each has a sentence in both languages, {@code consent.against.…},
 * which names the rule, where it is written, and what would make it possible.
 */
public enum ConsentAgainst {
    /** A question was not answered. */
    MISSING,
    /** A day that is still to come cannot have happened. */
    DAY_TO_COME,
    /** More letters than anybody reads. */
    TOO_LONG,
    /** Nobody is named who would receive anything. */
    NO_RECEIVER,
    RECEIVER_TWICE,
    NO_SUCH_ORGANIZATION,
    /** The own centre is told nothing by consent: it has the case. */
    OWN_CENTRE,
    /** A consent has an end: today at the earliest, in a year at the latest (ours). */
    UNTIL_PAST,
    UNTIL_TOO_FAR,
    /** The text was changed since: the present one is to be read. */
    OLD_TEXT,
    /** Spoken consent needs a witness (design 1.4). */
    WITNESS_MISSING,
    /** A child does not agree alone (design 1.4). */
    GUARDIAN_WANTED,
    /** Nobody agrees for an adult (Standards 6.10). */
    ADULT_AGREES_ALONE,
    /** A child's own yes comes first (design 1.4). */
    CHILD_DOES_NOT_ASSENT,
    GUARDIAN_WITHOUT_AUTHORITY,
    /** A suspect can neither agree nor be told nor receive (design 1.4). */
    GUARDIAN_SUSPECTED,
    /** A family that was not found safe can neither agree nor be told nor receive (design 1.4). */
    FAMILY_NOT_FOUND_SAFE,
    /** Of a family member nothing is kept but the name and what the sender writes. */
    NOT_OF_FAMILY_MEMBER,
    /** Publication needs its benefit in words (Standards 12). */
    BENEFIT_MISSING,
    /** A child's face is never published (ours). */
    CHILD_FACE,
    /** It was answered already: whoever changed their mind is asked anew. */
    ANSWERED_ALREADY,
    /** Nothing is left to be taken back. */
    NOTHING_TO_TAKE_BACK,

    // What stands against a decision in somebody's best interest.
    /** The client said no, or took it back: that is no consent that cannot be had (Standards 6.3). */
    CLIENT_REFUSED,
    /** They are thinking: that is waited for (Standards 6.10). */
    STILL_THINKING,
    /** HIV goes with consent alone, or what the law orders (Standards 11.7). */
    HIV_BY_CONSENT_ALONE,
    /** The family's profile goes with consent alone, or what the law orders (Standards 11.7). */
    FAMILY_BY_CONSENT_ALONE,
    /** Only an adult is recorded as unable to decide; for a child its view is (Standards 6.10, 6.11). */
    ADULTS_ALONE_UNABLE,
    /** Only for a child (Standards 6.11). */
    NO_CHILD,
    /** The law's order is attached, and names what is disclosed (ours). */
    ORDER_NOT_ATTACHED,
    /** Nothing is published in somebody's best interest: only with their consent (Standards 12). */
    PUBLISHED_BY_CONSENT_ALONE,

    // What stands against a disclosure.
    /** There is no consent or decision that covers this receiver for this (Standards 6.3). */
    NOT_COVERED,
    /** It is over: it is asked anew (ours). */
    CONSENT_EXPIRED,
    /** It was taken back. */
    CONSENT_TAKEN_BACK,
    /** A guardian's yes does not count any more: the client is asked (design 1.3). */
    CONSENT_LAPSED,
    /** It was told to the client already. */
    TOLD_ALREADY;

    /** The key of its sentence. */
    public String words() {
        return "consent.against." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
