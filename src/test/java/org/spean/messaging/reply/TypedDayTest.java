package org.spean.messaging.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day typed into a field is read as in an SMS. */
class TypedDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @ParameterizedTest
    @CsvSource({
        "14/12, '', 2026-12-14",
        "14.12, '', 2026-12-14",
        "14 12, '', 2026-12-14",
        "១៤/១២, '', 2026-12-14",
        "១៤ ធ្នូ, '', 2026-12-14",
        "14 Dec, 9, 2026-12-14T09:00",
        "2026-12-14, 09:30, 2026-12-14T09:30",
        "2/1/2027, 14.05, 2027-01-02T14:05",
        "14/12, 09:30:00, 2026-12-14T09:30",
        "14/12 9:30, '', 2026-12-14T09:30",
        "14/12, ៩:៣០, 2026-12-14T09:30",
        "'  ', 9, DATE_IS_MISSING",
        "31/02, '', DATE_DOES_NOT_EXIST",
        "12/14, '', DATE_DOES_NOT_EXIST",
        "1/1/2020, '', DATE_IS_PAST",
        "14/12/2028, '', DATE_IS_TOO_FAR",
        "tomorrow, '', AMBIGUOUS",
        "14/12 or 15/12, '', AMBIGUOUS",
        "14/12 9:30, 10:30, AMBIGUOUS",
        "14/12, 25:00, AMBIGUOUS",
        "14/12, soon, AMBIGUOUS",
        "five, '', AMBIGUOUS"
    })
    void itIsReadOrNot(String day, String hour, String read) {
        assertThat(
                        switch (TypedDay.read(day, hour, TODAY)) {
                            case TypedDay.Read.Day(var on, var at) ->
                                on + at.map(time -> "T" + time).orElse("");
                            case TypedDay.Read.Unclear(Why why) -> why.name();
                        })
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"1000", "100000"})
    void ofAFloodNothingIsUnderstood(int letters) {
        assertThat(TypedDay.read("1".repeat(letters), "", TODAY)).isEqualTo(new TypedDay.Read.Unclear(Why.AMBIGUOUS));
    }
}
