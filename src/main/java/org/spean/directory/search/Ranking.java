package org.spean.directory.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.spean.directory.Audience;
import org.spean.directory.Search;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;
import org.spean.vocabulary.spelling.KhmerSpelling;

/**
 * The order of what was found, as levels that are added up: each weighs more than all below it together, however many
 * words were typed, and all together stay below 2²⁴, up to which a float counts exactly. How often a word stands somewhere is no sign of anything here.
 */
final class Ranking {

    private static final float LOCAL = 1 << 23;
    private static final float RUNNING = 1 << 22;
    private static final float SAID_YES = 1 << 18;
    private static final float NAMED = 1 << 17;
    private static final float TEXT_BEFORE_NEAR = 1 << 15;
    private static final float PREFERRED = 1 << 10;

    /** Named in words, or covered by itself: of what fits the need alike, what is in the very district comes first. */
    private static final float NEARER = 1 << 9;

    private static final float WORD = 1 << 3;
    private static final float VERIFIED = 2;
    private static final float NO_TROUBLE = 1;
    private static final int MOST_PEOPLE = 8;
    private static final int MOST_NEAR = 3;
    private static final int MOST_NAMES = 6;
    private static final int PROVINCE_DIGITS = 2;
    private static final int MOST_TYPES = 30;
    private static final int MOST_TEXTS = 20;

    private final SearchPredicateFactory f;
    private final List<SearchPredicate> levels = new ArrayList<>();

    private Ranking(SearchPredicateFactory f) {
        this.f = f;
    }

    /** What lifts a service, as optional clauses of constant weight. */
    static List<SearchPredicate> levels(
            SearchPredicateFactory f, Search search, Reading reading, WordPredicates words, LocalDate today) {
        Ranking ranking = new Ranking(f);
        Set<PlaceCode> places = new TreeSet<>(reading.places());
        places.addAll(search.provinces());
        if (!places.isEmpty()) {
            ranking.lift(Choices.named(f, places), LOCAL);
        }
        ranking.nearer(reading, words);
        ranking.lift(Choices.taking(f, today), RUNNING);
        reading.audiences().stream()
                .distinct()
                .limit(MOST_PEOPLE)
                .forEach(people -> ranking.lift(
                        f.terms()
                                .field(Field.YES)
                                .matchingAny(people.stream().map(Audience::name).toList())
                                .toPredicate(),
                        SAID_YES));
        ranking.meanings(reading, words);
        ranking.lift(Choices.verified(f, today), VERIFIED);
        ranking.lift(f.match().field(Field.TROUBLE).matching(false).toPredicate(), NO_TROUBLE);
        return ranking.levels;
    }

    private void nearer(Reading reading, WordPredicates words) {
        List<Meaning.Place> exactly = reading.exactPlaces();
        if (exactly.isEmpty()) {
            return;
        }
        List<String> codes = exactly.stream()
                .flatMap(each -> Stream.iterate(
                        each.place(), code -> code.digits().length() > PROVINCE_DIGITS, PlaceCode::parent))
                .map(PlaceCode::digits)
                .distinct()
                .toList();
        SearchPredicate covered =
                f.terms().field(Field.PLACES).matchingAny(codes).toPredicate();
        List<Reading.Text> names = exactly.stream()
                .flatMap(each -> each.names().stream())
                .distinct()
                .limit(MOST_NAMES)
                .map(name -> new Reading.Text(name, KhmerSpelling.base(name.charAt(0)), false))
                .toList();
        lift(names.isEmpty() ? covered : f.or(covered, words.anyOf(names)).toPredicate(), NEARER);
    }

    private void meanings(Reading reading, WordPredicates words) {
        int near = 0;
        for (Reading.Clause clause : reading.clauses()) {
            for (Meaning meaning : clause.meanings()) {
                if (meaning instanceof Meaning.Named named && clause.how() == Match.How.EXACT) {
                    // One service has one organization, however many words name it.
                    lift(words.organization(named), (float)
                            Math.floor(NAMED / reading.clauses().size()));
                }
            }
            if (clause.how() == Match.How.NEAR && !clause.alternatives().isEmpty() && near++ < MOST_NEAR) {
                lift(words.anyOf(clause.alternatives()), TEXT_BEFORE_NEAR);
            }
        }
        List<ServiceTypeId> types = reading.types();
        for (int place = 0; place < Math.min(types.size(), MOST_TYPES); place++) {
            lift(
                    f.match().field(Field.TYPE).matching(types.get(place).id()).toPredicate(),
                    PREFERRED * (MOST_TYPES - place));
        }
        reading.texts().stream().limit(MOST_TEXTS).forEach(text -> {
            lift(words.text(text, false), WORD);
            if (!text.khmer()) {
                lift(words.named(text), WORD);
            }
        });
    }

    private void lift(SearchPredicate what, float weight) {
        levels.add(f.bool().must(what).constantScore().boost(weight).toPredicate());
    }
}
