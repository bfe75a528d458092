package org.spean.geography;

import java.util.Arrays;
import org.spean.vocabulary.PlaceCode;

/** The four levels of the country, from above; each lies in one of the level before. */
public enum PlaceKind {
    /** The capital or a province. */
    PROVINCE(2),
    /** A district, a town (krong) or a section of the capital (khan). */
    DISTRICT(4),
    /** A commune or a quarter of a town (sangkat). */
    COMMUNE(6),
    VILLAGE(8);

    private final int digits;

    PlaceKind(int digits) {
        this.digits = digits;
    }

    /** How many digits its codes have. */
    public int digits() {
        return digits;
    }

    /** The level of the place with this code. */
    public static PlaceKind of(PlaceCode code) {
        return Arrays.stream(values())
                .filter(kind -> kind.digits == code.digits().length())
                .findFirst()
                .orElseThrow();
    }
}
