package org.spean.directory.need;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.directory.Audience;
import org.spean.directory.Catalogue;
import org.spean.geography.Gazetteer;
import org.spean.geography.Province;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts unmet needs, and shows of the counts what singles nobody out. */
@Component
public class NeedFigures {

    private static final List<Whom> SEXES = List.of(Whom.MEN, Whom.BOYS, Whom.WOMEN, Whom.GIRLS);
    private static final int QUARTERS = 4;

    private static final String COUNT = """
            SELECT province, service_group, coalesce(type_id, '') AS type, array_to_string(audiences, ',') AS audiences,
                language IS NOT NULL AS language, CAST(extract(quarter FROM day) AS integer) AS quarter, count(*) AS needs
            FROM unmet_need WHERE day >= :from AND day < :until
            GROUP BY 1, 2, 3, 4, 5, 6""";

    private final JdbcClient tables;
    private final Catalogue catalogue;
    private final Gazetteer gazetteer;

    NeedFigures(JdbcClient tables, Catalogue catalogue, Gazetteer gazetteer) {
        this.tables = tables;
        this.catalogue = catalogue;
        this.gazetteer = gazetteer;
    }

    /** A table of needs: of a year or a quarter, of everybody or of some. */
    @Transactional(readOnly = true)
    public Needs count(Period period, Whom whom) {
        NeedGrid grid =
                new NeedGrid(gazetteer.provinces().stream().map(Province::code).toList(), catalogue.types());
        Map<Whom, long[][]> counts = read(grid, period);
        long[] asked = of(counts, whom)[period.quarter()];
        boolean[] hidden = HiddenCounts.of(asked, grid.sums(), first(grid.size(), counts, period, whom));
        Map<Place, Map<Column, OptionalLong>> shown = new HashMap<>();
        for (Place place : grid.places()) {
            Map<Column, OptionalLong> line = new HashMap<>();
            for (Column column : grid.columns()) {
                int cell = grid.at(place, column);
                line.put(column, hidden[cell] ? OptionalLong.empty() : OptionalLong.of(asked[cell]));
            }
            shown.put(place, Map.copyOf(line));
        }
        return new Needs(Map.copyOf(shown));
    }

    private static long[][] of(Map<Whom, long[][]> counts, Whom whom) {
        return Objects.requireNonNull(counts.get(whom));
    }

    /** By whom, then by quarter: 0 is the year. */
    private Map<Whom, long[][]> read(NeedGrid grid, Period period) {
        Map<Whom, long[][]> counts = new EnumMap<>(Whom.class);
        for (Whom whom : Whom.values()) {
            counts.put(whom, new long[QUARTERS + 1][grid.size()]);
        }
        tables.sql(COUNT)
                .param("from", period.firstOfYear())
                .param("until", period.firstOfYear().plusYears(1))
                .query(row -> {
                    Column leaf = leaf(grid, ServiceGroup.of(row.getInt("service_group")), row.getString("type"));
                    PlaceCode province = new PlaceCode(row.getString("province"));
                    Set<Audience> audiences = Stream.of(
                                    row.getString("audiences").split(",", -1))
                            .filter(word -> !word.isEmpty())
                            .map(Audience::valueOf)
                            .collect(Collectors.toSet());
                    for (Whom whom : Whom.values()) {
                        if (whom.counts(audiences, row.getBoolean("language"))) {
                            grid.count(of(counts, whom)[0], province, leaf, row.getLong("needs"));
                            grid.count(of(counts, whom)[row.getInt("quarter")], province, leaf, row.getLong("needs"));
                        }
                    }
                });
        return counts;
    }

    private static Column leaf(NeedGrid grid, ServiceGroup group, String type) {
        Column leaf = type.isEmpty() ? Column.unsaid(group) : Column.of(new ServiceTypeId(type));
        return grid.columns().contains(leaf) ? leaf : Column.unsaid(group);
    }

    /** What another table with the same cell would give away by subtraction. */
    private static boolean[] first(int size, Map<Whom, long[][]> counts, Period period, Whom whom) {
        boolean[] first = new boolean[size];
        for (int cell = 0; cell < size; cell++) {
            first[cell] = givenAwayByTheYear(of(counts, whom), period.quarter(), cell)
                    || givenAwayByOthers(counts, period.quarter(), whom, cell);
        }
        return first;
    }

    private static boolean givenAwayByTheYear(long[][] counts, int quarter, int cell) {
        return quarter > 0
                && Differences.hidden(
                        counts[0][cell], counts[1][cell], counts[2][cell], counts[3][cell], counts[4][cell])[
                        quarter - 1];
    }

    private static boolean givenAwayByOthers(Map<Whom, long[][]> counts, int quarter, Whom whom, int cell) {
        long everybody = of(counts, Whom.EVERYBODY)[quarter][cell];
        return switch (whom) {
            case EVERYBODY -> false;
            case MEN, BOYS, WOMEN, GIRLS -> {
                long[] parts = SEXES.stream()
                        .mapToLong(each -> of(counts, each)[quarter][cell])
                        .toArray();
                yield Differences.hidden(everybody, parts)[SEXES.indexOf(whom)];
            }
            case DISABILITY, FOREIGN_NATIONALS, LANGUAGE ->
                Differences.hidden(everybody, of(counts, whom)[quarter][cell])[0];
        };
    }
}
