package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Services and queries become the same terms, and terms that every index takes. */
class TermsTest {

    @Test
    void wordsAreSmallWithoutAccentsAndSigns() {
        assertThat(Terms.words("Court-support, Café; ＣＯＵＲＴ ﬁnance"))
                .containsExactly("court", "support", "cafe", "court", "finance");
        assertThat(Terms.words("the boy's")).containsExactly("the", "boys");
        assertThat(Terms.words(" .,- ")).isEmpty();
    }

    @Test
    void khmerIsTakenApartWhereItsDictionarySays() {
        assertThat(Terms.words("សាលារៀន ភ្នំពេញ")).hasSizeGreaterThan(1).contains("ភ្នំពេញ");
        assertThat(Terms.pairs(List.of("ស្វាយរៀង"))).containsExactly("ស្វាយ", "យរៀ", "រៀង");
    }

    @Test
    void aBeginningBeginsTheWordsItIsMeantFor() {
        assertThat(Terms.words("ﬁnance").getFirst()).startsWith(Terms.beginning("Fin"));
        assertThat(Terms.words("ＣＯＵＲＴ").getFirst()).startsWith(Terms.beginning("ＣＯ"));
    }

    @Test
    void noTermIsLongerThanAnIndexTakes() {
        for (String text : List.of(
                "a".repeat(100_000),
                "\uFDFA".repeat(5_000),
                "\uD835\uDD38".repeat(5_000),
                "\u1780" + "\u17D2\u1780".repeat(50_000))) {
            assertThat(Terms.words(text))
                    .allSatisfy(term ->
                            assertThat(term.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(32_766));
            assertThat(Terms.pairs(List.of(text)))
                    .allSatisfy(term ->
                            assertThat(term.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(32_766));
        }
        assertThat(Terms.words("a".repeat(300)).getFirst()).startsWith(Terms.beginning("a".repeat(299)));
    }

    @Test
    void halfASurrogateIsNotCutOff() {
        assertThat(Terms.bounded("a".repeat(255) + "\uD835\uDD38")).isEqualTo("a".repeat(255));
        assertThat(Terms.bounded("\uD835\uDD38")).isEqualTo("\uD835\uDD38");
        assertThat(Terms.bounded("a\uD835b\uDD38c")).isEqualTo("abc");
    }
}
