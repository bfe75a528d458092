package org.spean.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Sensitivity;

/** What people type is understood, or refused with what would work. */
class TypedAnswerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static FormField field(FieldKind kind, boolean past) {
        return new FormField(
                "field",
                kind,
                new BilingualText("Field", "វាល"),
                Optional.empty(),
                Sensitivity.IDENTITY,
                Set.of(),
                Condition.ALWAYS,
                List.of(),
                past,
                20,
                List.of(),
                List.of(),
                "");
    }

    private static String read(FieldKind kind, boolean past, String typed) {
        return switch (TypedAnswer.of(field(kind, past), typed, TODAY)) {
            case TypedAnswer.Read(Answer answer) -> (answer.how() + " " + answer.text()).strip();
            case TypedAnswer.Unreadable(AnswerFault fault) -> fault.name();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "12, EXACT 12",
        "about 12 years, ESTIMATED 12",
        "About 12, ESTIMATED 12",
        "~ 12, ESTIMATED 12",
        "ប្រហែល ១២ ឆ្នាំ, ESTIMATED 12",
        "១២ឆ្នាំ, EXACT 12",
        "12 years old, EXACT 12",
        "'', NONE",
        "twelve, NOT_AN_AGE",
        "12-13, NOT_AN_AGE",
        "-3, NOT_AN_AGE",
        "140, TOO_OLD",
    })
    void ages(String typed, String means) {
        assertThat(read(FieldKind.AGE, false, typed)).isEqualTo(means);
    }

    @ParameterizedTest
    @CsvSource({
        "12/4/2008, EXACT 2008-04-12",
        "12-04-2008, EXACT 2008-04-12",
        "12.4.2008, EXACT 2008-04-12",
        "2008-04-12, EXACT 2008-04-12",
        "១២/៤/២០០៨, EXACT 2008-04-12",
        "12/4/2551, EXACT 2008-04-12",
        "4/2008, EXACT 2008-04",
        "2008, EXACT 2008",
        "about 2008, ESTIMATED 2008",
        "ប្រហែល 4/2008, ESTIMATED 2008-04",
        "today, EXACT 2026-11-30",
        "29/2/2027, NO_SUCH_DAY",
        "29/2/2024, EXACT 2024-02-29",
        "31/4/2020, NO_SUCH_DAY",
        "12/4/08, YEAR_TOO_SHORT",
        "1/12/2026, IN_THE_FUTURE",
        "2027, IN_THE_FUTURE",
        "1/1/1850, LONG_AGO",
        "long ago, NOT_A_DAY",
        "13/2008, NOT_A_DAY",
        "00/00/2008, NOT_A_DAY",
    })
    void days(String typed, String means) {
        assertThat(read(FieldKind.DAY, true, typed)).isEqualTo(means);
    }

    @ParameterizedTest
    @CsvSource({"1/12/2026, EXACT 2026-12-01", "2027, EXACT 2027"})
    void daysThatMayLieAhead(String typed, String means) {
        assertThat(read(FieldKind.DAY, false, typed)).isEqualTo(means);
    }

    @ParameterizedTest
    @CsvSource({
        "250000, EXACT 250000",
        "'250,000', EXACT 250000",
        "250 000 riel, EXACT 250000",
        "២៥០០០០៛, EXACT 250000",
        "0, EXACT 0",
        "$50, NOT_AN_AMOUNT",
        "-5, NOT_AN_AMOUNT",
        "'1,2', NOT_AN_AMOUNT",
    })
    void amounts(String typed, String means) {
        assertThat(read(FieldKind.RIEL, false, typed)).isEqualTo(means);
    }

    @ParameterizedTest
    @CsvSource({
        "012 345 678, EXACT +85512345678",
        "០១២ ៣៤៥ ៦៧៨, EXACT +85512345678",
        "the shop's, EXACT ~the shop's",
    })
    void telephones(String typed, String means) {
        assertThat(read(FieldKind.PHONE, false, typed)).isEqualTo(means);
    }

    @ParameterizedTest
    @CsvSource({
        "'  Sok   Dara ', EXACT Sok Dara",
        "123456789012345678901, TOO_LONG",
        "12345678901234567890, EXACT 12345678901234567890",
    })
    void words(String typed, String means) {
        assertThat(read(FieldKind.LINE, false, typed)).isEqualTo(means);
    }
}
