package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.directory.Answer;
import org.spean.directory.Audience;
import org.spean.directory.Catalogue;
import org.spean.directory.Coverage;
import org.spean.directory.Directory;
import org.spean.directory.Finder;
import org.spean.directory.Findings;
import org.spean.directory.Hit;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceType;
import org.spean.directory.Tier;
import org.spean.directory.Understood;
import org.spean.geography.Gazetteer;
import org.spean.geography.Province;
import org.spean.vocabulary.ServiceGroup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Choices, counts and rows are the same from the index as from the tables. */
@SpeanTest
class FacetTest {

    private static final int SEARCHES = 300;

    private static final List<String> NEEDS =
            List.of("", "lawyer", "court", "shelter", "scholarship", "vocational training", "police report", "doctor");

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
    void theTableOfProvincesAgreesToo() {
        for (Tier tier : Tier.values()) {
            assertThat(directory.provincesByGroup(tier))
                    .as("local services by province and group, for %s", tier)
                    .isEqualTo(tables.provincesByGroup(tier))
                    .hasSize(ServiceGroup.values().length);
        }
    }

    /** Words that are understood entirely mean the same as what can be computed from all entries. */
    @Test
    void understoodWordsCountWhatTheyMean() {
        Random random = new Random(2025);
        List<Province> provinces = gazetteer.provinces();
        int some = 0;
        for (int at = 0; at < SEARCHES; at++) {
            Province province = provinces.get(random.nextInt(provinces.size()));
            String need = NEEDS.get(random.nextInt(NEEDS.size()));
            String person = random.nextInt(4) == 0 ? " girl" : "";
            String place = random.nextInt(4) == 0 ? "" : " " + province.name().english();
            Search search = (random.nextInt(3) == 0 ? Search.EVERYTHING : search(random))
                    .withWords((need + person + place).strip());
            Tier tier = random.nextBoolean() ? Tier.PUBLIC : Tier.PARTNERS;
            Findings found = directory.find(search, tier, 0, 200);
            Understood understood = found.understood();
            String as = search + " as " + understood;
            assertThat(understood.other()).as(as).isEmpty();
            assertThat(understood.organizations()).as(as).isEmpty();
            assertThat(understood.places()).as(as).isEqualTo(place.isEmpty() ? Set.of() : Set.of(province.code()));
            assertThat(understood.types().isEmpty()).as(as).isEqualTo(need.isEmpty());
            assertThat(understood.audiences().isEmpty()).as(as).isEqualTo(person.isEmpty());

            Predicate<ServiceEntry> anywhere =
                    entry -> (understood.types().isEmpty() || understood.types().contains(entry.type()))
                            && (understood.audiences().isEmpty()
                                    || understood.audiences().stream()
                                            .anyMatch(audience -> entry.answer(audience) != Answer.NO));
            Predicate<ServiceEntry> meant =
                    anywhere.and(entry -> understood.places().stream().allMatch(entry.coverage()::reaches));
            List<ServiceEntry> expected = let(search, tier, meant);
            assertThat(found.total()).as(as).isEqualTo(expected.size());
            assertThat(found.hits().stream().map(Hit::entry)).as(as).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(found.facets().groups())
                    .as(as)
                    .isEqualTo(counted(
                            let(search.withGroups(Set.of()).withTypes(Set.of()), tier, meant),
                            entry -> entry.type().group()));
            assertThat(found.facets().types())
                    .as(as)
                    .isEqualTo(counted(let(search.withTypes(Set.of()), tier, meant), ServiceEntry::type));
            assertThat(found.facets().coverages())
                    .as(as)
                    .isEqualTo(counted(
                            let(search.withCoverages(Set.of()), tier, meant),
                            entry -> entry.coverage().kind()));
            assertThat(found.facets().verified())
                    .as(as)
                    .isEqualTo(let(search.withVerifiedOnly(true), tier, meant).size());
            // The counts by province leave out the places among the words.
            assertThat(found.facets().provinces())
                    .as(as)
                    .isEqualTo(let(search.withProvinces(Set.of()), tier, anywhere).stream()
                            .flatMap(entry -> entry.coverage().provinces().stream())
                            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
            some += found.total() > 0 ? 1 : 0;
        }
        assertThat(some).as("questions that found something").isGreaterThan(SEARCHES / 4);
    }

    private List<ServiceEntry> let(Search choices, Tier tier, Predicate<ServiceEntry> meant) {
        return tables.find(choices.withWords(""), tier, 0, 200).hits().stream()
                .map(Hit::entry)
                .filter(meant)
                .toList();
    }

    private static <K> Map<K, Long> counted(List<ServiceEntry> entries, Function<ServiceEntry, K> key) {
        return entries.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
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
