package org.spean.directory.asking;

/** The kinds of tasks that come of asking about an entry. */
public enum EntryTask {
    /** Say whether it is still right. */
    ENTRY_ASKED,
    /** Find out what is right. */
    ENTRY_NOT_RIGHT,
    /** Telephone: whoever keeps it does not answer. */
    ENTRY_SILENT;

    /** What such a task is about: a service, by its handle. */
    public static final String ABOUT = "SERVICE";
}
