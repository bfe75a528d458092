package org.spean.directory.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.spean.directory.Audience;
import org.spean.directory.Coverage;
import org.spean.directory.Search;
import org.spean.directory.Search.RunningState;
import org.spean.directory.ServiceEntry;
import org.spean.vocabulary.PlaceCode;

/** What was chosen beside the words, each kind of choice by itself, because its own count leaves it out. */
final class Choices {

    /** The kinds of choices. */
    enum Kind {
        GROUP,
        TYPE,
        PROVINCE,
        AUDIENCE,
        COVERAGE,
        RUNNING,
        VERIFIED,
        /** Of this moment: nothing is counted by it. */
        NOW
    }

    private final Map<Kind, SearchPredicate> chosen = new EnumMap<>(Kind.class);

    Choices(SearchPredicateFactory f, Search search, LocalDate today, String slot) {
        any(f, Kind.GROUP, Field.GROUP, search.groups(), Enum::name);
        any(f, Kind.TYPE, Field.TYPE, search.types(), Object::toString);
        if (!search.provinces().isEmpty()) {
            chosen.put(Kind.PROVINCE, reaches(f, search.provinces()));
        }
        if (!search.audiences().isEmpty()) {
            chosen.put(Kind.AUDIENCE, serves(f, search.audiences()));
        }
        any(f, Kind.COVERAGE, Field.COVERAGE, search.coverages(), Enum::name);
        any(f, Kind.RUNNING, Field.RUNNING, search.running(), Enum::name);
        if (search.verifiedOnly()) {
            chosen.put(Kind.VERIFIED, verified(f, today));
        }
        if (!search.now().isEmpty()) {
            chosen.put(
                    Kind.NOW,
                    f.and()
                            .with(all -> search.now()
                                    .forEach(now -> all.add(
                                            switch (now) {
                                                case TAKING -> taking(f, today);
                                                case ON_DUTY ->
                                                    f.match()
                                                            .field(Field.DUTY)
                                                            .matching(slot)
                                                            .toPredicate();
                                            })))
                            .toPredicate());
        }
    }

    private <T> void any(SearchPredicateFactory f, Kind kind, String field, Set<T> values, Function<T, String> name) {
        if (!values.isEmpty()) {
            chosen.put(
                    kind,
                    f.terms()
                            .field(field)
                            .matchingAny(values.stream().map(name).toList())
                            .toPredicate());
        }
    }

    private static SearchPredicate serves(SearchPredicateFactory f, Set<Audience> audiences) {
        return f.and()
                .with(all -> audiences.stream()
                        .collect(Collectors.partitioningBy(Audience::sexAndAge))
                        .forEach((alternatives, people) -> {
                            List<String> names =
                                    people.stream().map(Audience::name).toList();
                            if (!names.isEmpty()) {
                                all.add(
                                        alternatives
                                                ? f.terms().field(Field.YES).matchingAny(names)
                                                : f.terms().field(Field.YES).matchingAll(names));
                            }
                        }))
                .toPredicate();
    }

    /** Named, or nationwide. */
    static SearchPredicate reaches(SearchPredicateFactory f, Set<PlaceCode> places) {
        SearchPredicate nationwide = f.match()
                .field(Field.COVERAGE)
                .matching(Coverage.Kind.NATIONWIDE.name())
                .toPredicate();
        return f.or(named(f, places), nationwide).toPredicate();
    }

    static SearchPredicate named(SearchPredicateFactory f, Set<PlaceCode> places) {
        return f.terms()
                .field(Field.PROVINCES)
                .matchingAny(places.stream()
                        .map(place -> place.province().digits())
                        .distinct()
                        .toList())
                .toPredicate();
    }

    static SearchPredicate verified(SearchPredicateFactory f, LocalDate today) {
        return f.range().field(Field.ANSWERED).atLeast(since(today)).toPredicate();
    }

    /** It runs, and did not say that it takes nobody on this day. */
    static SearchPredicate taking(SearchPredicateFactory f, LocalDate today) {
        return f.bool()
                .must(f.match().field(Field.RUNNING).matching(state(true)))
                .mustNot(f.range().field(Field.CLOSED).atLeast(today))
                .toPredicate();
    }

    static LocalDate since(LocalDate today) {
        return today.minusDays(ServiceEntry.VERIFIED_DAYS);
    }

    static String state(boolean running) {
        return (running ? RunningState.RUNNING : RunningState.NOT_YET).name();
    }

    /** The kinds whose counts differ from those of the search itself, because it holds choices that they leave out. */
    Set<Kind> counted() {
        Set<Kind> counted = EnumSet.noneOf(Kind.class);
        counted.addAll(chosen.keySet());
        counted.remove(Kind.NOW);
        if (chosen.containsKey(Kind.TYPE)) {
            counted.add(Kind.GROUP);
        }
        return counted;
    }

    /** All choices. */
    List<SearchPredicate> all() {
        return List.copyOf(chosen.values());
    }

    /** All choices, and this. */
    List<SearchPredicate> with(SearchPredicate more) {
        return Stream.concat(chosen.values().stream(), Stream.of(more)).toList();
    }

    /** All choices but those that the counts of this kind leave out: its own, and for groups the finer types. */
    List<SearchPredicate> without(Kind kind) {
        return chosen.entrySet().stream()
                .filter(each -> each.getKey() != kind && !(kind == Kind.GROUP && each.getKey() == Kind.TYPE))
                .map(Map.Entry::getValue)
                .toList();
    }
}
