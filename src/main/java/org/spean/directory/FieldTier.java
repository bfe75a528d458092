package org.spean.directory;

import java.util.Set;
import org.spean.vocabulary.BilingualText;

/**
 * One row of the table that says who sees what.
 *
 * @param field what
 * @param ofShelters whether the row is only about entries whose organization shelters people
 * @param seenBy who sees it
 * @param name how the field is called on screens
 * @param why in one or two sentences
 * @param source where that is decided: a law, a standard, a part of the design
 */
public record FieldTier(
        EntryField field, boolean ofShelters, Set<Tier> seenBy, BilingualText name, BilingualText why, String source) {}
