package org.spean.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.vocabulary.Language;

/** How a typed day is read where the browser could not. */
class DayFieldTest {

    @ParameterizedTest
    @ValueSource(strings = {"១/១២/២០២៦", " ០១/១២/២០២៦ ", "1/12/2026", "១/12/២០២៦"})
    void aDayIsReadInEitherFigures(String typed) {
        assertThat(DayField.read(typed).getOrThrow(IllegalArgumentException::new))
                .isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void whatIsNoDayIsNone() {
        assertThat(DayField.read("៣១/០២/២០២៧").isError()).isTrue();
        assertThat(DayField.read("rubbish").isError()).isTrue();
        assertThat(DayField.read("១/១២/២៦").isError()).isTrue();
        assertThat(DayField.read("").isError()).isTrue();
    }

    @Test
    void aDayThatItsMonthHasNotIsSaidWithTheMonthAndHowManyItHas() {
        assertThat(DayField.complaint("29/2/2027", Language.ENGLISH))
                .isEqualTo("There is no day 29 in February 2027: that month has 28 days.");
        assertThat(DayField.complaint("៣១/០៤/២០២៧", Language.KHMER)).contains("ថ្ងៃទី៣១", "២០២៧", "៣០ ថ្ងៃ");
        assertThat(DayField.complaint("rubbish", Language.ENGLISH)).startsWith("Type a day as day/month/year");
    }
}
