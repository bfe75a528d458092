package org.spean.directory;

import java.util.Optional;
import org.spean.vocabulary.BilingualText;

/**
 * A line that anybody may ring for help, or a person whom the forum named as the one to ring.
 *
 * @param id its short name
 * @param name whose line it is
 * @param organization the organization's code, or words where it is none of the directory's
 * @param phone the number
 * @param purpose what it is for; empty where the report does not say
 * @param partnersOnly whether it is a person's own line, seen by those who see people's lines
 * @param note what is doubtful about it; empty where nothing is
 */
public record Hotline(
        String id,
        BilingualText name,
        String organization,
        EntryPhone phone,
        String purpose,
        boolean partnersOnly,
        String note) {

    /** The line with nothing in it that a reader may not see; empty where that is the whole line. */
    Optional<Hotline> seenBy(Visibility reader) {
        boolean whole = reader.sees(EntryField.LINES)
                && reader.sees(phone.field())
                && (!partnersOnly || reader.sees(EntryField.PEOPLES_LINES));
        return whole
                ? Optional.of(new Hotline(
                        id,
                        name,
                        organization,
                        phone.seenBy(reader, false),
                        purpose,
                        partnersOnly,
                        reader.sees(EntryField.LINE_NOTES) ? note : ""))
                : Optional.empty();
    }
}
