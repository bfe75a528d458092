package org.spean.directory.imports;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number as a spreadsheet counts
 */
record Raw(int number, List<String> cells) {

    Raw {
        cells = List.copyOf(cells);
    }
}
