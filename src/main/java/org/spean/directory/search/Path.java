package org.spean.directory.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spean.vocabulary.spelling.Spelling;
import org.spean.vocabulary.spelling.Unit;

/** The cheapest way through a query: known stretches, small words, and pieces that nobody knows. */
final class Path {

    private static final double EXACT = 1;
    private static final double LOOSE = 1.2;
    private static final double BEGUN = 1.5;
    private static final double SOUNDING = 2.2;
    private static final double NEAR = 1.6;
    private static final double A_SLIP = 0.5;
    private static final double SMALL = 0.6;
    private static final double VILLAGE = 2;
    private static final double UNKNOWN_WORD = 4;
    private static final double UNKNOWN_CLUSTER = 2;
    /** Hostile queries must not cost more than honest ones: so many stretches are compared for typing errors. */
    private static final int MOST_COMPARED = 300;

    private static final int MOST_WORDS_COMPARED = 4;
    private static final int MOST_CLUSTERS_COMPARED = 12;

    private final List<Unit> units;
    private final Vocabulary vocabulary;
    private final Set<String> small;
    private final GazetteerWords gazetteer;
    private final boolean wider;
    private final double[] costs;
    private final @Nullable Step[] steps;

    /**
     * Looks for one.
     *
     * @param wider whether villages and short communes are heard too
     */
    Path(List<Unit> units, Vocabulary vocabulary, Set<String> small, GazetteerWords gazetteer, boolean wider) {
        this.units = units;
        this.vocabulary = vocabulary;
        this.small = small;
        this.gazetteer = gazetteer;
        this.wider = wider;
        costs = new double[units.size() + 1];
        steps = new Step[units.size() + 1];
    }

    /**
     * A stretch of the query.
     *
     * @param from its first piece
     * @param to the piece behind its last
     * @param match what it was read as; null where it was not
     * @param small whether it is a word that only joins others
     */
    record Step(int from, int to, @Nullable Match match, boolean small) {}

    List<Step> cheapest() {
        List<List<Step>> known = new ArrayList<>();
        for (int from = 0; from < units.size(); from++) {
            known.add(knownFrom(from));
        }
        List<Step> path = path(known);
        boolean[] dark = new boolean[units.size()];
        boolean anyDark = false;
        for (Step step : path) {
            boolean unknown = step.match() == null && !step.small();
            anyDark |= unknown;
            Arrays.fill(dark, step.from(), step.to(), unknown);
        }
        if (!anyDark) {
            return path;
        }
        addNear(known, dark);
        return path(known);
    }

    private List<Step> knownFrom(int from) {
        List<Step> known = new ArrayList<>();
        int most = Math.min(units.size(), from + vocabulary.longest() + 2);
        for (int to = from + 1; to <= most; to++) {
            String text = Unit.joined(units.subList(from, to));
            Match match = match(text, to == units.size(), to - from);
            if (match != null) {
                known.add(new Step(from, to, match, false));
            }
            if (!wider && gazetteer.names(text)) {
                // Somebody who writes a village right is not taken to have written something else wrong.
                known.add(new Step(from, to, null, false));
            }
            if (small.contains(text)) {
                known.add(new Step(from, to, null, true));
            }
        }
        return known;
    }

    private @Nullable Match match(String text, boolean last, int pieces) {
        Set<Meaning> exact = vocabulary.exact(text);
        if (!exact.isEmpty()) {
            return new Match(exact, Match.How.EXACT, EXACT);
        }
        String loose = Spelling.loose(text);
        Set<Meaning> meant = vocabulary.loose(loose);
        if (!meant.isEmpty()) {
            return new Match(meant, Match.How.EXACT, LOOSE);
        }
        Match district = gazetteer.exact(loose);
        if (district != null) {
            return district;
        }
        Set<Meaning> begun = last ? vocabulary.begun(text, loose) : Set.of();
        if (!begun.isEmpty()) {
            return new Match(begun, Match.How.BEGUN, BEGUN);
        }
        Match place = place(loose, last);
        if (place != null) {
            return place;
        }
        if (pieces > MOST_CLUSTERS_COMPARED) {
            return null;
        }
        Set<Meaning> sounding = vocabulary.sounding(text);
        return sounding.isEmpty() ? gazetteer.sounding(text) : new Match(sounding, Match.How.NEAR, SOUNDING);
    }

    /** A place of the gazetteer, where no other word begins so. */
    private @Nullable Match place(String loose, boolean last) {
        Match commune = wider ? gazetteer.any(loose) : gazetteer.commune(loose);
        return commune == null && last ? gazetteer.begun(loose) : commune;
    }

    /** Typing errors are looked for only where something is left that nobody knows. */
    private void addNear(List<List<Step>> known, boolean[] dark) {
        int compared = 0;
        for (int from = 0; from < units.size(); from++) {
            int most = units.get(from).khmer() ? MOST_CLUSTERS_COMPARED : MOST_WORDS_COMPARED;
            boolean touches = false;
            for (int to = from + 1; to <= Math.min(units.size(), from + most); to++) {
                touches |= dark[to - 1];
                if (!touches || units.get(to - 1).khmer() != units.get(from).khmer()) {
                    continue;
                }
                if (++compared > MOST_COMPARED) {
                    return;
                }
                String loose = Spelling.loose(Unit.joined(units.subList(from, to)));
                Vocabulary.Near near = vocabulary.near(loose);
                if (near != null) {
                    double cost = NEAR + A_SLIP * near.distance();
                    known.get(from).add(new Step(from, to, new Match(near.meanings(), Match.How.NEAR, cost), false));
                }
            }
        }
    }

    private List<Step> path(List<List<Step>> known) {
        Arrays.fill(costs, Double.MAX_VALUE);
        costs[0] = 0;
        for (int from = 0; from < units.size(); from++) {
            double unknown = units.get(from).khmer() ? UNKNOWN_CLUSTER : UNKNOWN_WORD;
            take(new Step(from, from + 1, null, false), unknown);
            for (Step step : known.get(from)) {
                Match match = step.match();
                take(step, match != null ? match.cost() : step.small() ? SMALL : VILLAGE);
            }
        }
        List<Step> path = new ArrayList<>();
        int at = units.size();
        while (at > 0) {
            Step step = java.util.Objects.requireNonNull(steps[at]);
            path.add(step);
            at = step.from();
        }
        Collections.reverse(path);
        return path;
    }

    private void take(Step step, double cost) {
        if (costs[step.from()] + cost < costs[step.to()]) {
            costs[step.to()] = costs[step.from()] + cost;
            steps[step.to()] = step;
        }
    }
}
