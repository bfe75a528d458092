package org.spean.consent;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What can be disclosed of a client, and is agreed to by itself. Of which answers each is made stands in {@link ItemPlaces}; an
 * answer of one sensitivity never comes out under an item of another.
 */
public enum Item {
    /** What a referral says by itself: need, expected result, urgency, sex, age band, languages. Part of every consent. */
    BASICS,
    NAME,
    /** Day and place of birth, nationality. */
    BIRTH,
    /** A picture of the client. Of a child it is never published (Standards 12; ours). */
    PICTURE,
    /** How to reach them without harm. */
    SAFE_CONTACT,
    ADDRESS,
    /** Who the family is and how it lives: on its own line (Standards 11.7). */
    FAMILY_PROFILE,
    HEALTH,
    /** On its own line (Standards 11.7). */
    HIV,
    PSYCHOLOGICAL,
    EXPLOITATION,
    LEGAL,
    EDUCATION_LIVELIHOOD,
    ASSESSMENT,
    /** What the sender writes about the client for the receiver (Forum: a referral is attached with case notes). */
    CASE_NOTE;

    private static final Set<Item> OWN_LINES = EnumSet.of(FAMILY_PROFILE, HIV);

    /** Whether it is part of every consent, without being ticked. */
    public boolean always() {
        return this == BASICS;
    }

    /** Whether it is asked for on a line of its own, and never goes with a decision in somebody's best interest (Standards 11.7). */
    public boolean ownLine() {
        return OWN_LINES.contains(this);
    }

    /** The key of its name. */
    public String words() {
        return "consent.item." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
