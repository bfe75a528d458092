package org.spean.access.policy;

/** What ties somebody to a case or a referral, through a role (design 1.2). */
public enum Relation {
    /** Nothing does. */
    NONE,
    /** They work on it, for the centre that has it. */
    ON_THE_CASE,
    /** It is a case of the centre for which they hold the role. */
    OWN_CENTRE,
    /** A search or an assessment of the family is asked for in their district. */
    SEARCH_HERE,
    /** The client was placed in their district. */
    PLACED_HERE,
    /** It is a case of their province. */
    OWN_PROVINCE,
    /** It is a case of the country. */
    COUNTRY,
    /** It was referred to them. */
    RECEIVES,
    /** They opened it in an emergency, for a day. */
    GLASS
}
