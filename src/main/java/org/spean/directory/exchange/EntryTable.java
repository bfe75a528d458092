package org.spean.directory.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.directory.EntryColumn;
import org.spean.directory.EntryField;
import org.spean.directory.EntryPhone;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Visibility;
import org.spean.people.Organization;

/**
 * The directory as one table, a row for each entry: our own format, which {@code imports} reads back. Its columns are the
 * entry's handle, who offers it by handle and by name, and every {@link EntryColumn} of which the reader sees anything.
 */
public final class EntryTable {

    /** The columns beside those of an entry's fields. */
    public enum Beside {
        ID,
        ORGANIZATION_NAME_EN,
        ORGANIZATION_NAME_KM,
        ORGANIZATION_ACRONYM,
        ORGANIZATION_KIND,
        PROGRAMME_NAME;

        /** At the head of the column. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Stands in a cell that the reader may not see; whoever imports it leaves the field as it is. */
    public static final String NOT_SHOWN = "*";

    /** Telephones for readers who do not see every kind of them: to read, not to bring back. */
    public static final String PHONES_SHOWN = "phones_shown";

    private final Visibility reader;
    private final List<EntryColumn> columns;

    /** For whoever sees this. */
    public EntryTable(Visibility reader) {
        this.reader = reader;
        columns = Stream.of(EntryColumn.values())
                .filter(column -> column != EntryColumn.ORGANIZATION && column != EntryColumn.PROGRAMME)
                .filter(column ->
                        fields(column).anyMatch(field -> reader.sees(field, false) || reader.sees(field, true)))
                .toList();
    }

    /** Each kind of telephone has a row of its own in the table of tiers. */
    private static Stream<EntryField> fields(EntryColumn column) {
        return column == EntryColumn.PHONES
                ? Stream.of(EntryPhone.Kind.values())
                        .map(kind -> new EntryPhone("", Optional.empty(), kind, "").field())
                : Stream.of(column.field());
    }

    /** The names of its columns. */
    public List<String> head() {
        List<String> head = new ArrayList<>(List.of(
                Beside.ID.word(),
                EntryColumn.ORGANIZATION.word(),
                Beside.ORGANIZATION_NAME_EN.word(),
                Beside.ORGANIZATION_NAME_KM.word(),
                Beside.ORGANIZATION_ACRONYM.word(),
                Beside.ORGANIZATION_KIND.word(),
                EntryColumn.PROGRAMME.word(),
                Beside.PROGRAMME_NAME.word()));
        columns.forEach(
                column -> head.add(column == EntryColumn.PHONES && !seesAllPhones() ? PHONES_SHOWN : column.word()));
        return List.copyOf(head);
    }

    /**
     * A row.
     *
     * @param entry as the reader sees it
     * @param programme the name of its programme; empty where it has none
     */
    List<String> row(ServiceEntry entry, Organization organization, String programme) {
        List<String> row = new ArrayList<>(List.of(
                entry.id().toString(),
                organization.id().toString(),
                organization.name().english(),
                organization.name().khmer(),
                organization.acronym(),
                organization.kind(),
                entry.programme(),
                programme));
        columns.forEach(column -> row.add(
                column == EntryColumn.PHONES || reader.sees(column.field(), entry.shelters())
                        ? column.of(entry)
                        : NOT_SHOWN));
        return row;
    }

    private boolean seesAllPhones() {
        return Stream.concat(fields(EntryColumn.PHONES), Stream.of(EntryField.PHONE_DOUBTS))
                .allMatch(field -> reader.sees(field, false) && reader.sees(field, true));
    }
}
