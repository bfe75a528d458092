package org.spean.directory;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lists the directory from its tables while the index is away. Choices work as always; words are only compared with what
 * is printed, without understanding them. Slow for many services, and used as the measure of the index in tests.
 */
@Component
class TableFinder implements Finder {

    private final ServiceRows services;
    private final FieldTiers tiers;
    private final Calls calls;
    private final DutyClock duty;
    private final EntityManager database;
    private final TransactionTemplate transaction;

    /**
     * Each question reads every service: asked all at once, they would fill the memory. It is waited for without a
     * connection, or those who wait would take every one from those who make the index.
     */
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    TableFinder(
            ServiceRows services,
            FieldTiers tiers,
            Calls calls,
            DutyClock duty,
            EntityManager database,
            PlatformTransactionManager transactions) {
        this.services = services;
        this.tiers = tiers;
        this.calls = calls;
        this.duty = duty;
        this.database = database;
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    @Override
    public Findings find(Search search, Tier tier, int from, int size) {
        List<ServiceEntry> all = entries(tier, entry -> says(entry, search.words()));
        List<Hit> hits = all.stream()
                .filter(entry -> fits(entry, search, Choice.NONE))
                .map(entry -> new Hit(entry, nearness(entry, search)))
                .sorted(Comparator.comparing(Hit::nearness)
                        .thenComparing(hit -> !hit.entry().takesOn(calls.today()))
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

    @Override
    public Map<ServiceGroup, Map<PlaceCode, Long>> provincesByGroup(Tier tier) {
        return entries(tier, entry -> true).stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.type().group(),
                        Collectors.flatMapping(
                                entry -> entry.coverage().provinces().stream(),
                                Collectors.groupingBy(Function.identity(), Collectors.counting()))));
    }

    private List<ServiceEntry> entries(Tier tier, Predicate<ServiceEntry> wanted) {
        Visibility reader = tiers.of(tier);
        oneAtATime.lock();
        try {
            return transaction.execute(status -> read(reader, wanted));
        } finally {
            oneAtATime.unlock();
        }
    }

    private List<ServiceEntry> read(Visibility reader, Predicate<ServiceEntry> wanted) {
        List<ServiceEntry> entries = new ArrayList<>();
        List<Service> rows = services.findTop1000ByOrderById();
        while (!rows.isEmpty()) {
            rows.stream().map(row -> row.entry().seenBy(reader)).filter(wanted).forEach(entries::add);
            UUID last = rows.getLast().handle().id();
            database.clear();
            rows = services.findTop1000ByIdGreaterThanOrderById(last);
        }
        return entries;
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
        VERIFIED,
        NOW
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
                Choice.VERIFIED, (e, s) -> !s.verifiedOnly() || e.verifiedOn(calls.today()),
                Choice.NOW, this::now);
        return tests.entrySet().stream()
                .allMatch(test -> test.getKey() == without || test.getValue().test(entry, search));
    }

    private boolean now(ServiceEntry entry, Search search) {
        return search.now().stream().allMatch(now -> switch (now) {
            case TAKING -> entry.takesOn(calls.today());
            case ON_DUTY -> duty.onDuty(entry.atPresent().hours());
        });
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
                        Stream.of(entry.row()),
                        entry.searched().stream(),
                        entry.phones().stream().map(EntryPhone::shown),
                        entry.phones().stream().map(phone -> phone.shown().replace(" ", "")))
                .flatMap(texts -> texts)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }
}
