package org.spean.access.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code in the log opens however somebody types what they read there, and nothing else does. */
class LogCodeTest {

    private static final String CODE = "7F3K-92QM-XWT4";

    @ParameterizedTest
    @ValueSource(strings = {"7F3K-92QM-XWT4", "7f3k92qmxwt4", " 7F3K 92QM XWT4 ", "៧F៣K-៩២QM-XWT៤"})
    void hyphensSpacesSmallLettersAndKhmerFiguresDoNotMatter(String typed) {
        assertThat(LogCode.matches(typed, LogCode.hash(CODE))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7F3K-92QM-XWT5", "7F3K-92QM-XWT", "8F3K-92QM-XWT4", "7F3K-92QM-XWT44"})
    void anotherOneOpensNothing(String typed) {
        assertThat(LogCode.matches(typed, LogCode.hash(CODE))).isFalse();
    }

    @Test
    void eachIsAnotherInThreeGroupsOfLettersThatNobodyConfuses() {
        assertThat(Stream.generate(LogCode::make).limit(200).collect(Collectors.toSet()))
                .hasSize(200)
                .allMatch(code -> code.matches("[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}"));
    }
}
