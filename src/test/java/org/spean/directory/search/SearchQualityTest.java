package org.spean.directory.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.directory.Directory;
import org.spean.directory.Finder;
import org.spean.directory.Findings;
import org.spean.directory.Hit;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Tier;
import org.spean.people.Organization;
import org.spean.people.OrganizationId;
import org.spean.people.Organizations;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** How many of the queries in {@code queries.csv} find what they should, in the first place and among the first three. */
@SpeanTest
class SearchQualityTest {

    /** What is reached today; a change that finds less is a step back. */
    private static final int FLOOR_FIRST = 280;

    private static final int FLOOR_THREE = 282;

    @Autowired
    private Directory directory;

    @Autowired
    private Organizations organizations;

    @Autowired
    @Qualifier("tableFinder")
    private Finder tables;

    /** A line of {@code queries.csv}. */
    record Query(String id, String words, String language, String expected) {}

    @Test
    void findsWhatPeopleMean() throws IOException {
        Map<OrganizationId, String> codes =
                organizations.all().stream().collect(Collectors.toMap(Organization::id, Organization::code));
        Map<String, int[]> byLanguage = new TreeMap<>();
        List<Query> queries = queries();
        int first = 0;
        int three = 0;
        int byTables = 0;
        int strict = 0;
        int sets = 0;
        for (Query query : queries) {
            Findings findings = directory.find(Search.EVERYTHING.withWords(query.words()), Tier.PUBLIC, 0, 10);
            boolean isFirst = fits(query, findings, codes, 1);
            boolean amongThree = fits(query, findings, codes, 3);
            first += isFirst ? 1 : 0;
            three += amongThree ? 1 : 0;
            byTables +=
                    fits(query, tables.find(Search.EVERYTHING.withWords(query.words()), Tier.PUBLIC, 0, 10), codes, 1)
                            ? 1
                            : 0;
            if (query.expected().startsWith("G")) {
                sets++;
                List<String> rows = List.of(query.expected().split("; ", -1));
                List<String> got = findings.hits().stream()
                        .limit(Math.min(rows.size(), 10))
                        .map(hit -> hit.entry().row())
                        .toList();
                boolean same = rows.containsAll(got) && got.size() == Math.min(rows.size(), 10);
                strict += same ? 1 : 0;
                if (!same) {
                    System.out.printf(
                            "not all first %s %s: expected %s, found %d: %s%n",
                            query.id(),
                            query.words(),
                            rows,
                            findings.total(),
                            findings.hits().stream()
                                    .limit(10)
                                    .map(hit -> hit.entry().row())
                                    .toList());
                }
            }
            int[] counts = byLanguage.computeIfAbsent(
                    query.language().equals("en") ? "latin" : query.language().equals("km") ? "khmer" : "mixed",
                    key -> new int[2]);
            counts[0] += isFirst ? 1 : 0;
            counts[1]++;
            if (!isFirst) {
                System.out.printf(
                        "miss %s %s: expected %s, found %d: %s%n     %s%n",
                        query.id(),
                        query.words(),
                        query.expected(),
                        findings.total(),
                        findings.hits().stream()
                                .limit(3)
                                .map(hit -> hit.entry().row())
                                .toList(),
                        findings.understood());
            }
        }
        System.out.printf(
                "search quality: %d queries, hit@1 %d, hit@3 %d (%s)%n",
                queries.size(),
                first,
                three,
                byLanguage.entrySet().stream()
                        .map(each -> "%s %d/%d".formatted(each.getKey(), each.getValue()[0], each.getValue()[1]))
                        .collect(Collectors.joining(", ")));
        System.out.printf(
                "all expected rows stand first: %d of %d; control: the tables alone, hit@1 %d%n",
                strict, sets, byTables);
        assertThat(first).isGreaterThanOrEqualTo(FLOOR_FIRST);
        assertThat(three).isGreaterThanOrEqualTo(FLOOR_THREE);
    }

    private static boolean fits(Query query, Findings findings, Map<OrganizationId, String> codes, int among) {
        if (query.expected().equals("none")) {
            return findings.total() == 0;
        }
        if (query.expected().startsWith("province:")) {
            PlaceCode place = PlaceCode.ofIso(query.expected().substring("province:".length()));
            if (!findings.understood().places().contains(place)) {
                return false;
            }
        }
        Predicate<ServiceEntry> wanted = wanted(query.expected(), codes);
        return findings.hits().stream().limit(among).map(Hit::entry).anyMatch(wanted);
    }

    private static Predicate<ServiceEntry> wanted(String expected, Map<OrganizationId, String> codes) {
        if (expected.contains(" & ")) {
            return Arrays.stream(expected.split(" & "))
                    .map(part -> wanted(part, codes))
                    .reduce(Predicate::and)
                    .orElseThrow();
        }
        String value = expected.substring(expected.indexOf(':') + 1);
        if (expected.startsWith("province:")) {
            return entry -> entry.coverage().provinces().contains(PlaceCode.ofIso(value));
        }
        if (expected.startsWith("type:")) {
            return entry -> entry.type().id().equals(value);
        }
        if (expected.startsWith("org:")) {
            return entry -> Objects.equals(codes.get(entry.organization()), value);
        }
        List<String> rows = List.of(expected.split("; "));
        return entry -> rows.contains(entry.row());
    }

    /** All lines of {@code queries.csv}. */
    static List<Query> queries() throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(SearchQualityTest.class.getResourceAsStream("queries.csv")), UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(SearchQualityTest::query)
                    .toList();
        }
    }

    private static Query query(CSVRecord row) {
        return new Query(row.get("id"), row.get("query"), row.get("language"), row.get("expect_first"));
    }
}
