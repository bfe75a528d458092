package org.spean.geography;

import java.util.List;
import java.util.Optional;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.PlaceCode;

/**
 * A place of any of the four levels.
 *
 * @param id the digits of its code; the short name that {@code data-seed} gives to the few that have no code
 * @param code its code; of one that has none, the province's
 * @param kind its level
 * @param name in Khmer and Latin letters, as the gazetteer writes it
 * @param ungegn the name as the United Nations' experts write it; empty where unknown
 * @param type what such a place is called officially, as <em>Quarter</em> and <em>សង្កាត់</em>; empty where nobody told
 * @param otherNames other spellings in both scripts; empty for what only the gazetteer knows
 * @param former whether no edition in force has it any more: it is still named, and never offered
 */
public record Place(
        String id,
        PlaceCode code,
        PlaceKind kind,
        BilingualText name,
        String ungegn,
        Optional<BilingualText> type,
        List<String> otherNames,
        boolean former) {

    /**
     * Its Khmer name with what such a place is, as people say it: {@code ក្រុងបាត់ដំបង}. What it is says the gazetteer, otherwise a
     * spelling that has it; the name alone where neither does.
     */
    public String khmerInFull() {
        String khmer = name.khmer();
        return type.map(BilingualText::khmer)
                .filter(told -> !told.isEmpty())
                .map(told -> told + khmer)
                .or(() -> otherNames.stream()
                        .filter(other -> !khmer.isEmpty() && !other.equals(khmer) && other.endsWith(khmer))
                        .findFirst())
                .orElse(khmer);
    }
}
