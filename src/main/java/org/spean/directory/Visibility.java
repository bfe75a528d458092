package org.spean.directory;

import java.util.EnumSet;
import java.util.Set;

/**
 * What one tier may see: the only answer there is to "may this reader see this field of this entry".
 *
 * @param tier whose
 * @param elsewhere the fields that it sees of entries that shelter nobody, and of what belongs to no entry
 * @param ofShelters the fields that it sees of entries whose organization shelters people
 */
public record Visibility(Tier tier, Set<EntryField> elsewhere, Set<EntryField> ofShelters) {

    /** Makes one; of these sets later changes are not seen. */
    public Visibility {
        elsewhere = set(elsewhere);
        ofShelters = set(ofShelters);
    }

    private static Set<EntryField> set(Set<EntryField> fields) {
        EnumSet<EntryField> own = EnumSet.noneOf(EntryField.class);
        own.addAll(fields);
        return java.util.Collections.unmodifiableSet(own);
    }

    /** Whether it sees this field of an entry. */
    public boolean sees(EntryField field, boolean shelters) {
        return (shelters ? ofShelters : elsewhere).contains(field);
    }

    /** Whether it sees this of what belongs to no entry: a call, a hotline, an organization. */
    public boolean sees(EntryField field) {
        return elsewhere.contains(field);
    }

    /** The text where it is seen, otherwise an empty one. */
    String text(EntryField field, boolean shelters, String text) {
        return sees(field, shelters) ? text : "";
    }
}
