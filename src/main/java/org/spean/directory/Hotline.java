package org.spean.directory;

import org.spean.vocabulary.BilingualText;

/**
 * A line that anybody may ring for help, or a person whom the forum named as the one to ring.
 *
 * @param id its short name
 * @param name whose line it is
 * @param organization the organization's code, or words where it is none of the directory's
 * @param phone the number
 * @param purpose what it is for; empty where the report does not say
 * @param partnersOnly whether only partners may see it, because it is a person's mobile phone
 * @param note what is doubtful about it, for partners; empty where nothing is
 */
public record Hotline(
        String id,
        BilingualText name,
        String organization,
        EntryPhone phone,
        String purpose,
        boolean partnersOnly,
        String note) {

    /** The line with nothing in it that a reader of this tier may not see: notes and doubts name people and numbers. */
    Hotline seenBy(Tier tier) {
        return tier.partners()
                ? this
                : new Hotline(id, name, organization, phone.withoutDoubt(), purpose, partnersOnly, "");
    }
}
