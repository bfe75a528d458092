package org.spean.messaging.wording;

import java.util.List;

/**
 * A text in force.
 *
 * @param text with its slots in braces
 * @param version how often somebody changed it; 0 for a text as it was shipped
 * @param origin whose words they are
 * @param against why somebody's words are not used; empty where they are
 */
public record Template(
        MessageKind kind, Writing writing, String text, int version, Origin origin, List<Fault> against) {

    /** Whose words are in force. */
    public enum Origin {
        /** As they came with the program. */
        SHIPPED,
        /** An administrator's. */
        CHANGED,
        /** As they came with the program: an administrator's break a rule that is newer than they are. */
        FALLEN_BACK
    }
}
