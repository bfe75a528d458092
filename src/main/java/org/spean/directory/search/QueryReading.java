package org.spean.directory.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.directory.Audience;
import org.spean.vocabulary.spelling.Spelling;
import org.spean.vocabulary.spelling.Unit;

/**
 * Reads what somebody typed: places, needs, people, names; the rest is text. A pure function over a vocabulary.
 *
 * <p>Every stretch of the query that the vocabulary knows has a cost, every piece that nobody knows a higher one; the
 * cheapest way from the first piece to the last is the reading. So the longest phrase wins, Khmer is taken apart without
 * spaces, and a doubtful word is only taken where nothing surer fits.
 */
final class QueryReading {

    /** Fewer digits than this are a word such as the 146 of Love 146, not a telephone number. */
    private static final int FEWEST_DIGITS = 6;

    private final Vocabulary vocabulary;
    private final Set<String> small;
    private final GazetteerWords gazetteer;

    /**
     * @param small words that only join others; in their one spelling
     * @param gazetteer places that are heard where nothing else is
     */
    QueryReading(Vocabulary vocabulary, Set<String> small, GazetteerWords gazetteer) {
        this.vocabulary = vocabulary;
        this.small = small;
        this.gazetteer = gazetteer;
    }

    /** Reads a query; never fails, whatever was typed. */
    Reading read(String typed) {
        return read(typed, false);
    }

    /**
     * Reads a query that has found nothing with villages and all communes among its words.
     *
     * @return empty where none of its words is one
     */
    Optional<Reading> readWider(String typed) {
        if (gazetteer.isEmpty()) {
            return Optional.empty();
        }
        Reading wider = read(typed, true);
        return wider.equals(read(typed)) ? Optional.empty() : Optional.of(wider);
    }

    private Reading read(String typed, boolean wider) {
        if (typed.isBlank()) {
            return Reading.NOTHING;
        }
        List<String> numbers = new ArrayList<>();
        List<Unit> units = Numbers.taken(Unit.of(Spelling.normal(typed)), FEWEST_DIGITS, numbers);
        if (units.isEmpty()) {
            return new Reading(List.of(), List.of(), List.of(), "", numbers, numbers.isEmpty());
        }
        Path path = new Path(units, vocabulary, small, gazetteer, wider);
        return assembled(units, path.cheapest(), numbers);
    }

    private static Reading assembled(List<Unit> units, List<Path.Step> steps, List<String> numbers) {
        List<Reading.Clause> clauses = new ArrayList<>();
        List<Set<Audience>> audiences = new ArrayList<>();
        List<Reading.Text> texts = new ArrayList<>();
        boolean onlySmall = steps.stream().allMatch(Path.Step::small);
        List<String> anywhere = new ArrayList<>(numbers);
        int from = 0;
        for (Path.Step step : steps) {
            List<Unit> stretch = units.subList(step.from(), step.to());
            boolean need = step.match() == null ? !step.small() : !onlyPlaces(step.match());
            if (need) {
                anywhere.add(Unit.joined(stretch));
            }
            boolean last = step.to() == units.size();
            Match match = step.match();
            if (match != null) {
                take(match, text(stretch, last), clauses, audiences);
                from = step.to();
            } else if (step.small() && !onlySmall) {
                from = step.to();
            } else {
                boolean goesOn =
                        from < step.from() && !texts.isEmpty() && stretch.get(0).khmer();
                if (goesOn && texts.getLast().khmer()) {
                    texts.removeLast();
                } else {
                    from = step.from();
                }
                texts.add(text(units.subList(from, step.to()), last));
            }
        }
        return new Reading(merged(clauses), audiences, texts, String.join(" ", anywhere), numbers, false);
    }

    private static boolean onlyPlaces(Match match) {
        return match.meanings().stream().allMatch(Meaning.Place.class::isInstance);
    }

    private static Reading.Text text(List<Unit> units, boolean last) {
        return new Reading.Text(Unit.joined(units), units.get(0).khmer(), last);
    }

    private static void take(
            Match match, Reading.Text typed, List<Reading.Clause> clauses, List<Set<Audience>> audiences) {
        Set<Meaning> filters = new LinkedHashSet<>();
        Set<Audience> people = EnumSet.noneOf(Audience.class);
        for (Meaning meaning : match.meanings()) {
            if (meaning instanceof Meaning.For sought) {
                people.addAll(sought.audiences());
            } else {
                filters.add(meaning);
            }
        }
        if (!people.isEmpty()) {
            audiences.add(people);
        }
        if (!filters.isEmpty()) {
            boolean certain = match.how() == Match.How.EXACT;
            clauses.add(new Reading.Clause(filters, match.how(), certain ? List.of() : List.of(typed)));
        }
    }

    /** Two places are either of them, and so with needs and names: only different kinds have to fit together. */
    private static List<Reading.Clause> merged(List<Reading.Clause> clauses) {
        List<Reading.Clause> merged = new ArrayList<>();
        List<Reading.Clause> rest = new ArrayList<>(clauses);
        List<Class<? extends Meaning>> kinds =
                List.of(Meaning.Place.class, Meaning.Need.class, Meaning.Named.class, Meaning.Run.class);
        for (Class<? extends Meaning> kind : kinds) {
            List<Reading.Clause> same =
                    rest.stream().filter(clause -> clause.only(kind)).toList();
            if (same.isEmpty()) {
                continue;
            }
            rest.removeAll(same);
            Set<Meaning> meanings = new LinkedHashSet<>();
            List<Reading.Text> alternatives = new ArrayList<>();
            Match.How how = Match.How.EXACT;
            for (Reading.Clause clause : same) {
                meanings.addAll(clause.meanings());
                alternatives.addAll(clause.alternatives());
                how = clause.how().compareTo(how) > 0 ? clause.how() : how;
            }
            merged.add(new Reading.Clause(meanings, how, alternatives));
        }
        merged.addAll(rest);
        return merged;
    }
}
