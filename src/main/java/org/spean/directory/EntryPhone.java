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

    /** Hotlines and office lines are for everybody, a person's mobile phone is for partners. */
    public enum Kind {
        HOTLINE,
        OFFICE,
        MOBILE
    }

    /** Whether a reader of this tier may see the number. */
    public boolean visibleTo(Tier tier) {
        return tier.partners() || kind != Kind.MOBILE;
    }

    /** The same number without what is doubtful about it. */
    EntryPhone withoutDoubt() {
        return new EntryPhone(asPrinted, number, kind, "");
    }

    /** The number as people read it, or what was printed. */
    public String shown() {
        return number.map(PhoneNumber::national).orElse(asPrinted);
    }
}
