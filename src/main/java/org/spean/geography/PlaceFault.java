package org.spean.geography;

/**
 * What is wrong with a file that somebody brought, and where.
 *
 * @param file its name
 * @param row the line of the file, the header being line 1; 0 where the whole file is meant
 * @param column the column's name; empty where the whole row is meant
 * @param why what is wrong
 * @param detail what stands there, or what was expected; empty where there is nothing to add
 */
public record PlaceFault(String file, int row, String column, Why why, String detail) {

    /** What can be wrong. */
    public enum Why {
        /** No file of this level was brought: the detail names the level. */
        FILE_MISSING,
        /** Two files of the same level: the detail names the other one. */
        FILE_TWICE,
        /** Neither its name nor its codes tell which level it is of. */
        LEVEL_UNKNOWN,
        TOO_LARGE,
        GZIP_BROKEN,
        NOT_UTF8,
        /** No table that can be read: a quotation mark is never closed, or stands in the middle of a cell. */
        NOT_A_TABLE,
        NO_ROWS,
        COLUMN_MISSING,
        COLUMN_UNKNOWN,
        /** Another number of cells than the header has: the detail tells how many. */
        CELLS,
        CODE_EMPTY,
        /** A digit is missing at the beginning: spreadsheets take leading zeros away. */
        CODE_ZERO_LOST,
        /** Another number of digits than codes of this level have. */
        CODE_LENGTH,
        CODE_NOT_DIGITS,
        /** Begins with something else than 01 to 25. */
        CODE_NO_PROVINCE,
        /** Stands already: the detail tells in which line. */
        CODE_TWICE,
        /** What it lies in is in none of the files: the detail is its code. */
        PARENT_MISSING,
        KHMER_EMPTY,
        LATIN_EMPTY,
        /** In the column of Khmer names is something without a Khmer letter. */
        KHMER_NOT_KHMER,
        /** In a column of Latin names is a Khmer letter. */
        LATIN_IS_KHMER,
        NAME_TOO_LONG,
        /** Letters that nobody types, or that stand for a letter that was lost. */
        LETTER_BROKEN,
        /** Not what the province with this code is called: the detail is what it is called. */
        PROVINCE_NAME,
        /** One of the 25 is missing: the detail is its code. */
        PROVINCE_MISSING,
        /** There are more faults than are listed. */
        AND_MORE
    }
}
