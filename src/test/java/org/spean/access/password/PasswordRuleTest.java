package org.spean.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.Evidence;

/** Long passwords that nobody expects are taken, in any script; what thieves try first is not. */
class PasswordRuleTest {

    private static final List<String> OWN = List.of("Sok Dara", "sok.dara", "spean");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mango ladder Tonle seven",
                "ស្វាយទុំ ជណ្តើរ ទន្លេ",
                "kW9-zz7qq!pL",
                "correct bicycle lotus staple"
            })
    @Evidence("6.2.5")
    void goodOnes(String password) {
        assertThat(PasswordRule.against(password, OWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "123456789012",
                "qwertyuiop12",
                "Password2026",
                "iloveyou1234",
                "aaaaaaaaaaaa",
                "P@ssw0rd1234",
                "abcdefghijkl",
                "111111222222"
            })
    @Evidence({"6.2.4", "6.2.12"})
    void whatThievesTryFirst(String password) {
        assertThat(PasswordRule.against(password, OWN)).containsExactly(Weakness.EASILY_GUESSED);
    }

    @Test
    @Evidence("6.2.1")
    void lengthIsCountedInLetters() {
        assertThat(PasswordRule.against("kW9-zz7qq!p", OWN)).containsExactly(Weakness.TOO_SHORT);
        assertThat(PasswordRule.against("👩🏽‍🌾 kW9", OWN)).containsExactly(Weakness.TOO_SHORT);
        assertThat(PasswordRule.against("ស្វាយ ".repeat(40), OWN)).containsExactly(Weakness.TOO_LONG);
        assertThat(PasswordRule.against("", OWN)).containsExactly(Weakness.TOO_SHORT);
    }

    @Test
    @Evidence("6.2.11")
    void ownNamesAreRefusedWhereverTheyStand() {
        assertThat(PasswordRule.against("mango DARA ladder seven", OWN)).containsExactly(Weakness.HOLDS_A_NAME);
        assertThat(PasswordRule.against("mangospeanladder7", OWN)).containsExactly(Weakness.HOLDS_A_NAME);
        assertThat(PasswordRule.against("mango ladder sok seven", OWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mangospeanladder7", "Mosvy mango ladder 7", "mango ស្ពាន ladder 7", "my-reintegration-77"})
    @Evidence({"6.1.2", "6.2.11"})
    void wordsOfThisPlaceAreRefused(String password) {
        assertThat(PasswordRule.against(password, List.of())).containsExactly(Weakness.HOLDS_A_NAME);
    }

    @Test
    void oneLetterWrittenInTwoWaysIsOneLetter() {
        assertThat(PasswordRule.normal("e\u0301")).isEqualTo(PasswordRule.normal("\u00e9"));
    }
}
