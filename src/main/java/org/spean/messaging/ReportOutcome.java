package org.spean.messaging;

/** What became of a provider's report. */
public enum ReportOutcome {
    /** The message moved on. */
    MOVED,
    /** Nothing new: it came late, twice or out of order. */
    NOTHING_NEW,
    /** Of a message that nobody here knows. */
    UNKNOWN_MESSAGE
}
