package org.spean.directory.search;

import java.util.ArrayList;
import java.util.List;
import org.spean.vocabulary.spelling.Unit;

/** Takes Khmer text apart into pairs of neighbouring clusters: they need no dictionary and survive names and slips. */
final class Syllables {

    private Syllables() {}

    /**
     * The pairs of a text in its one spelling, in its order; a cluster that stands alone is its own pair, other scripts are
     * passed over.
     */
    static List<String> pairs(String normal) {
        List<String> pairs = new ArrayList<>();
        List<Unit> units = Unit.of(normal);
        for (int at = 0; at < units.size(); at++) {
            if (!units.get(at).khmer()) {
                continue;
            }
            boolean before = at > 0 && units.get(at - 1).khmer();
            boolean after = at + 1 < units.size() && units.get(at + 1).khmer();
            if (after) {
                pairs.add(Terms.bounded(units.get(at).text() + units.get(at + 1).text()));
            } else if (!before) {
                pairs.add(Terms.bounded(units.get(at).text()));
            }
        }
        return pairs;
    }
}
