package org.spean.directory.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spean.directory.Tier;

/**
 * The fields of the index. What is searched by its words or digits stands once, in the field of the widest tier that sees
 * it; a reader asks the fields of all tiers that the own one includes, and no other.
 */
final class Field {

    static final String TYPE = "type";
    static final String GROUP = "group";
    static final String COVERAGE = "coverage";
    static final String PROVINCES = "provinces";
    /** Places below a province that are covered by themselves, each with what it lies in but the province. */
    static final String PLACES = "places";

    static final String YES = "yes";
    static final String NO = "no";
    static final String UNKNOWN = "unknown";
    static final String RUNNING = "running";
    static final String ORGANIZATION = "organization";
    static final String PROGRAMME = "programme";
    /** The last day on which it takes nobody. */
    static final String CLOSED = "closed";

    /** Every quarter of an hour of the week in which somebody answers. */
    static final String DUTY = "duty";

    static final String ANSWERED = "answered";
    static final String TROUBLE = "trouble";
    /** Type and row's name: where all else is equal, always the same order. */
    static final String ORDER = "order";

    /** What everybody may search. */
    static final String NAMES = "names";

    static final String NEEDS = "needs";
    static final String SYLLABLES = "syllables";

    private Field() {}

    /** The words that this tier may search and no wider one. */
    static String text(Tier tier) {
        return "text_" + tier.word();
    }

    /** The numbers that this tier may search and no wider one. */
    static String numbers(Tier tier) {
        return "numbers_" + tier.word();
    }

    /** Of what this tier sees that which no tier sees that it includes: over all tiers each thing stands once. */
    static <T> Set<T> own(Tier tier, Map<Tier, List<T>> seen) {
        Set<T> own = new LinkedHashSet<>(seen.getOrDefault(tier, List.of()));
        tier.included().stream()
                .filter(wider -> wider != tier)
                .forEach(wider -> seen.getOrDefault(wider, List.of()).forEach(own::remove));
        return own;
    }
}
