package org.spean.access.session;

/** What a session opens at this moment. */
public enum Standing {
    OPEN,
    /** Nothing, until the person shows again who they are. */
    LOCKED,
    /** Nothing any more. */
    OVER
}
