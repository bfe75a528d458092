package org.spean.directory.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which column of a file says what.
 *
 * @param targets for each column in turn the word of our column, or empty where it is passed over
 * @param constants what all rows say, by the word of our column
 * @param sameAs which known organization, by its handle, one is that the file calls by this name
 * @param endsMissing whether entries end that the file does not have
 */
public record Matching(
        List<String> targets, Map<String, String> constants, Map<String, String> sameAs, boolean endsMissing) {

    /** Makes one; later changes of these are not seen. */
    public Matching {
        targets = List.copyOf(targets);
        constants = Map.copyOf(constants);
        sameAs = Map.copyOf(sameAs);
    }

    /** Nothing but this. */
    public static Matching of(List<String> targets) {
        return new Matching(targets, Map.of(), Map.of(), false);
    }

    /** The same with other columns and constants. */
    public Matching matched(List<String> otherTargets, Map<String, String> otherConstants) {
        return new Matching(otherTargets, otherConstants, sameAs, endsMissing);
    }

    /** The same where this name is that organization's; without one it is a new organization's. */
    public Matching same(String name, Optional<String> organization) {
        Map<String, String> other = new TreeMap<>(sameAs);
        organization.ifPresentOrElse(id -> other.put(name, id), () -> other.remove(name));
        return new Matching(targets, constants, other, endsMissing);
    }

    /** The same where what is missing ends, or stays. */
    public Matching ending(boolean missing) {
        return new Matching(targets, constants, sameAs, missing);
    }

    /** The first column that says this; -1 where none does. */
    int column(String target) {
        return targets.indexOf(target);
    }

    /** Whether anything says it. */
    boolean has(String target) {
        return targets.contains(target) || constants.containsKey(target);
    }
}
