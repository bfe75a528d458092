package org.spean.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.messaging.wording.Parts.Encoding;

/** How many parts a text takes, counted as the networks count (3GPP TS 23.038 and 23.040). */
class PartsTest {

    @ParameterizedTest
    @CsvSource({
        // letter, how often, encoding, units, parts
        "a, 1, GSM_7, 1, 1",
        "a, 159, GSM_7, 159, 1",
        "a, 160, GSM_7, 160, 1",
        "a, 161, GSM_7, 161, 2",
        "a, 306, GSM_7, 306, 2",
        "a, 307, GSM_7, 307, 3",
        "a, 459, GSM_7, 459, 3",
        "a, 460, GSM_7, 460, 4",
        // The extension table: two units each.
        "€, 80, GSM_7, 160, 1",
        "€, 81, GSM_7, 162, 2",
        "[, 80, GSM_7, 160, 1",
        "{, 81, GSM_7, 162, 2",
        "~, 1, GSM_7, 2, 1",
        // An escape and its letter are not torn apart: 76 of them fit into 153 units.
        "€, 152, GSM_7, 304, 2",
        "€, 153, GSM_7, 306, 3",
        // Of the basic table, though not of ASCII.
        "é, 160, GSM_7, 160, 1",
        "Δ, 160, GSM_7, 160, 1",
        "ñ, 161, GSM_7, 161, 2",
        "ក, 1, UCS_2, 1, 1",
        "ក, 69, UCS_2, 69, 1",
        "ក, 70, UCS_2, 70, 1",
        "ក, 71, UCS_2, 71, 2",
        "ក, 134, UCS_2, 134, 2",
        "ក, 135, UCS_2, 135, 3",
        "ក, 201, UCS_2, 201, 3",
        "ក, 202, UCS_2, 202, 4",
        "’, 70, UCS_2, 70, 1",
        "ç, 1, UCS_2, 1, 1",
        "`, 71, UCS_2, 71, 2",
        // Beyond the first plane: two units each, not torn apart: 33 of them fit into 67 units.
        "😀, 35, UCS_2, 70, 1",
        "😀, 36, UCS_2, 72, 2",
        "😀, 66, UCS_2, 132, 2",
        "😀, 67, UCS_2, 134, 3",
    })
    void partsAreCountedAsTheNetworksCount(String letter, int times, Encoding encoding, int units, int count) {
        assertThat(Parts.of(letter.repeat(times))).isEqualTo(new Parts(encoding, units, count));
    }

    @Test
    void nothingTakesNoPart() {
        assertThat(Parts.of("")).isEqualTo(new Parts(Encoding.GSM_7, 0, 0));
    }

    @Test
    void oneLetterOutsideTheTableForcesTheWholeTextIntoSixteenBits() {
        String plain = "a".repeat(160);

        assertThat(Parts.of(plain).count()).isOne();
        assertThat(Parts.of(plain + "’")).isEqualTo(new Parts(Encoding.UCS_2, 161, 3));
        assertThat(Parts.inGsm7(plain + "’")).isEmpty();
        assertThat(Parts.inUcs2(plain)).isEqualTo(new Parts(Encoding.UCS_2, 160, 3));
    }

    @Test
    void theLettersThatForceItAreNamedOnceInTheirOrder() {
        assertThat(Parts.forcing("It’s “fine” – ok 😀 ’")).containsExactly("’", "“", "”", "–", "😀");
        assertThat(Parts.forcing("@£$¥èéùìòÇ\nØø\rÅå ^{}\\[~]|€ plain")).isEmpty();
    }

    @Test
    void theTableHasItsHundredAndTwentySevenLettersAndTenInTheExtension() {
        long basic = IntStream.rangeClosed(0, 0xFFFF)
                .filter(letter -> !Character.isSurrogate((char) letter))
                .mapToObj(Character::toString)
                .filter(letter -> Parts.forcing(letter).isEmpty())
                .filter(letter -> Parts.of(letter).units() == 1)
                .count();
        long extension = IntStream.rangeClosed(0, 0xFFFF)
                .filter(letter -> !Character.isSurrogate((char) letter))
                .mapToObj(Character::toString)
                .filter(letter -> Parts.forcing(letter).isEmpty())
                .filter(letter -> Parts.of(letter).units() == 2)
                .count();

        // 128 places, one of which is the escape itself.
        assertThat(basic).isEqualTo(127);
        assertThat(extension).isEqualTo(10);
    }

    @Test
    void whatIsLongIsSaidByTheEncoding() {
        assertThat(Parts.of("a".repeat(160)).tooLong()).isFalse();
        assertThat(Parts.of("a".repeat(161)).tooLong()).isTrue();
        assertThat(Parts.of("ក".repeat(201)).tooLong()).isFalse();
        assertThat(Parts.of("ក".repeat(202)).tooLong()).isTrue();
    }
}
