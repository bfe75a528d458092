package org.spean.directory.keeping;

import java.util.EnumSet;
import java.util.Set;
import org.spean.directory.EntryColumn;

/** What can be said to be wrong with an entry, by anybody; no free words, so that nobody can name a client. */
public enum WrongKind {
    PHONE_SILENT(EnumSet.of(EntryColumn.PHONES)),
    MOVED(EnumSet.of(
            EntryColumn.COVERAGE,
            EntryColumn.PROVINCES,
            EntryColumn.DISTRICTS,
            EntryColumn.PLACES,
            EntryColumn.PHONES)),
    NOT_OFFERED(EnumSet.of(EntryColumn.TYPE, EntryColumn.RUNNING, EntryColumn.STATE)),
    WRONG_WORDS(EnumSet.allOf(EntryColumn.class));

    @SuppressWarnings("ImmutableEnumChecker") // what Set.copyOf makes cannot be changed
    private final Set<EntryColumn> about;

    WrongKind(Set<EntryColumn> about) {
        this.about = Set.copyOf(about);
    }

    /** Whether it is mended when this field is written. */
    boolean mendedBy(EntryColumn column) {
        return about.contains(column);
    }
}
