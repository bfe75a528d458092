package org.spean.directory.imports;

import org.spean.directory.EntryFault;

/**
 * What is wrong with a row.
 *
 * @param column of the file, counted from 0; -1 where it is the row as a whole or what was set for all rows
 * @param words key of the words that say it
 */
public record RowFault(int column, String words) {

    static RowFault of(int column, EntryFault fault) {
        return new RowFault(column, "entry.fault." + fault);
    }

    static RowFault of(int column, ImportFault fault) {
        return new RowFault(column, "import.fault." + fault);
    }

    static RowFault read(String written) {
        int blank = written.indexOf(' ');
        return new RowFault(Integer.parseInt(written.substring(0, blank)), written.substring(blank + 1));
    }

    String written() {
        return column + " " + words;
    }
}
