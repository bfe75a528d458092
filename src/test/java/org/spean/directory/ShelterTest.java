package org.spean.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Where people sleep is for partners, whichever row of the organization prints it. */
@SpeanTest
class ShelterTest {

    @Autowired
    private Directory directory;

    @Test
    void noPublicEntryPrintsWhatAShelterPrints() {
        Set<String> secrets = all(Tier.PARTNERS).stream()
                .filter(entry ->
                        List.of("G1.3", "G3.1", "G3.2").contains(entry.type().id()))
                .flatMap(ShelterTest::placesOf)
                .collect(Collectors.toSet());
        assertThat(secrets).hasSizeGreaterThan(8);

        Set<Object> sheltering = all(Tier.PARTNERS).stream()
                .filter(entry ->
                        List.of("G1.3", "G3.1", "G3.2").contains(entry.type().id()))
                .map(ServiceEntry::organization)
                .collect(Collectors.toSet());
        assertThat(all(Tier.PUBLIC).stream()
                        .filter(entry -> sheltering.contains(entry.organization()))
                        .flatMap(ShelterTest::placesOf))
                .isEmpty();
        assertThat(all(Tier.PUBLIC).stream().map(entry -> entry.coverage().places()))
                .doesNotContain("Kamrieng district; Battambang district");
    }

    private List<ServiceEntry> all(Tier tier) {
        return directory.first(Search.EVERYTHING, tier, Integer.MAX_VALUE).hits().stream()
                .map(Hit::entry)
                .toList();
    }

    private static Stream<String> placesOf(ServiceEntry entry) {
        return Stream.of(entry.coverage().places(), entry.coverage().asPrinted())
                .filter(text -> !text.isEmpty());
    }
}
