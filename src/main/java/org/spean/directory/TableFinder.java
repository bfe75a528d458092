package org.spean.directory;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.vocabulary.PlaceCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the directory from its tables while the index is away. Choices work as always; words are only compared with what
 * is printed, without understanding them. Slow for many services, and used as the measure of the index in tests.
 */
@Component
class TableFinder implements Finder {

    private final ServiceRows services;
    private final Calls calls;

    TableFinder(ServiceRows services, Calls calls) {
        this.services = services;
        this.calls = calls;
    }

    @Override
    @Transactional(readOnly = true)
    public Findings find(Search search, Tier tier, int from, int size) {
        List<ServiceEntry> all = services.findAll().stream()
                .map(row -> row.entry().seenBy(tier))
                .filter(entry -> says(entry, search.words()))
                .toList();
        List<Hit> hits = all.stream()
                .filter(entry -> fits(entry, search, Choice.NONE))
                .map(entry -> new Hit(entry, nearness(entry, search)))
                .sorted(Comparator.comparing(Hit::nearness)
                        .thenComparing(hit -> !hit.entry().running())
                        .thenComparing(hit -> hit.entry().type())
                        .thenComparing(hit -> hit.entry().row()))
                .toList();
        long local = hits.stream()
                .filter(hit -> hit.nearness() == Hit.Nearness.LOCAL)
                .count();
        return new Findings(
                new Understood(Set.of(), List.of(), Set.of(), Set.of(), search.words(), search.words()),
                hits.size(),
                local,
                hits.stream().skip(from).limit(size).toList(),
                facets(all, search));
    }

    /** The kinds of choices: a count leaves out the choices of its own kind. */
    private enum Choice {
        NONE,
        GROUP,
        TYPE,
        PROVINCE,
        AUDIENCE,
        COVERAGE,
        RUNNING,
        VERIFIED
    }

    private boolean fits(ServiceEntry entry, Search search, Choice without) {
        Map<Choice, BiPredicate<ServiceEntry, Search>> tests = Map.of(
                Choice.GROUP,
                        (e, s) -> s.groups().isEmpty()
                                || s.groups().contains(e.type().group()),
                Choice.TYPE, (e, s) -> s.types().isEmpty() || s.types().contains(e.type()),
                Choice.PROVINCE,
                        (e, s) -> s.provinces().isEmpty()
                                || s.provinces().stream().anyMatch(e.coverage()::reaches),
                Choice.AUDIENCE, TableFinder::serves,
                Choice.COVERAGE,
                        (e, s) -> s.coverages().isEmpty()
                                || s.coverages().contains(e.coverage().kind()),
                Choice.RUNNING, (e, s) -> s.running().isEmpty() || s.running().contains(state(e)),
                Choice.VERIFIED, (e, s) -> !s.verifiedOnly() || e.verifiedOn(calls.today()));
        return tests.entrySet().stream()
                .allMatch(test -> test.getKey() == without || test.getValue().test(entry, search));
    }

    private static boolean serves(ServiceEntry entry, Search search) {
        Set<Audience> said = search.audiences().stream()
                .filter(audience -> entry.answer(audience) == Answer.YES)
                .collect(Collectors.toSet());
        return search.audiences().stream()
                .allMatch(asked -> said.contains(asked)
                        || (asked.sexAndAge() && said.stream().anyMatch(Audience::sexAndAge)));
    }

    private Facets facets(List<ServiceEntry> all, Search search) {
        Map<Audience, Facets.AudienceCount> audiences = new EnumMap<>(Audience.class);
        List<ServiceEntry> forAudience = without(all, search, Choice.AUDIENCE);
        for (Audience audience : Audience.values()) {
            audiences.put(
                    audience,
                    new Facets.AudienceCount(
                            count(forAudience, entry -> entry.answer(audience) == Answer.YES),
                            count(forAudience, entry -> entry.answer(audience) == Answer.NOT_RECORDED)));
        }
        Map<PlaceCode, Long> provinces = new HashMap<>();
        without(all, search, Choice.PROVINCE).stream()
                .flatMap(entry -> entry.coverage().provinces().stream())
                .forEach(place -> provinces.merge(place, 1L, Long::sum));
        return new Facets(
                counted(
                        without(all, search.withTypes(Set.of()), Choice.GROUP),
                        entry -> entry.type().group()),
                counted(without(all, search, Choice.TYPE), ServiceEntry::type),
                provinces,
                audiences,
                counted(
                        without(all, search, Choice.COVERAGE),
                        entry -> entry.coverage().kind()),
                counted(without(all, search, Choice.RUNNING), TableFinder::state),
                count(without(all, search, Choice.VERIFIED), entry -> entry.verifiedOn(calls.today())));
    }

    private List<ServiceEntry> without(List<ServiceEntry> all, Search search, Choice choice) {
        return all.stream().filter(entry -> fits(entry, search, choice)).toList();
    }

    private static <K> Map<K, Long> counted(List<ServiceEntry> entries, Function<ServiceEntry, K> key) {
        return entries.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }

    private static long count(List<ServiceEntry> entries, Predicate<ServiceEntry> test) {
        return entries.stream().filter(test).count();
    }

    private static Search.RunningState state(ServiceEntry entry) {
        return entry.running() ? Search.RunningState.RUNNING : Search.RunningState.NOT_YET;
    }

    private static Hit.Nearness nearness(ServiceEntry entry, Search search) {
        if (search.provinces().isEmpty()) {
            return Hit.Nearness.ANYWHERE;
        }
        return entry.coverage().kind() == Coverage.Kind.NATIONWIDE ? Hit.Nearness.NATIONWIDE : Hit.Nearness.LOCAL;
    }

    private static boolean says(ServiceEntry entry, String words) {
        String text = Stream.of(
                        entry.row(),
                        entry.source().institutionAsPrinted(),
                        entry.howToRefer().asPrinted(),
                        entry.coverage().asPrinted(),
                        entry.gaps(),
                        String.join(" ", entry.contacts()))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }
}
