package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.directory.Directory;
import org.spean.directory.EntryPhone;
import org.spean.directory.FieldTiers;
import org.spean.directory.Findings;
import org.spean.directory.Hit;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Tier;
import org.springframework.beans.factory.annotation.Autowired;

/** What is for partners cannot be found out by searching for it: no row, no count, no facet. */
@SpeanTest
class TierTest {

    private static final int ALL = 200;

    @Autowired
    private Directory directory;

    @Autowired
    private FieldTiers tiers;

    private Findings find(String words, Tier tier) {
        return directory.find(Search.EVERYTHING.withWords(words), tier, 0, ALL);
    }

    private List<ServiceEntry> everything(Tier tier) {
        return find("", tier).hits().stream().map(Hit::entry).toList();
    }

    @Test
    void everythingIsThereForBoth() {
        assertThat(find("", Tier.PUBLIC).total()).isEqualTo(143);
        assertThat(find("", Tier.PARTNERS).total()).isEqualTo(143);
    }

    @Test
    void namesOfStaffAreForPartners() {
        Set<String> names = new TreeSet<>();
        everything(Tier.PARTNERS).forEach(entry -> names.addAll(entry.contacts()));
        assertThat(names).hasSizeGreaterThan(30);
        List<String> found = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (String name : names) {
            String bare = name.replaceAll("^(Mr|Mrs|Ms|Miss|Dr)\\.? ", "");
            // "Ratana" is also how Ratanakiri begins: then the public finds what the place finds, and no more.
            Findings told = find(bare, Tier.PUBLIC);
            boolean asPlace = told.total()
                    == directory
                            .find(
                                    Search.EVERYTHING.withProvinces(
                                            told.understood().places()),
                                    Tier.PUBLIC,
                                    0,
                                    ALL)
                            .total();
            if (told.total() > 0 && !asPlace) {
                found.add(bare + find(bare, Tier.PUBLIC).understood());
            }
            if (find(bare, Tier.PARTNERS).hits().stream()
                    .noneMatch(hit -> hit.entry().contacts().contains(name))) {
                lost.add(bare + find(bare, Tier.PARTNERS).understood());
            }
        }
        assertThat(found).as("found by the public").isEmpty();
        assertThat(lost).as("not found by partners").isEmpty();
    }

    @Test
    void mobileNumbersAreForPartners() {
        for (ServiceEntry entry : everything(Tier.PARTNERS)) {
            for (EntryPhone phone : entry.phones()) {
                phone.number().ifPresent(number -> {
                    boolean forAll = everything(Tier.PUBLIC).stream()
                            .flatMap(each -> each.phones().stream())
                            .anyMatch(each -> each.number().equals(phone.number()));
                    for (String typed : List.of(
                            number.national(), number.e164(), number.national().substring(3))) {
                        assertThat(find(typed, Tier.PARTNERS).hits())
                                .as(typed)
                                .anyMatch(hit -> hit.entry().id().equals(entry.id()));
                        assertThat(find(typed, Tier.PUBLIC).total() > 0)
                                .as(typed)
                                .isEqualTo(forAll);
                    }
                });
            }
        }
    }

    @Test
    void aDistrictFindsNoMoreThanItsProvince() {
        Search battambang = Search.EVERYTHING.withWords("Battambang");
        Search kamrieng = Search.EVERYTHING.withWords("Kamrieng");
        assertThat(directory.find(kamrieng, Tier.PUBLIC, 0, ALL))
                .isEqualTo(directory.find(battambang, Tier.PUBLIC, 0, ALL));
    }

    @Test
    void whereSheltersStandIsForPartners() {
        assertThat(find("two centres", Tier.PARTNERS).hits())
                .anyMatch(hit -> hit.entry().shelters());
        Findings told = find("two centres", Tier.PUBLIC);
        assertThat(told.hits()).noneMatch(hit -> hit.entry().shelters());
    }

    @Test
    void gapsAndWhatWasPrintedAreForPartners() {
        assertThat(find("whereabouts", Tier.PARTNERS).total()).isPositive();
        Findings told = find("whereabouts", Tier.PUBLIC);
        assertThat(told.total()).isZero();
        assertThat(told.facets().groups()).isEmpty();
        assertThat(told.facets().provinces()).isEmpty();
        assertThat(told.facets().types()).isEmpty();
    }

    @Test
    @Evidence("15.3.1")
    void hitsHoldNothingBeyondTheTier() {
        assertThat(everything(Tier.PUBLIC)).allSatisfy(entry -> {
            assertThat(entry).isEqualTo(entry.seenBy(tiers.of(Tier.PUBLIC)));
            assertThat(entry.contacts()).isEmpty();
        });
    }
}
