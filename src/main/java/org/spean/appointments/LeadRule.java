package org.spean.appointments;

/** How long before a visit its date has to be asked for (design 1.5). Calendar days. */
public enum LeadRule {
    /** Venue and date of a family search (Circular 1-1 A step 1). */
    LT_1("LT-1", 7, "Circular 1-1 A step 1"),
    /** Venue and date of a reintegration (Circular 1-2 step 1). */
    LT_4("LT-4", 7, "Circular 1-2 step 1"),
    /** A joint follow-up (Circular 1-3 step 1). */
    LT_8("LT-8", 3, "Circular 1-3 step 1");

    private final String rule;
    private final int days;
    private final String citation;

    LeadRule(String rule, int days, String citation) {
        this.rule = rule;
        this.days = days;
        this.citation = citation;
    }

    /** As people name it: {@code LT-1}. */
    public String rule() {
        return rule;
    }

    /** At least so many days before. */
    public int days() {
        return days;
    }

    /** Where it stands in the circular. */
    public String citation() {
        return citation;
    }
}
