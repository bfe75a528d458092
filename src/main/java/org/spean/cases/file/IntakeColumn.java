package org.spean.cases.file;

import java.util.Locale;

/** What a list of running cases can say of each. The head of its columns is their word, or what screens call them. */
public enum IntakeColumn {
    OWN_CODE(true),
    PHASE(true),
    OPENED(true),
    REINTEGRATED(false),
    PROVINCE(false),
    DISTRICT(false),
    RUNG(false),
    SEX(true),
    AGE(true),
    AGE_BAND(false),
    GROUND(false),
    SETTING(false),
    NAME(false),
    ALIAS(false),
    BORN(false);

    private final boolean needed;

    IntakeColumn(boolean needed) {
        this.needed = needed;
    }

    /** Whether no case comes in without it. */
    public boolean needed() {
        return needed;
    }

    /** Whether it tells who somebody is: sealed, and shown in no preview. */
    public boolean identity() {
        return this == NAME || this == ALIAS || this == BORN;
    }

    /** How its head is written where no language is known. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
