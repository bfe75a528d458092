package org.spean.directory.search;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is known of a whole index. It is written when the index is, never before.
 *
 * @param shape what its fields and words were made from: another shape means that it has to be made again
 * @param origin the database it was made from
 * @param followed the change table's transactions that are in it, as a snapshot in PostgreSQL's notation
 */
record IndexMark(String shape, String origin, String followed) {

    /** There is no index, or not a whole one. */
    static final IndexMark NONE = new IndexMark("", "", "");

    private static final Pattern SNAPSHOT = Pattern.compile("\\d+:\\d+:[\\d,]*");

    /** Reads its three lines; whatever else stands there is no mark. */
    static IndexMark of(List<String> lines) {
        return lines.size() == 3 && SNAPSHOT.matcher(lines.get(2)).matches()
                ? new IndexMark(lines.get(0), lines.get(1), lines.get(2))
                : NONE;
    }

    List<String> lines() {
        return List.of(shape, origin, followed);
    }

    IndexMark followedTo(String snapshot) {
        return new IndexMark(shape, origin, snapshot);
    }
}
