package org.spean.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.spean.directory.Audience;
import org.spean.directory.Tier;
import org.spean.vocabulary.ServiceTypeId;

/** The words of a search as predicates: which services they let through. Only fields of the reader's tier are asked. */
final class WordPredicates {

    private final SearchPredicateFactory f;
    private final Reading reading;
    private final List<String> fields;
    private final List<String> numbers;

    /**
     * Asks for a tier.
     *
     * @param needs whether words are also looked for among those that lead to a service's type
     */
    WordPredicates(SearchPredicateFactory f, Reading reading, Tier tier, boolean needs) {
        this.f = f;
        this.reading = reading;
        List<String> all = new ArrayList<>(needs ? List.of(Field.NAMES, Field.NEEDS) : List.of(Field.NAMES));
        tier.included().forEach(each -> all.add(Field.text(each)));
        fields = List.copyOf(all);
        numbers = tier.included().stream().map(Field::numbers).toList();
    }

    /** Everything that has to fit. */
    List<SearchPredicate> all() {
        return fitting(reading.clauses());
    }

    /** Everything that has to fit but the places that were named: what the counts by province ask. */
    List<SearchPredicate> anywhere() {
        return fitting(reading.clauses().stream()
                .filter(clause -> !clause.only(Meaning.Place.class))
                .toList());
    }

    private List<SearchPredicate> fitting(List<Reading.Clause> clauses) {
        List<SearchPredicate> all = new ArrayList<>();
        if (reading.lost()) {
            all.add(f.matchNone().toPredicate());
        }
        clauses.forEach(clause -> all.add(clause(clause)));
        reading.texts().forEach(text -> all.add(text(text, true)));
        reading.numbers().forEach(digits -> all.add(or(numbers.stream().map(field -> beginning(field, digits)))));
        for (Set<Audience> people : reading.audiences()) {
            all.add(f.not(f.terms()
                            .field(Field.NO)
                            .matchingAll(people.stream().map(Audience::name).toList()))
                    .toPredicate());
        }
        return all;
    }

    private SearchPredicate clause(Reading.Clause clause) {
        List<SearchPredicate> any = new ArrayList<>();
        if (clause.only(Meaning.Need.class)) {
            any.add(types(reading.types()));
        } else {
            clause.meanings().forEach(meaning -> any.add(meaning(meaning)));
        }
        clause.alternatives().forEach(text -> any.add(text(text, false)));
        return any.size() == 1 ? any.get(0) : or(any.stream());
    }

    private SearchPredicate meaning(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Place place -> Choices.reaches(f, Set.of(place.province()));
            case Meaning.Need need -> types(need.types());
            case Meaning.Named named -> organization(named);
            case Meaning.Run run ->
                f.match().field(Field.PROGRAMME).matching(run.programme()).toPredicate();
            case Meaning.For sought -> f.matchAll().toPredicate();
        };
    }

    SearchPredicate organization(Meaning.Named named) {
        return f.match()
                .field(Field.ORGANIZATION)
                .matching(named.organization().toString())
                .toPredicate();
    }

    private SearchPredicate types(List<ServiceTypeId> types) {
        return f.terms()
                .field(Field.TYPE)
                .matchingAny(types.stream().map(ServiceTypeId::id).toList())
                .toPredicate();
    }

    /** At least one of these, as it stands. */
    SearchPredicate anyOf(List<Reading.Text> texts) {
        return or(texts.stream().map(text -> text(text, false)));
    }

    /** Words as they stand; with typing errors where nothing else was made of them. */
    SearchPredicate text(Reading.Text text, boolean errors) {
        return text.khmer() ? khmer(text, errors) : latin(text, errors);
    }

    private SearchPredicate latin(Reading.Text text, boolean errors) {
        List<SearchPredicate> words = new ArrayList<>();
        String[] each = text.words().split(" ", -1);
        for (int at = 0; at < each.length; at++) {
            String word = each[at];
            boolean begun = text.last() && at == each.length - 1 && word.length() >= 2;
            List<String> terms = Terms.words(word);
            int slips = !errors || word.length() < 4 ? 0 : word.length() >= 8 ? 2 : 1;
            words.add(or(fields.stream()
                    .flatMap(field -> Stream.concat(
                            terms.stream().map(term -> term(field, term, slips)),
                            begun ? Stream.of(beginning(field, Terms.beginning(word))) : Stream.empty()))));
        }
        return words.size() == 1
                ? words.get(0)
                : f.bool(all -> words.forEach(all::must)).toPredicate();
    }

    private SearchPredicate term(String field, String term, int slips) {
        var match = f.match().field(field).matching(term);
        return slips > 0 ? match.fuzzy(slips, 1).toPredicate() : match.toPredicate();
    }

    private SearchPredicate beginning(String field, String letters) {
        return letters.isEmpty()
                ? f.matchNone().toPredicate()
                : f.prefix().field(field).matching(letters).toPredicate();
    }

    /** Any of these words in the names. */
    SearchPredicate named(Reading.Text text) {
        return or(Terms.words(text.words()).stream().map(term -> term(Field.NAMES, term, 0)));
    }

    private SearchPredicate khmer(Reading.Text text, boolean errors) {
        List<String> pairs = Syllables.pairs(text.words());
        int asked = errors && pairs.size() >= 4 ? pairs.size() - pairs.size() / 4 : pairs.size();
        return f.bool(some -> {
                    for (int at = 0; at < pairs.size(); at++) {
                        String pair = pairs.get(at);
                        boolean begun = (at == pairs.size() - 1 && text.last()) || pairs.size() == 1;
                        some.should(begun ? beginning(Field.SYLLABLES, pair) : term(Field.SYLLABLES, pair, 0));
                    }
                    some.minimumShouldMatchNumber(asked);
                })
                .toPredicate();
    }

    /** One of these; nothing where there are none: an empty choice is everything to some indexes. */
    private SearchPredicate or(Stream<SearchPredicate> ways) {
        List<SearchPredicate> all = ways.toList();
        return all.isEmpty()
                ? f.matchNone().toPredicate()
                : f.bool(any -> all.forEach(any::should)).toPredicate();
    }
}
