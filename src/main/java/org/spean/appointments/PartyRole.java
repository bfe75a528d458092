package org.spean.appointments;

/** Whose yes a date needs, beside that of whoever asks. */
public enum PartyRole {
    /** One of the province's two focal persons (Circular 3-2). */
    FOCAL_PERSON,
    /** The official of the district (Circular 3-3). */
    DISTRICT_OFFICIAL
}
