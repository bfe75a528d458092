package org.spean.people;

import java.util.List;
import org.spean.vocabulary.BilingualText;

/**
 * A ministry, department, NGO, international organization, hospital or social enterprise (Forum, annex 3).
 *
 * @param id its handle
 * @param code the short code of {@code data-seed}
 * @param name in full, as far as the report expands it
 * @param acronym the short form that people use; empty where there is none
 * @param kind in the report's words: {@code NGO}, {@code government}, …
 * @param variants every spelling seen, and other names people type
 * @param provides whether it reported services itself, or is only named by others
 * @param note what is doubtful about it; empty where nothing is
 */
public record Organization(
        OrganizationId id,
        String code,
        BilingualText name,
        String acronym,
        String kind,
        List<String> variants,
        boolean provides,
        String note) {

    /** The organization without what is doubtful about it. */
    Organization withoutNote() {
        return new Organization(id, code, name, acronym, kind, variants, provides, "");
    }

    /** What stands first on a card: the acronym where people use one, otherwise the name. */
    public String shortName() {
        return acronym.isEmpty() ? name.english() : acronym;
    }
}
