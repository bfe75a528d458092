package org.spean.deadlines;

/** Why a focal person sets another day than the rule's (ours). Chosen, never typed: a sentence could name somebody. */
public enum MovedWhy {
    /** Somebody is in danger otherwise. */
    SAFETY,
    CLIENT_WISH,
    COURT_DATE,
    ROAD,
    OFFICIAL_ABSENT,
    OTHER
}
