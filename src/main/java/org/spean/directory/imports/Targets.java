package org.spean.directory.imports;

import java.util.List;
import java.util.stream.Stream;
import org.spean.directory.EntryColumn;
import org.spean.directory.exchange.EntryTable;

/** What a column of a file can say: our own format's columns by their words. */
public final class Targets {

    static final String ID = EntryTable.Beside.ID.word();
    static final String ORGANIZATION = EntryColumn.ORGANIZATION.word();
    static final String NAME_EN = EntryTable.Beside.ORGANIZATION_NAME_EN.word();
    static final String NAME_KM = EntryTable.Beside.ORGANIZATION_NAME_KM.word();
    static final String ACRONYM = EntryTable.Beside.ORGANIZATION_ACRONYM.word();
    static final String KIND = EntryTable.Beside.ORGANIZATION_KIND.word();
    static final String PROGRAMME_NAME = EntryTable.Beside.PROGRAMME_NAME.word();

    /** The column is passed over. */
    public static final String NOTHING = "";

    private static final List<String> ALL = Stream.concat(
                    Stream.of(EntryTable.Beside.values()).map(EntryTable.Beside::word),
                    Stream.of(EntryColumn.values()).map(EntryColumn::word))
            .toList();

    private Targets() {}

    /** All there are, in the order in which they are offered. */
    public static List<String> all() {
        return ALL;
    }

    /** Whether these are the columns of our own format: all are known, and entries can be told apart. */
    static boolean ours(List<String> headers) {
        return headers.contains(ID)
                && headers.contains(ORGANIZATION)
                && headers.stream().allMatch(each -> ALL.contains(each) || each.equals(EntryTable.PHONES_SHOWN));
    }

    /** What the columns of our own format say. */
    static List<String> of(List<String> headers) {
        return headers.stream().map(each -> ALL.contains(each) ? each : NOTHING).toList();
    }
}
