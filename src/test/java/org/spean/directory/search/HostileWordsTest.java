package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.directory.Directory;
import org.spean.directory.Findings;
import org.spean.directory.Search;
import org.spean.directory.Tier;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing that can be typed makes the search fail, hang, or answer with everything. */
@SpeanTest
class HostileWordsTest {

    private static final String LETTERS =
            "abcxyz \u0000\u0007\t\n\"'*:?~^\\/()[]{}+-!&|<>%_#@\u200B\u200E\u200F\u202E\uFEFF\u1780\u17B6\u17D2\u17C1\u17C6"
                    + "\u17CA\u17D4\u17E1\u0301\u0430\u03BA\uD83D\uDE00\uD800\uDFFF\u00E9\uFFFF09";

    @Autowired
    private Directory directory;

    @Autowired
    private IndexKeeper index;

    private Findings find(String words) {
        Findings findings = directory.find(Search.EVERYTHING.withWords(words), Tier.PUBLIC, 0, 20);
        assertThat(index.ready()).as("the index is still asked after %s", words).isTrue();
        return findings;
    }

    @Test
    void signsAloneFindNothing() {
        for (String words : List.of(
                "*:*",
                "\"",
                "\\",
                "*",
                "?",
                "~",
                "\"\"\"",
                "((((",
                "\uD83D\uDE00",
                "\uD800",
                "\uDFFF",
                "\u202E",
                "\u17D2",
                "\u200B",
                "\u0000",
                "[* .. *]",
                "zzzzzz",
                "<script>")) {
            assertThat(find(words).total()).as(words).isZero();
        }
    }

    @Test
    @Evidence("1.2.4")
    void codeIsReadAsWords() {
        // Its words are "or" and twice "1": public cells of these rows have it, and Destiny Rescue's name as printed.
        assertThat(find("' OR 1=1 --").hits())
                .extracting(hit -> hit.entry().row())
                .containsExactlyInAnyOrder(
                        "G2-1-DR", "G2-2-DR", "G2-4-DR", "G2-5-DR", "G3-1-DR", "G2-4-SSC", "G5-4-CP", "G6-2-WHI");
    }

    @Test
    @Evidence("1.3.3")
    void signsAroundWordsDoNotMatter() {
        assertThat(find("\"Battambang\"").total()).isEqualTo(find("Battambang").total());
        assertThat(find("lawyer*").total()).isEqualTo(find("lawyer").total());
        assertThat(find("\u200Flawyer\u200E").total()).isEqualTo(find("lawyer").total());
        assertThat(find("\u0007law\u200Byer\u0000").total())
                .isEqualTo(find("lawyer").total());
    }

    @Test
    @Evidence({"1.3.3", "15.2.2"})
    void longOnesAreAnswered() {
        Stream.of(
                        "a",
                        "\u1780",
                        "\u17D2",
                        "\u1780\u17D2",
                        "1",
                        "ab ",
                        "\uD83D\uDE00",
                        "\uD800",
                        "\u0301",
                        "court ",
                        "កំពង់",
                        "kk ")
                .map(piece -> piece.repeat(Search.MOST_LETTERS).substring(0, Search.MOST_LETTERS))
                .forEach(this::find);
    }

    @Test
    void anythingIsAnswered() {
        Random random = new Random(7);
        long slowest = 0;
        for (int at = 0; at < 400; at++) {
            StringBuilder words = new StringBuilder();
            int length = random.nextInt(Search.MOST_LETTERS);
            for (int letter = 0; letter < length; letter++) {
                words.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            long from = System.nanoTime();
            find(words.toString());
            slowest = Math.max(slowest, System.nanoTime() - from);
        }
        System.out.printf("slowest hostile query: %d ms%n", slowest / 1_000_000);
    }
}
