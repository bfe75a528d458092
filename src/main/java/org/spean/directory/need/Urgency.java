package org.spean.directory.need;

/** How soon it was needed. */
public enum Urgency {
    TODAY,
    THIS_WEEK,
    LATER
}
