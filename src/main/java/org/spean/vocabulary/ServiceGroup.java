package org.spean.vocabulary;

import java.util.Arrays;

/** The forum's six groups of services (Forum IV), in the order of its tables. Colour, shape and name always together. */
public enum ServiceGroup {
    IMMEDIATE_SUPPORT(1),
    MEDICAL_AND_PSYCHOLOGICAL(2),
    SHELTER_AND_INTERIM_CARE(3),
    EDUCATION_AND_EMPLOYMENT(4),
    LEGAL_AID(5),
    COMMUNITY_INTEGRATION(6);

    private final int number;

    ServiceGroup(int number) {
        this.number = number;
    }

    /** 1 to 6, as the forum counts them. */
    public int number() {
        return number;
    }

    /**
     * The group with this number.
     *
     * @throws IllegalArgumentException for a number that is not 1 to 6
     */
    public static ServiceGroup of(int number) {
        return Arrays.stream(values())
                .filter(group -> group.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a service group is a number from 1 to 6"));
    }
}
