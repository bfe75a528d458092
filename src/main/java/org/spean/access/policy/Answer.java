package org.spean.access.policy;

/** What the policy says. Ordered: what asks for less comes first. */
public enum Answer {
    /** It may be done. */
    YES,
    /** It may be done when a reason is given, which is written down. */
    WITH_REASON,
    /** It may be done when a reason is given and a second person says yes. */
    WITH_SECOND_YES,
    /** It may not be done; whoever may not know of the case is told that there is nothing. */
    NO
}
