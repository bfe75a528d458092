package org.spean.access.factor;

/** What a second factor is. */
public enum Kind {
    TELEPHONE,
    CARD,
    PASSKEY
}
