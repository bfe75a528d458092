package org.spean.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.spean.vocabulary.Language;

class NumeralsTest {

    @Test
    void countsComeInTheNumeralsOfThePage() {
        assertThat(Numerals.of(1043, Language.ENGLISH)).isEqualTo("1043");
        assertThat(Numerals.of(1043, Language.KHMER)).isEqualTo("១០៤៣");
    }

    @Test
    void datesAreWrittenOut() {
        assertThat(Numerals.day(LocalDate.of(2010, 12, 5), Language.ENGLISH)).isEqualTo("5 December 2010");
        assertThat(Numerals.month(YearMonth.of(2010, 12), Language.KHMER)).isEqualTo("ខែធ្នូ ឆ្នាំ២០១០");
    }

    @Test
    void inKhmerDaysAreWrittenAsOfficialsWriteThem() {
        LocalDate day = LocalDate.of(2026, 12, 14);

        assertThat(Numerals.day(day, Language.KHMER)).isEqualTo("ថ្ងៃទី១៤ ខែធ្នូ ឆ្នាំ២០២៦");
        assertThat(Numerals.dayInShort(day, Language.KHMER)).isEqualTo("១៤/១២");
        assertThat(Numerals.dayInShort(LocalDate.of(2027, 1, 7), Language.ENGLISH))
                .isEqualTo("7/1");
    }
}
