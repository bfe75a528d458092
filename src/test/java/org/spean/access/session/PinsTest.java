package org.spean.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinsTest {

    @Test
    void figuresAreTakenInKhmerAndInLatin() {
        assertThat(Pins.read("២៧១៨")).contains("2718");
        assertThat(Pins.read(" 27182818 ")).contains("27182818");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "271", "271828182", "27a8", "2 7 1 8", "-2718"})
    void nothingElseIsAPin(String typed) {
        assertThat(Pins.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "7777777", "1234", "45678", "9876", "87654321"})
    void oneFigureOverAndOverOrARowIsGuessed(String pin) {
        assertThat(Pins.guessable(pin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2718", "1233", "1357", "90125"})
    void anythingElseIsNot(String pin) {
        assertThat(Pins.guessable(pin)).isFalse();
    }
}
