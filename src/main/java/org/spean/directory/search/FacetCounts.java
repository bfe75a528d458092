package org.spean.directory.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.SearchAggregation;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.util.common.data.Range;
import org.spean.directory.Audience;
import org.spean.directory.Coverage;
import org.spean.directory.Facets;
import org.spean.directory.Search.RunningState;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;

/** The counts behind each choice. */
final class FacetCounts {

    private static final int MOST_TERMS = 200;

    private final SearchAggregationFactory f;
    private final Count<Map<String, Long>> groups;
    private final Count<Map<String, Long>> types;
    private final Count<Map<String, Long>> provinces;
    private final Count<Map<String, Long>> yes;
    private final Count<Map<String, Long>> unknown;
    private final Count<Map<String, Long>> coverages;
    private final Count<Map<String, Long>> running;
    private final Count<Map<Range<LocalDate>, Long>> verified;
    private final Map<AggregationKey<?>, Map<?, Long>> counted = new HashMap<>();

    /**
     * A count of one kind.
     *
     * @param kind whose choices it leaves out
     */
    record Count<K extends Map<?, Long>>(Choices.Kind kind, AggregationKey<K> key, SearchAggregation<K> what) {

        <H> SearchQueryOptionsStep<?, ?, H, ?, ?, ?> on(SearchQueryOptionsStep<?, ?, H, ?, ?, ?> query) {
            return query.aggregation(key, what);
        }
    }

    FacetCounts(SearchAggregationFactory f, LocalDate today) {
        this.f = f;
        groups = terms(Choices.Kind.GROUP, "groups", Field.GROUP);
        types = terms(Choices.Kind.TYPE, "types", Field.TYPE);
        provinces = terms(Choices.Kind.PROVINCE, "provinces", Field.PROVINCES);
        yes = terms(Choices.Kind.AUDIENCE, "yes", Field.YES);
        unknown = terms(Choices.Kind.AUDIENCE, "unknown", Field.UNKNOWN);
        coverages = terms(Choices.Kind.COVERAGE, "coverages", Field.COVERAGE);
        running = terms(Choices.Kind.RUNNING, "running", Field.RUNNING);
        AggregationKey<Map<Range<LocalDate>, Long>> key = AggregationKey.of("verified");
        verified = new Count<>(
                Choices.Kind.VERIFIED,
                key,
                f.range()
                        .field(Field.ANSWERED, LocalDate.class)
                        .range(Range.atLeast(Choices.since(today)))
                        .toAggregation());
    }

    /**
     * How many services of each group named each province. A question for each group: counts within counts come back empty from
     * an index in files.
     */
    static Map<ServiceGroup, Map<PlaceCode, Long>> provincesByGroup(SearchSession session) {
        AggregationKey<Map<String, Long>> key = AggregationKey.of("provinces");
        Map<ServiceGroup, Map<PlaceCode, Long>> byGroup = new EnumMap<>(ServiceGroup.class);
        for (ServiceGroup group : ServiceGroup.values()) {
            Map<PlaceCode, Long> counted = keys(
                    session.search(session.scope(Object.class, IndexKeeper.ENTITY))
                            .where(f -> f.match().field(Field.GROUP).matching(group.name()))
                            .aggregation(
                                    key,
                                    f -> f.terms()
                                            .field(Field.PROVINCES, String.class)
                                            .maxTermCount(MOST_TERMS))
                            .fetch(0)
                            .aggregation(key),
                    PlaceCode::new);
            if (!counted.isEmpty()) {
                byGroup.put(group, counted);
            }
        }
        return byGroup;
    }

    private Count<Map<String, Long>> terms(Choices.Kind kind, String name, String field) {
        return new Count<>(
                kind,
                AggregationKey.of(name),
                f.terms().field(field, String.class).maxTermCount(MOST_TERMS).toAggregation());
    }

    /** Every count. */
    List<Count<?>> all() {
        return List.of(groups, types, provinces, yes, unknown, coverages, running, verified);
    }

    /** Keeps what a query counted. */
    void take(SearchResult<?> result, Set<Choices.Kind> kinds, boolean these) {
        for (Count<?> count : all()) {
            boolean chosen = kinds.contains(count.kind());
            if (chosen == these) {
                counted.put(count.key(), result.aggregation(count.key()));
            }
        }
    }

    Facets facets() {
        Map<String, Long> saidYes = of(yes);
        Map<String, Long> saidNothing = of(unknown);
        Map<Audience, Facets.AudienceCount> audiences = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            audiences.put(
                    audience,
                    new Facets.AudienceCount(
                            saidYes.getOrDefault(audience.name(), 0L), saidNothing.getOrDefault(audience.name(), 0L)));
        }
        return new Facets(
                read(groups, ServiceGroup::valueOf),
                read(types, ServiceTypeId::new),
                read(provinces, PlaceCode::new),
                audiences,
                read(coverages, Coverage.Kind::valueOf),
                read(running, RunningState::valueOf),
                of(verified).values().stream().mapToLong(Long::longValue).sum());
    }

    @SuppressWarnings("unchecked") // a key's map is of the key's type
    private <K> Map<K, Long> of(Count<? extends Map<K, Long>> count) {
        return (Map<K, Long>) counted.getOrDefault(count.key(), Map.of());
    }

    private <K> Map<K, Long> read(Count<Map<String, Long>> count, Function<String, K> reader) {
        return keys(of(count), reader);
    }

    private static <K> Map<K, Long> keys(Map<String, Long> counted, Function<String, K> reader) {
        Map<K, Long> read = new HashMap<>();
        counted.forEach((term, services) -> read.put(reader.apply(term), services));
        return read;
    }
}
