package org.spean.geography;

/** Where something is, as far as somebody could tell. */
public sealed interface Whereabouts {

    /** At a place that the program knows. */
    record At(Place place) implements Whereabouts {}

    /**
     * Somewhere that is only known in words.
     *
     * @param words as typed, without blanks around; never empty
     */
    record Written(String words) implements Whereabouts {}
}
