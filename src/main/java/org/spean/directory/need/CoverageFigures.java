package org.spean.directory.need;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Audience;
import org.spean.directory.Calls;
import org.spean.directory.ServiceEntry;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts who offers what where: one question to the tables, whatever is asked. The same services as a search with the same choices
 * finds, so that each figure can be opened.
 */
@Component
public class CoverageFigures {

    /** Each service once under all, once under how far it reaches, and once under each province that it named. */
    private static final String COUNT = """
            SELECT type_id, place, count(*) FILTER (WHERE yes) AS services,
                count(*) FILTER (WHERE possible AND NOT yes) AS not_recorded
            FROM (
                SELECT type_id, provinces || coverage || 'ALL'::text AS places,
                    (cardinality(sexes) = 0 OR said_yes && sexes) AND said_yes @> others AS yes,
                    (cardinality(sexes) = 0 OR NOT said_no @> sexes) AND NOT said_no && others AS possible
                FROM service, (
                    SELECT string_to_array(:sexes, ',') AS sexes, string_to_array(:others, ',') AS others
                ) asked
                WHERE ended_at IS NULL AND running AND (NOT :verified OR answered_on >= :since)
            ) fitting CROSS JOIN LATERAL unnest(places) AS place
            WHERE place <> 'PROVINCES'
            GROUP BY type_id, place""";

    private final JdbcClient tables;
    private final Calls calls;

    CoverageFigures(JdbcClient tables, Calls calls) {
        this.tables = tables;
        this.calls = calls;
    }

    /** The whole table. */
    @Transactional(readOnly = true)
    public Coverages count(CoverageQuestion asked) {
        Map<Place, Map<Column, Coverages.Figure>> figures = new HashMap<>();
        tables.sql(COUNT)
                .param("sexes", names(asked, true))
                .param("others", names(asked, false))
                .param("verified", asked.verifiedOnly())
                .param("since", calls.today().minusDays(ServiceEntry.VERIFIED_DAYS))
                .query(row -> {
                    ServiceTypeId type = new ServiceTypeId(row.getString("type_id"));
                    Coverages.Figure figure =
                            new Coverages.Figure(row.getLong("services"), row.getLong("not_recorded"));
                    Map<Column, Coverages.Figure> line =
                            figures.computeIfAbsent(Place.ofWord(row.getString("place")), place -> new HashMap<>());
                    Stream.of(Column.of(type), Column.of(type.group()), Column.ALL)
                            .forEach(column -> line.merge(column, figure, Coverages.Figure::and));
                });
        return new Coverages(Map.copyOf(figures));
    }

    private static String names(CoverageQuestion asked, boolean sexAndAge) {
        return asked.audiences().stream()
                .filter(audience -> audience.sexAndAge() == sexAndAge)
                .map(Audience::name)
                .sorted()
                .collect(Collectors.joining(","));
    }
}
