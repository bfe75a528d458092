package org.spean.directory.imports;

/** What would become of a row. */
public enum Verdict {
    NEW,
    CHANGED,
    SAME,
    WRONG,
    /** It may be an entry that is there already; somebody has to say. */
    TWIN,
    /** An entry that the file does not have any more. */
    ENDS
}
