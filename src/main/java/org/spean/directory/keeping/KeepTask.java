package org.spean.directory.keeping;

/** What waits for somebody so that the directory stays true. Each is about an entry, by its handle. */
public enum KeepTask {
    /** Somebody said that something is wrong. */
    ENTRY_WRONG,
    /** Somebody wrote into it, and a second person has to check that. */
    ENTRY_TO_CHECK,
    /** Its project or programme ends: say whether it goes on, and hand over what is open. */
    ENTRY_ENDS
}
