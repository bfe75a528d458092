package org.spean.vocabulary;

/** What harm an answer can do in wrong hands, by what it is about (design 1.3): every field of every form carries one. */
public enum Sensitivity {
    /** Codes, dates, phases, services. */
    GENERAL,
    /** Names, aliases, pictures, dates and places of birth. */
    IDENTITY,
    /** Telephones, addresses, who may pick up. */
    CONTACT,
    FAMILY,
    HEALTH,
    /** Needs its own line in a consent (Standards 11.7). */
    HIV,
    PSYCHOLOGICAL,
    EXPLOITATION,
    LEGAL,
    EDUCATION_LIVELIHOOD,
    ASSESSMENT
}
