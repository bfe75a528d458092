package org.spean.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.spean.directory.Audience;
import org.spean.directory.Tier;
import org.spean.vocabulary.ServiceTypeId;

/** The words of a search as predicates: which services they let through. Only fields of the reader's tier are asked. */
final class WordPredicates {

    private final SearchPredicateFactory f;
    private final Reading reading;
    private final List<String> fields;
    private final String numbers;

    WordPredicates(SearchPredicateFactory f, Reading reading, Tier tier) {
        this.f = f;
        this.reading = reading;
        List<String> all = new ArrayList<>(List.of(Field.NAMES, Field.NEEDS, Field.TEXT));
        if (tier.partners()) {
            all.add(Field.PARTNER_TEXT);
        }
        fields = List.copyOf(all);
        numbers = tier.partners() ? Field.PARTNER_NUMBERS : Field.NUMBERS;
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
        reading.numbers()
                .forEach(digits ->
                        all.add(f.prefix().field(numbers).matching(digits).toPredicate()));
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
            words.add(or(fields.stream().flatMap(field -> word(field, word, begun, errors))));
        }
        return words.size() == 1
                ? words.get(0)
                : f.bool(all -> words.forEach(all::must)).toPredicate();
    }

    private Stream<PredicateFinalStep> word(String field, String word, boolean begun, boolean errors) {
        Stream.Builder<PredicateFinalStep> ways = Stream.builder();
        int slips = word.length() >= 8 ? 2 : word.length() >= 4 ? 1 : 0;
        ways.add(
                errors && slips > 0
                        ? f.match().field(field).matching(word).fuzzy(slips, 1)
                        : f.match().field(field).matching(word));
        if (begun) {
            ways.add(f.prefix().field(field).matching(word));
        }
        return ways.build();
    }

    private SearchPredicate khmer(Reading.Text text, boolean errors) {
        List<String> pairs = SyllableTokenizer.pairs(text.words());
        int asked = errors && pairs.size() >= 4 ? pairs.size() - pairs.size() / 4 : pairs.size();
        return f.bool(some -> {
                    for (int at = 0; at < pairs.size(); at++) {
                        String pair = pairs.get(at);
                        boolean begun = (at == pairs.size() - 1 && text.last()) || pairs.size() == 1;
                        some.should(
                                begun
                                        ? f.prefix().field(Field.SYLLABLES).matching(pair)
                                        : f.match().field(Field.SYLLABLES).matching(pair));
                    }
                    some.minimumShouldMatchNumber(asked);
                })
                .toPredicate();
    }

    private SearchPredicate or(Stream<? extends Object> ways) {
        return f.bool(any -> ways.forEach(way -> {
                    if (way instanceof SearchPredicate whole) {
                        any.should(whole);
                    } else {
                        any.should((PredicateFinalStep) way);
                    }
                }))
                .toPredicate();
    }
}
