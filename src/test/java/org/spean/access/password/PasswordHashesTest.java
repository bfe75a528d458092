package org.spean.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.Evidence;

/** A password is kept so that it costs much to guess, and compared as it was typed. */
class PasswordHashesTest {

    private static final String CHOSEN = " Mango ladder Tonlé ស្វាយ 7! ";

    private final PasswordHashes hashes = new PasswordHashes();

    private String hash(String password) {
        return Objects.requireNonNull(hashes.encode(password));
    }

    @Test
    @Evidence("11.4.2")
    void itIsArgon2idWithMemoryThatAThiefHasToPayFor() {
        // 16 MB, two rounds: as dear as the 12 MB and three rounds of OWASP's list.
        assertThat(hash(CHOSEN)).matches("\\$argon2id\\$v=19\\$m=16384,t=2,p=1\\$[\\w+/]{22}\\$[\\w+/]{43}");
        assertThat(hash(CHOSEN)).as("every time with other salt").isNotEqualTo(hash(CHOSEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mango ladder Tonlé ស្វាយ 7!",
                " mango ladder Tonlé ស្វាយ 7! ",
                " Mango ladder Tonle ស្វាយ 7! ",
                " Mango  ladder Tonlé ស្វាយ 7! ",
                " Mango ladder Tonlé ស្វាយ 7!",
                ""
            })
    @Evidence("6.2.8")
    void whatIsNearlyItIsNotIt(String nearly) {
        String kept = hash(CHOSEN);

        assertThat(hashes.matches(CHOSEN, kept)).isTrue();
        assertThat(hashes.matches(nearly, kept)).isFalse();
    }

    @Test
    @Evidence({"6.2.8", "6.2.9"})
    void aLongOneIsTakenWholeToItsLastLetter() {
        String whole = "ទន្លេ mango ".repeat(17).substring(0, PasswordRule.LONGEST);
        String kept = hash(whole);

        assertThat(PasswordRule.against(whole, List.of())).isEmpty();
        assertThat(hashes.matches(whole, kept)).isTrue();
        assertThat(hashes.matches(whole.substring(0, whole.length() - 1) + '?', kept))
                .isFalse();
        assertThat(hashes.matches(whole.substring(0, 64), kept)).isFalse();
    }
}
