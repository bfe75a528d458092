package org.spean.directory.need;

/** Where an unmet need was found out. */
public enum Origin {
    /** Somebody searched the directory. */
    SEARCH,
    /** A referral found nobody, or was declined by everybody. */
    REFERRAL
}
