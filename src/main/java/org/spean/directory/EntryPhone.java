package org.spean.directory;

import java.util.Optional;
import org.spean.vocabulary.PhoneNumber;

/**
 * A telephone number of an entry.
 *
 * @param asPrinted as the source prints it
 * @param number the number that can be dialled; empty where what was printed is incomplete
 * @param kind what kind of line
 * @param doubt what is doubtful about it; empty where nothing is
 */
public record EntryPhone(String asPrinted, Optional<PhoneNumber> number, Kind kind, String doubt) {

    /** What kind of line it is; each kind is a field of its own in the table of tiers. */
    public enum Kind {
        HOTLINE,
        OFFICE,
        MOBILE
    }

    /** The field of the table of tiers that says who may see it. */
    public EntryField field() {
        return switch (kind) {
            case HOTLINE -> EntryField.HOTLINES;
            case OFFICE -> EntryField.OFFICE_PHONES;
            case MOBILE -> EntryField.MOBILE_PHONES;
        };
    }

    /** The same number with its doubt only where the reader may see that. */
    EntryPhone seenBy(Visibility reader, boolean shelters) {
        return new EntryPhone(asPrinted, number, kind, reader.text(EntryField.PHONE_DOUBTS, shelters, doubt));
    }

    /** The number as people read it, or what was printed. */
    public String shown() {
        return number.map(PhoneNumber::national).orElse(asPrinted);
    }
}
