package org.spean.geography.ui;

/** The addresses of the screens of places, relative to the program's own. */
public final class PlaceLinks {

    /** The gazetteer and the boundaries, for administrators. */
    public static final String PLACES = "places";

    private PlaceLinks() {}
}
