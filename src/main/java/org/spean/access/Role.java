package org.spean.access;

/**
 * What somebody does here, and by that what they may see (design 1.2). A role is held for somebody or some place: its
 * {@link Remit}.
 */
public enum Role {
    /** Opens cases, finds services, refers, visits. Held for a centre. */
    CASEWORKER(true),

    /** Assigns caseworkers, keeps the centre's entries, says the second yes. Held for a centre. */
    MANAGER(true),

    /** Searches and assesses families, follows up. Held for a district (Circular 3-3). */
    DISTRICT_OFFICIAL(true),

    /** Fixes dates, verifies reports, chairs meetings, keeps the resource book. Held for a province (Circular 3-2). */
    FOCAL_PERSON(true),

    /** The ministry's office: confirms closures, oversees posts. Held for the country (Circular 3-1). */
    ATRO_OFFICER(true),

    /** Answers referrals, and sees of each exactly what consent covers. Held for an organization. */
    RECEIVER(true),

    /** Monitors providers yearly; sees no case data. */
    STANDARDS_MONITOR(false),

    /** Keeps entries of the directory; sees no case data. */
    EDITOR(false),

    /** Reads the access log and reviews; sees codes of cases only. */
    AUDITOR(false),

    /** Looks after who may enter; sees no case data at all. */
    ADMINISTRATOR(false);

    private final boolean opensCaseData;

    Role(boolean opensCaseData) {
        this.opensCaseData = opensCaseData;
    }

    /** Whether whoever holds it can see something of a client: such a role needs a second yes, and a second factor. */
    public boolean opensCaseData() {
        return opensCaseData;
    }
}
