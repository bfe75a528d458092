package org.spean.appointments;

import org.spean.messaging.wording.Activity;

/** What is done on a date (Circular 1-1 to 1-4). In a message every one of them is a visit, or a meeting. */
public enum VisitKind {
    /** Option A: centre and official search together (Circular 1-1 A). */
    FAMILY_SEARCH,
    /** Option B: the official searches alone (Circular 1-1 B). */
    SEARCH_BY_OFFICIAL,
    FAMILY_ASSESSMENT,
    RECONCILIATION,
    DECISION_MEETING,
    REINTEGRATION,
    /** First type: centre and official (Circular 1-3). */
    FOLLOW_UP_JOINT,
    /** Second type: the official alone (Circular 1-4). */
    FOLLOW_UP_DISTRICT;

    /** What a message calls it. */
    Activity activity() {
        return this == DECISION_MEETING ? Activity.MEETING : Activity.VISIT;
    }

    /** Whether the district's official plans it, and no centre (Circular 1-4). */
    public boolean officials() {
        return this == FOLLOW_UP_DISTRICT;
    }
}
