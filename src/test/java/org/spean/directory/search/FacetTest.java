package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.directory.Audience;
import org.spean.directory.Catalogue;
import org.spean.directory.Coverage;
import org.spean.directory.Directory;
import org.spean.directory.Finder;
import org.spean.directory.Findings;
import org.spean.directory.Search;
import org.spean.directory.ServiceType;
import org.spean.directory.Tier;
import org.spean.geography.Gazetteer;
import org.spean.geography.Province;
import org.spean.vocabulary.ServiceGroup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Choices, counts and rows are the same from the index as from the tables. */
@SpeanTest
class FacetTest {

    private static final int SEARCHES = 300;

    @Autowired
    private Directory directory;

    @Autowired
    @Qualifier("tableFinder")
    private Finder tables;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Gazetteer gazetteer;

    @Test
    void indexAndTablesAgree() {
        Random random = new Random(2010);
        int rows = 0;
        for (int at = 0; at < SEARCHES; at++) {
            Search search = search(random);
            Tier tier = random.nextBoolean() ? Tier.PUBLIC : Tier.PARTNERS;
            Findings fromIndex = directory.find(search, tier, 0, 200);
            Findings fromTables = tables.find(search, tier, 0, 200);
            assertThat(fromIndex.total()).as(search.toString()).isEqualTo(fromTables.total());
            assertThat(fromIndex.local()).as(search.toString()).isEqualTo(fromTables.local());
            assertThat(fromIndex.facets()).as(search.toString()).isEqualTo(fromTables.facets());
            assertThat(ids(fromIndex)).as(search.toString()).isEqualTo(ids(fromTables));
            rows += fromIndex.hits().size();
        }
        assertThat(rows).as("rows compared").isGreaterThan(SEARCHES);
    }

    @Test
    void pagesFollowEachOther() {
        List<?> all = directory.find(Search.EVERYTHING, Tier.PARTNERS, 0, 200).hits();
        assertThat(all).hasSize(143);
        for (int from = 0; from < 143; from += 17) {
            assertThat(directory
                            .find(Search.EVERYTHING, Tier.PARTNERS, from, 17)
                            .hits())
                    .isEqualTo(all.subList(from, Math.min(143, from + 17)));
        }
        assertThat(directory
                        .find(Search.EVERYTHING, Tier.PARTNERS, 1_000_000_000, 20)
                        .hits())
                .isEmpty();
        assertThat(directory.find(Search.EVERYTHING, Tier.PARTNERS, 0, 0).total())
                .isEqualTo(143);
    }

    private static List<String> ids(Findings findings) {
        return findings.hits().stream()
                .map(hit -> hit.nearness() + " " + hit.entry().row())
                .toList();
    }

    private Search search(Random random) {
        return new Search(
                "",
                some(random, EnumSet.allOf(ServiceGroup.class), 3),
                some(random, catalogue.types().stream().map(ServiceType::id).collect(Collectors.toSet()), 8),
                some(random, gazetteer.provinces().stream().map(Province::code).collect(Collectors.toSet()), 3),
                some(random, EnumSet.allOf(Audience.class), 1),
                some(random, EnumSet.allOf(Coverage.Kind.class), 2),
                some(random, EnumSet.allOf(Search.RunningState.class), 1),
                random.nextInt(20) == 0);
    }

    private static <T extends Comparable<? super T>> Set<T> some(Random random, Set<T> all, int most) {
        Set<T> some = new LinkedHashSet<>();
        if (random.nextInt(3) == 0) {
            List<T> each = all.stream().sorted().toList();
            for (int at = random.nextInt(most + 1); at > 0; at--) {
                some.add(each.get(random.nextInt(each.size())));
            }
        }
        return some;
    }
}
