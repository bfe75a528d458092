package org.spean.messaging;

/**
 * Which messages somebody looks for.
 *
 * @param to words of a post's or person's name, or figures of a number; empty for all
 */
public record MessageFilter(Where where, String to) {

    /** All of them. */
    public static final MessageFilter ALL = new MessageFilter(Where.ALL, "");

    /** Where they stand. */
    public enum Where {
        ALL(""),
        WAITING("QUEUED,CLAIMED"),
        IN_DOUBT("UNKNOWN"),
        ON_THE_WAY("ACCEPTED,SENT"),
        ARRIVED("DELIVERED"),
        FAILED("FAILED"),
        NOT_SENT("EXPIRED,CANCELLED");

        private final String states;

        Where(String states) {
            this.states = states;
        }

        String states() {
            return states;
        }
    }
}
