package org.spean.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spean.vocabulary.spelling.ConsonantKey;
import org.spean.vocabulary.spelling.Spelling;

/** What looks the same is the same text, and what is another word stays another one. */
class KhmerNormalisationTest {

    private record Pair(String typed, String meant) {}

    @Test
    void orderOfSignsDoesNotMatter() {
        for (Pair pair : List.of(
                new Pair("ភំ្នពេញ", "ភ្នំពេញ"),
                new Pair("សា្វយរៀង", "ស្វាយរៀង"),
                new Pair("កំពង់ឆ្នំាង", "កំពង់ឆ្នាំង"),
                new Pair("ពេាធិ៍សាត់", "ពោធិ៍សាត់"),
                new Pair("កេាះកុង", "កោះកុង"),
                new Pair("បណ្ដុះបណ្ដាល", "បណ្តុះបណ្តាល"),
                new Pair("បាត់\u200Bដំបង", "បាត់ដំបង"),
                new Pair("បាត់\u200Cដំ\u200Dបង", "បាត់ដំបង"),
                new Pair("\u17A3\u1784\u17D2\u1782\u1780\u17B6\u179A", "អង្គការ"),
                new Pair("ស\u17D2រ\u17D2ត\u17B8", "ស\u17D2ត\u17D2រ\u17B8"),
                new Pair("កំំពង់", "កំពង់"),
                new Pair("សុីសុផុន", "ស៊ីសុផុន"),
                new Pair("ប\u17C1\u17B8", "ប\u17BE"))) {
            assertThat(Spelling.normal(pair.typed())).as(pair.typed()).isEqualTo(Spelling.normal(pair.meant()));
        }
    }

    @Test
    void rightTextStaysAsItIs() {
        for (String right : List.of(
                "ភ្នំពេញ", "ស្វាយរៀង", "កំពង់ឆ្នាំង", "ពោធិ៍សាត់", "ស្ត្រី", "ប៉ោយប៉ែត", "ស៊ីសុផុន", "ការថែទាំ")) {
            assertThat(Spelling.normal(right)).isEqualTo(right);
            assertThat(Spelling.normal(Spelling.normal(right))).isEqualTo(right);
        }
    }

    @Test
    void otherWordsStayOtherWords() {
        assertThat(Spelling.normal("កំពត")).isNotEqualTo(Spelling.normal("កំពង់"));
        assertThat(Spelling.loose("តាកែវ")).isNotEqualTo(Spelling.loose("កែប"));
    }

    @Test
    void latinLosesAccentsAndLookAlikes() {
        assertThat(Spelling.normal("Takéo")).isEqualTo("takeo");
        assertThat(Spelling.normal("кк")).isEqualTo("kk");
        assertThat(Spelling.normal("МРК")).isEqualTo("mpk");
        assertThat(Spelling.normal("НСС")).isEqualTo("hcc");
        assertThat(Spelling.normal("១២៣")).isEqualTo("123");
    }

    @Test
    void namesInBothScriptsHaveOneKey() {
        for (Pair pair : List.of(
                new Pair("Kampong Cham", "កំពង់ចាម"),
                new Pair("Kompong Jam", "កំពង់ចាម"),
                new Pair("Battambang", "បាត់ដំបង"),
                new Pair("Phnom Penh", "ភ្នំពេញ"),
                new Pair("Konne Khmeng", "កូនក្មេង"),
                new Pair("Damnok Toek", "ដំណក់ទឹក"))) {
            assertThat(ConsonantKey.of(Spelling.normal(pair.typed())))
                    .as(pair.typed())
                    .isEqualTo(ConsonantKey.of(Spelling.normal(pair.meant())));
        }
    }

    @Test
    void clustersAreTakenApart() {
        assertThat(Syllables.pairs("ស្វាយរៀង")).containsExactly("ស្វាយ", "យរៀ", "រៀង");
        assertThat(Syllables.pairs("ក")).containsExactly("ក");
        assertThat(Syllables.pairs("abc")).isEmpty();
    }
}
