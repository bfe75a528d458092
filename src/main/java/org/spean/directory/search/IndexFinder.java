package org.spean.directory.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.spean.directory.Calls;
import org.spean.directory.Coverage;
import org.spean.directory.DutyClock;
import org.spean.directory.Entries;
import org.spean.directory.Facets;
import org.spean.directory.Finder;
import org.spean.directory.Findings;
import org.spean.directory.Hit;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.directory.Understood;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Answers searches from the index. While the index is away the tables answer, and the index is made again meanwhile.
 *
 * <p>One query finds, ranks and counts; a second one is only asked for each kind of choice that was made, because its
 * count leaves out its own choices, and one for how many of the found are local where several places were named.
 */
@Component("indexFinder")
class IndexFinder implements Finder {

    private final EntityManagerFactory database;
    private final IndexKeeper index;
    private final Entries entries;
    private final Calls calls;
    private final DutyClock duty;
    private final Finder tables;

    IndexFinder(
            EntityManagerFactory database,
            IndexKeeper index,
            Entries entries,
            Calls calls,
            DutyClock duty,
            @Qualifier("tableFinder") Finder tables) {
        this.database = database;
        this.index = index;
        this.entries = entries;
        this.calls = calls;
        this.duty = duty;
        this.tables = tables;
    }

    @Override
    public Findings find(org.spean.directory.Search search, Tier tier, int from, int size) {
        Found found = asked(search, tier, from, size, true);
        return found == null
                ? tables.find(search, tier, from, size)
                : new Findings(found.understood(), found.total(), found.local(), hits(found, tier), found.facets());
    }

    @Override
    public List<Hit> best(org.spean.directory.Search search, Tier tier, int size) {
        Found found = asked(search, tier, 0, size, false);
        return found == null ? tables.best(search, tier, size) : hits(found, tier);
    }

    @Override
    public Map<ServiceGroup, Map<PlaceCode, Long>> provincesByGroup(Tier tier) {
        Map<ServiceGroup, Map<PlaceCode, Long>> counted =
                index.ready() ? answered(FacetCounts::provincesByGroup) : null;
        return counted == null ? tables.provincesByGroup(tier) : counted;
    }

    /**
     * What a reading found.
     *
     * @param total how many
     * @param services the best of them
     */
    record Read(long total, List<ServiceEntry> services) {}

    /**
     * Finds by a reading of our own, and counts nothing by it.
     *
     * @param needs whether words are also looked for among those that lead to a service's type
     * @return empty while the index is away
     */
    Optional<Read> read(Reading reading, Tier tier, boolean needs, int size) {
        if (!index.ready()) {
            return Optional.empty();
        }
        Found found = answered(
                session -> found(session, org.spean.directory.Search.EVERYTHING, reading, tier, 0, size, false, needs));
        return found == null
                ? Optional.empty()
                : Optional.of(new Read(found.total(), entries.inOrder(found.services(), tier)));
    }

    /** Loaded outside of the asking: a database that is away says nothing about the index. */
    private List<Hit> hits(Found found, Tier tier) {
        return entries.inOrder(found.services(), tier).stream()
                .map(entry -> new Hit(entry, nearness(entry, found.places())))
                .toList();
    }

    /** What the index says; null while it is away. */
    private @Nullable Found asked(org.spean.directory.Search search, Tier tier, int from, int size, boolean counting) {
        return index.ready() ? answered(session -> found(session, search, tier, from, size, counting)) : null;
    }

    private <T> @Nullable T answered(Function<SearchSession, T> question) {
        try (EntityManager session = database.createEntityManager()) {
            return question.apply(Search.session(session));
        } catch (RuntimeException e) {
            // The directory must still answer.
            index.failed(e);
            return null;
        }
    }

    /** What the index says, before the entries are loaded. */
    private record Found(
            Understood understood,
            Set<PlaceCode> places,
            long total,
            long local,
            List<ServiceId> services,
            Facets facets) {}

    private Found found(
            SearchSession session, org.spean.directory.Search search, Tier tier, int from, int size, boolean counting) {
        Found found = found(session, search, index.read(search.words()), tier, from, size, counting, true);
        boolean nothing = counting ? found.total() == 0 : found.services().isEmpty();
        return !nothing || from > 0
                ? found
                : index.readWider(search.words())
                        .map(wider -> found(session, search, wider, tier, from, size, counting, true))
                        .orElse(found);
    }

    private Found found(
            SearchSession session,
            org.spean.directory.Search search,
            Reading reading,
            Tier tier,
            int from,
            int size,
            boolean counting,
            boolean needs) {
        LocalDate today = calls.today();
        SearchScope<?> scope = session.scope(Object.class, IndexKeeper.ENTITY);
        SearchPredicateFactory f = scope.predicate();
        WordPredicates words = new WordPredicates(f, reading, tier, needs);
        Choices choices = new Choices(f, search, today, duty.slot());
        List<SearchPredicate> levels = Ranking.levels(f, search, reading, words, today);
        FacetCounts counts = new FacetCounts(scope.aggregation(), today);
        Set<Choices.Kind> apart = choices.counted();
        if (reading.clauses().stream().anyMatch(clause -> clause.only(Meaning.Place.class))) {
            apart.add(Choices.Kind.PROVINCE);
        }

        SearchQueryOptionsStep<?, ?, UUID, ?, ?, ?> main = session.search(scope)
                .select(projection -> projection.id(UUID.class))
                .where(all(f, words.all(), choices.all(), levels))
                .sort(sort -> sort.composite(order ->
                        order.add(sort.score()).add(sort.field(Field.ORDER).asc())));
        for (FacetCounts.Count<?> count : counts.all()) {
            if (counting && !apart.contains(count.kind())) {
                main = count.on(main);
            }
        }
        SearchResult<UUID> result = main.fetch(from, size);
        Set<PlaceCode> places = new TreeSet<>(reading.places());
        places.addAll(search.provinces());
        List<ServiceId> services = result.hits().stream().map(ServiceId::new).toList();
        if (!counting) {
            return new Found(reading.understood(), places, result.total().hitCount(), 0, services, counts.facets());
        }
        counts.take(result, apart, false);
        for (Choices.Kind kind : apart) {
            List<SearchPredicate> asked = kind == Choices.Kind.PROVINCE ? words.anywhere() : words.all();
            SearchQueryOptionsStep<?, ?, UUID, ?, ?, ?> other = session.search(scope)
                    .select(projection -> projection.id(UUID.class))
                    .where(all(f, asked, choices.without(kind), List.of()))
                    .sort(sort -> sort.indexOrder());
            for (FacetCounts.Count<?> count : counts.all()) {
                if (count.kind() == kind) {
                    other = count.on(other);
                }
            }
            counts.take(other.fetch(0), Set.of(kind), true);
        }

        Facets facets = counts.facets();
        Set<PlaceCode> provinces = places.stream().map(PlaceCode::province).collect(Collectors.toSet());
        // What a count by province leaves out are places and choices that whatever named this one province fits anyhow.
        long local = provinces.size() < 2
                ? provinces.stream()
                        .mapToLong(each -> facets.provinces().getOrDefault(each, 0L))
                        .sum()
                : session.search(scope)
                        .where(all(f, words.all(), choices.with(Choices.named(f, places)), List.of()))
                        .fetchTotalHitCount();
        return new Found(reading.understood(), places, result.total().hitCount(), local, services, facets);
    }

    private static SearchPredicate all(
            SearchPredicateFactory f,
            List<SearchPredicate> asked,
            List<SearchPredicate> chosen,
            List<SearchPredicate> levels) {
        return f.bool(all -> {
                    all.filter(f.matchAll());
                    asked.forEach(all::filter);
                    chosen.forEach(all::filter);
                    levels.forEach(all::should);
                })
                .toPredicate();
    }

    private static Hit.Nearness nearness(ServiceEntry entry, Set<PlaceCode> places) {
        Coverage coverage = entry.coverage();
        if (places.isEmpty()) {
            return Hit.Nearness.ANYWHERE;
        }
        if (coverage.kind() == Coverage.Kind.NATIONWIDE) {
            return Hit.Nearness.NATIONWIDE;
        }
        return places.stream().anyMatch(coverage::reaches) ? Hit.Nearness.LOCAL : Hit.Nearness.ANYWHERE;
    }
}
