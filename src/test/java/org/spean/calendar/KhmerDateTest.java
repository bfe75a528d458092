package org.spean.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.vocabulary.Language;

/** A day on paper, as letters in Cambodia have it. */
class KhmerDateTest {

    private static String khmer(int year, Month month, int day) {
        return new KhmerDate(LocalDate.of(year, month, day)).in(Language.KHMER);
    }

    @Test
    void aDayIsWrittenOutInKhmerWithKhmerFiguresAndBothYears() {
        assertThat(khmer(2026, Month.DECEMBER, 14)).isEqualTo("ថ្ងៃចន្ទ ទី១៤ ខែធ្នូ ឆ្នាំ២០២៦ ព.ស. ២៥៧០");
        assertThat(new KhmerDate(LocalDate.of(2026, Month.DECEMBER, 14)).in(Language.ENGLISH))
                .isEqualTo("Monday, 14 December 2026 (Buddhist year 2570)");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-04, ចន្ទ, មករា",
        "2027-02-02, អង្គារ, កុម្ភៈ",
        "2027-03-03, ពុធ, មីនា",
        "2027-04-01, ព្រហស្បតិ៍, មេសា",
        "2027-05-07, សុក្រ, ឧសភា",
        "2027-06-05, សៅរ៍, មិថុនា",
        "2027-07-04, អាទិត្យ, កក្កដា",
        "2027-08-02, ចន្ទ, សីហា",
        "2027-09-07, អង្គារ, កញ្ញា",
        "2027-10-06, ពុធ, តុលា",
        "2027-11-04, ព្រហស្បតិ៍, វិច្ឆិកា",
        "2027-12-03, សុក្រ, ធ្នូ"
    })
    void eachWeekdayAndMonthHasItsKhmerName(LocalDate day, String weekday, String month) {
        assertThat(new KhmerDate(day).in(Language.KHMER))
                .startsWith("ថ្ងៃ" + weekday + " ទី")
                .contains("ខែ" + month + " ឆ្នាំ");
    }

    @ParameterizedTest
    @CsvSource({
        "2010-12-07, 2554",
        "2009-03-31, 2552",
        "2026-01-01, 2569",
        "2026-03-31, 2569",
        "2026-07-01, 2570",
        "2026-12-31, 2570",
        "2027-01-01, 2570"
    })
    void theBuddhistYearIsSaidWhereItIsSure(LocalDate day, int year) {
        assertThat(new KhmerDate(day).buddhistYear()).hasValue(year);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-01", "2026-05-01", "2026-05-02", "2026-06-30"})
    void andIsLeftOutWhileOnlyTheMoonKnows(LocalDate day) {
        assertThat(new KhmerDate(day).buddhistYear()).isEmpty();
        assertThat(new KhmerDate(day).in(Language.KHMER)).endsWith("ឆ្នាំ២០២៦");
    }
}
