package org.spean.paper.sheet;

/** A file that is not taken at all, with the reason. Whoever shows it says so in the person's language. */
public final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Why why;
    private final int row;

    /** Why. */
    public enum Why {
        EMPTY,
        TOO_LARGE,
        /** It is neither CSV nor Excel nor a package. */
        NO_TABLE,
        /** Excel before 2007, or locked with a password: both look the same from outside. */
        OLD_OR_LOCKED,
        /** Unpacked it is larger than any honest table. */
        BOMB,
        DAMAGED,
        /** Neither UTF-8 nor UTF-16: most often windows-1252. */
        OTHER_ENCODING,
        /** Khmer typed with an old font: the letters are Latin ones that only look Khmer. */
        OLD_KHMER_FONT,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        /** A column has no name at its head, or a name stands twice. */
        HEADER
    }

    /** For the whole file. */
    public RefusedFile(Why why) {
        this(why, 0);
    }

    /**
     * From a row on.
     *
     * @param row as a spreadsheet counts; 0 for the whole file
     */
    public RefusedFile(Why why, int row) {
        super(why + (row == 0 ? "" : " in row " + row));
        this.why = why;
        this.row = row;
    }

    /** The reason. */
    public Why why() {
        return why;
    }

    /** The row, as a spreadsheet counts; 0 where it is the whole file. */
    public int row() {
        return row;
    }
}
