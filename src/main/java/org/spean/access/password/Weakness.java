package org.spean.access.password;

/** Why a password is not good enough. */
public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    EASILY_GUESSED,
    HOLDS_A_NAME,
    WRONG_PRESENT_ONE
}
