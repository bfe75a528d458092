package org.spean.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.machine.SeedFolders;
import org.spean.vocabulary.PlaceCode;
import org.springframework.util.FileSystemUtils;

class GazetteerTest {

    private final Gazetteer gazetteer = new Gazetteer(SeedFolders.shipped());

    @Test
    void thereAreTwentyFiveInTheGazetteersOrderWithNamesInBothLanguages() {
        assertThat(gazetteer.provinces())
                .hasSize(25)
                .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()))
                .allSatisfy(province -> {
                    assertThat(province.name().khmer()).matches("[\\u1780-\\u17FF ]+");
                    assertThat(province.latitude()).isBetween(10.0, 15.0);
                    assertThat(province.longitude()).isBetween(102.0, 108.0);
                });
    }

    @Test
    void whoeverIsMyNeighbourHasMeForANeighbour() {
        for (Province province : gazetteer.provinces()) {
            assertThat(province.neighbours())
                    .as("neighbours of %s", province.name().english())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .doesNotContain(province.code())
                    .allSatisfy(neighbour -> assertThat(
                                    gazetteer.province(neighbour).orElseThrow().neighbours())
                            .as("neighbours of %s", neighbour)
                            .contains(province.code()));
        }
    }

    @Test
    void aPlaceBelowAProvinceIsFoundInIt() {
        assertThat(gazetteer.province(new PlaceCode("0203")))
                .hasValueSatisfying(
                        province -> assertThat(province.name().english()).isEqualTo("Battambang"));
        assertThat(gazetteer.districts()).isNotEmpty();
    }

    @Test
    void aDistrictInNoProvinceIsRefused(@TempDir Path folder) throws Exception {
        FileSystemUtils.copyRecursively(Path.of("data-seed"), folder);
        Path districts = folder.resolve("districts.csv");
        List<String> lines = Files.readAllLines(districts);
        lines.set(1, lines.get(1).replace("KH-1", "KH-26"));
        Files.write(districts, lines);

        assertThatThrownBy(() -> new Gazetteer(SeedFolders.in(folder)))
                .hasMessageContaining("data-seed/districts.csv, line 2, column province: \"KH-26\" cannot be read");
    }
}
