package org.spean.directory.ui;

import org.spean.directory.Search;

/** Addresses of the directory as files: with the query of the find screen, what that finds; without, everything. */
final class ExportLinks {

    /** The page for both ways. */
    static final String PAGE = "export-import";

    /** The page of one import, with its handle behind it. */
    static final String IMPORT = "import";

    static final String FILES = "export/services";
    static final String CSV = FILES + ".csv";
    static final String EXCEL = FILES + ".xlsx";
    static final String CARDS = FILES + ".vcf";

    private ExportLinks() {}

    /** The file with what this search finds. */
    static String of(String file, Search search) {
        return file + DirectoryLinks.find(search);
    }
}
