package org.spean.geography.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.SpeanTest;
import org.spean.geography.Gazetteer;
import org.spean.vocabulary.Language;
import org.springframework.test.context.TestConstructor;

/** A place with its province, as people say it. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PlaceWordsTest {

    private final Gazetteer gazetteer;

    PlaceWordsTest(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0203 | KHMER | ក្រុងបាត់ដំបង, ខេត្តបាត់ដំបង",
                "1710 | KHMER | ក្រុងសៀមរាប, ខេត្តសៀមរាប",
                "0110 | KHMER | ប៉ោយប៉ែត, បន្ទាយមានជ័យ",
                "0110 | ENGLISH | Poipet, Banteay Meanchey"
            })
    void whereBothAreCalledTheSameItIsSaidWhatEachIs(String id, Language language, String label) {
        assertThat(new PlaceWords(language).label(gazetteer.place(id).orElseThrow(), gazetteer))
                .isEqualTo(label);
    }
}
