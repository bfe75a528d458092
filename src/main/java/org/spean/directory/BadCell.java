package org.spean.directory;

/** What somebody wrote into a field cannot be read. Whoever shows it says so in the person's own language. */
public final class BadCell extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final EntryColumn column;
    private final EntryFault fault;
    private final String written;

    BadCell(EntryColumn column, EntryFault fault, String written) {
        this(column, fault, written, null);
    }

    BadCell(EntryColumn column, EntryFault fault, String written, @org.jspecify.annotations.Nullable Throwable cause) {
        super(column + ": " + fault, cause);
        this.column = column;
        this.fault = fault;
        this.written = written;
    }

    /** In which field. */
    public EntryColumn column() {
        return column;
    }

    /** What is wrong with it. */
    public EntryFault fault() {
        return fault;
    }

    /** As it was written. */
    public String written() {
        return written;
    }
}
