package org.spean.machine;

import java.nio.file.Path;

/** Opens to the tests of other rooms what only the program opens otherwise. */
public final class SeedFolders {

    private SeedFolders() {}

    /** The tables that the program brings along. */
    public static SeedFolder shipped() {
        return new SeedFolder("");
    }

    /** The tables in a folder, as {@code SPEAN_SEED} names it. */
    public static SeedFolder in(Path folder) {
        return new SeedFolder(folder.toString());
    }
}
