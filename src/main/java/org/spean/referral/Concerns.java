package org.spean.referral;

/** Who is passed on. */
public enum Concerns {
    CLIENT,
    /** One of the family, with their own consent (Forum V, Circular 1-1). */
    FAMILY_MEMBER
}
