package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.directory.Audience;
import org.spean.directory.Coverage;
import org.spean.directory.Finder;
import org.spean.directory.Findings;
import org.spean.directory.Search;
import org.spean.directory.Tier;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceGroup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ConfigurableApplicationContext;

/** Two programs on one database, one with its index in files and one in OpenSearch, find the same. */
@SpeanTest
class SameSearchTest implements OnOpenSearch {

    /** What differs, by query and tier, and why. Nothing does; a line that is no longer true fails as well. */
    private static final Map<String, String> EXPLAINED = Map.of();

    private static final List<String> HOSTILE = List.of(
            "*:*",
            "court~2",
            "\"legal advice\"",
            "c",
            "co",
            "កម",
            "ក",
            "lawyer lawyer lawyer",
            "a".repeat(300),
            "\uD83D\uDE00 court",
            "court\u0000",
            "+court -legal",
            "ﬁnance",
            "ＣＯＵＲＴ",
            "قانون",
            "กฎหมาย",
            "法律 court");

    @Autowired
    @Qualifier("indexFinder")
    private Finder inOpenSearch;

    @Autowired
    private IndexKeeper shared;

    @Autowired
    private ConfigurableApplicationContext program;

    private Node second;
    private Finder inFiles;
    private IndexKeeper own;

    @BeforeEach
    void aSecondProgramWithItsOwnFiles() {
        second = new Node(program).second();
        inFiles = second.program().getBean("indexFinder", Finder.class);
        own = second.bean(IndexKeeper.class);
        own.tick(true);
        shared.tick(true);
        bothIndexesAnswer();
    }

    @AfterEach
    void itEnds() {
        second.close();
    }

    /** Else the tables would be compared with each other. */
    private void bothIndexesAnswer() {
        assertThat(own.ready()).isTrue();
        assertThat(shared.ready()).isTrue();
    }

    private static List<Search> searches() throws Exception {
        List<Search> searches = new ArrayList<>();
        SearchQualityTest.queries().forEach(query -> searches.add(Search.EVERYTHING.withWords(query.words())));
        HOSTILE.forEach(words -> searches.add(Search.EVERYTHING.withWords(words)));
        Stream.of("012", "077 8", "+855 23", "court 012345678")
                .forEach(words -> searches.add(Search.EVERYTHING.withWords(words)));
        for (String words : List.of("", "court", "Phnom Penh school", "ស្វាយរៀង")) {
            Search search = Search.EVERYTHING.withWords(words);
            for (ServiceGroup group : ServiceGroup.values()) {
                searches.add(search.withGroups(Set.of(group)));
            }
            for (Audience audience : Audience.values()) {
                searches.add(search.withAudiences(Set.of(audience)));
            }
            for (Coverage.Kind coverage : Coverage.Kind.values()) {
                searches.add(search.withCoverages(Set.of(coverage)));
            }
            searches.add(search.withVerifiedOnly(true));
            searches.add(search.withRunning(Set.of(Search.RunningState.NOT_YET)));
            searches.add(search.withProvinces(Set.of(new PlaceCode("02"), new PlaceCode("12")))
                    .withGroups(Set.of(ServiceGroup.SHELTER_AND_INTERIM_CARE, ServiceGroup.LEGAL_AID))
                    .withAudiences(Set.of(Audience.GIRLS)));
        }
        return searches;
    }

    /** Everything that was found but the entries' contents, which come from the tables. */
    private static String found(Findings findings) {
        return "total %d local %d %s\n%s\n%s"
                .formatted(
                        findings.total(),
                        findings.local(),
                        findings.hits().stream()
                                .map(hit -> hit.entry().row() + " " + hit.nearness())
                                .toList(),
                        findings.facets(),
                        findings.understood());
    }

    @Test
    void theFirstTenAndAllCountsAreTheSame() throws Exception {
        Map<String, String> differing = new TreeMap<>();
        int compared = 0;
        for (Tier tier : Tier.values()) {
            for (Search search : searches()) {
                for (int from : search.words().isEmpty() ? List.of(0, 10, 130) : List.of(0)) {
                    Findings files = inFiles.find(search, tier, from, 10);
                    Findings openSearch = inOpenSearch.find(search, tier, from, 10);
                    compared++;
                    if (!files.facets().equals(openSearch.facets())
                            || !found(files).equals(found(openSearch))) {
                        differing.put(tier + " " + search, found(files) + "\n" + found(openSearch));
                    }
                }
                assertThat(inOpenSearch.best(search, tier, 5)).isEqualTo(inFiles.best(search, tier, 5));
            }
        }
        bothIndexesAnswer();
        System.out.printf(
                "same search: %d compared, %d differ, %d of them explained%n",
                compared, differing.size(), EXPLAINED.size());
        assertThat(differing.keySet()).as("%s", differing).isEqualTo(EXPLAINED.keySet());
    }
}
