package org.spean.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.SpeanTest;
import org.spean.machine.SeedFolders;
import org.spean.machine.SeedRefusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How years are filled from the files. */
@SpeanTest
class HolidaySeedTest {

    private static final String HEADER = "day,name_en,name_km,source,reference\n";

    @Autowired
    HolidayRows rows;

    @Autowired
    Holidays holidays;

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    private Path folder;

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM holiday WHERE day >= '2050-01-01'").update();
            tables.sql("DELETE FROM holiday_year WHERE year >= 2050").update();
        });
    }

    private void loaded(String lines) throws IOException {
        Files.writeString(folder.resolve("holidays.csv"), HEADER + lines);
        HolidaySeed seed = new HolidaySeed(SeedFolders.in(folder), rows);
        transaction.executeWithoutResult(status -> seed.load());
    }

    private List<String> named(int year) {
        return holidays.of(year).stream().map(each -> each.name().english()).toList();
    }

    @Test
    void theCountrysHolidaysOfTwoYearsAreThere() {
        for (int year : List.of(2026, 2027)) {
            List<Holiday> all = holidays.of(year);
            assertThat(all).hasSize(21);
            assertThat(all)
                    .filteredOn(Holiday::toConfirm)
                    .extracting(each -> each.name().english())
                    .containsOnly("Visak Bochea Day", "Royal Ploughing Ceremony", "Pchum Ben", "Water Festival")
                    .hasSize(8);
            assertThat(all).allSatisfy(each -> {
                assertThat(each.name().khmer()).isNotEmpty();
                assertThat(each.name().english()).isNotEmpty();
            });
        }
        assertThat(holidays.of(2026).getLast().day()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void aYearIsFilledOnceAndThenBelongsToPeople() throws IOException {
        loaded("2052-01-01,One,មួយ,fixed,\n2052-05-01,Two,,calculated,No. 3\n");
        assertThat(named(2052)).containsExactly("One", "Two");
        assertThat(holidays.of(2052).getLast().source()).isEqualTo(HolidaySource.CALCULATED);
        assertThat(holidays.of(2052).getLast().reference()).isEqualTo("No. 3");

        transaction.executeWithoutResult(status -> rows.delete(holidays.of(2052).getFirst()));
        loaded("2052-01-01,One,មួយ,fixed,\n2052-05-01,Two,,calculated,\n2053-01-01,Three,,sub-decree,\n");

        assertThat(named(2052)).as("what was taken away stays away").containsExactly("Two");
        assertThat(named(2053)).as("a new year comes").containsExactly("Three");
    }

    @Test
    void aYearThatSomebodyHasBegunIsLeftAlone() throws IOException {
        transaction.executeWithoutResult(status -> rows.insert(new Holiday(
                UUID.randomUUID(),
                LocalDate.of(2052, 3, 1),
                new HolidayName("", "By hand"),
                HolidaySource.SUB_DECREE,
                "")));

        loaded("2052-01-01,One,,fixed,\n");

        assertThat(named(2052)).containsExactly("By hand");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2052-02-30,One,,fixed, | line 2, column day: "2052-02-30" cannot be read: a day is written 2026-01-07
            01/01/2052,One,,fixed, | line 2, column day
            2019-01-01,One,,fixed, | column day: a year is one from 2020 to 2060
            2052-01-01,,,fixed,    | column name_en: a name in English or in Khmer is needed
            2052-01-01,One,,moon,  | column source: "moon" cannot be read: known are fixed, calculated, sub-decree
            """)
    void aCellThatCannotBeTakenIsNamedAndNothingIsLoaded(String line, String why) {
        assertThatThrownBy(() -> loaded(line + "\n2052-06-01,Good,,fixed,\n"))
                .isInstanceOf(SeedRefusal.class)
                .hasMessageContaining("data-seed/holidays.csv")
                .hasMessageContaining(why);
        assertThat(named(2052)).isEmpty();
    }
}
