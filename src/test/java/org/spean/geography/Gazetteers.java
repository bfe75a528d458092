package org.spean.geography;

import org.spean.machine.SeedFolders;

/** A gazetteer for tests of other rooms. */
public final class Gazetteers {

    private Gazetteers() {}

    /** The places that travel with the program. */
    public static Gazetteer shipped() {
        return new Gazetteer(SeedFolders.shipped());
    }
}
