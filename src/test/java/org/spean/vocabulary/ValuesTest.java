package org.spean.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "012 888 840, +85512888840, 012 888 840",
        "0888888888, +855888888888, 088 888 8888",
        "023-997-919, +85523997919, 023 997 919",
        "+855 12 888 840, +85512888840, 012 888 840",
        "០១២ ៨៨៨ ៨៤០, +85512888840, 012 888 840",
        "+66 2 123 4567, +6621234567, +66 2 123 4567"
    })
    void aNumberIsReadAsPeopleTypeItAndWrittenAsTheyReadIt(String typed, String e164, String national) {
        assertThat(PhoneNumber.typed(typed)).hasValueSatisfying(number -> {
            assertThat(number.e164()).isEqualTo(e164);
            assertThat(number.national()).isEqualTo(national);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "no number", "012 888 840 012 888 840", "+999 1"})
    void whatCannotBeANumberIsNone(String typed) {
        assertThat(PhoneNumber.typed(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "012888840", "+8551", "+855abc", "855 12 888 840"})
    void aPhoneNumberCannotExistInvalid(String e164) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(e164));
    }

    @Test
    void aPlaceKnowsItsProvince() {
        PlaceCode village = new PlaceCode("02030415");

        assertThat(village.province()).isEqualTo(PlaceCode.ofIso("KH-2"));
        assertThat(village.iso()).isEqualTo("KH-2");
        assertThat(IntStream.rangeClosed(1, 25).mapToObj(number -> "KH-" + number))
                .allSatisfy(iso -> assertThat(PlaceCode.ofIso(iso).iso()).isEqualTo(iso));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "00", "26", "020", "0203041", "0203041500", "ab", "០២"})
    void aPlaceCannotExistInvalid(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlaceCode(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KH-0", "KH-26", "KH-02", "kh-2", "KH2", "2", "KH-2 "})
    void noOtherProvinceExists(String iso) {
        assertThatIllegalArgumentException().isThrownBy(() -> PlaceCode.ofIso(iso));
    }

    @Test
    void typesStandInTheForumsOrder() {
        assertThat(List.of("G2.1", "G1.10", "G1.2").stream()
                        .map(ServiceTypeId::new)
                        .sorted())
                .extracting(ServiceTypeId::id)
                .containsExactly("G1.2", "G1.10", "G2.1");
        assertThat(new ServiceTypeId("G4.6").group()).isEqualTo(ServiceGroup.EDUCATION_AND_EMPLOYMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G0.1", "G7.1", "G1.0", "G1", "g1.1", "G1.100", "G1.1 "})
    void aTypeCannotExistInvalid(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceTypeId(id));
    }

    @Test
    void thereAreSixGroups() {
        assertThat(ServiceGroup.values())
                .hasSize(6)
                .allSatisfy(group -> assertThat(ServiceGroup.of(group.number())).isEqualTo(group));
        assertThatIllegalArgumentException().isThrownBy(() -> ServiceGroup.of(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ServiceGroup.of(7));
    }

    @Test
    void aTextIsGivenInTheLanguageAskedForOrSaysThatItIsNot() {
        BilingualText both = new BilingualText("Battambang", "បាត់ដំបង");
        BilingualText one = new BilingualText("Siloam", "");

        assertThat(both.in(Language.KHMER)).isEqualTo("បាត់ដំបង");
        assertThat(both.spokenIn(Language.KHMER)).isEqualTo(Language.KHMER);
        assertThat(one.in(Language.KHMER)).isEqualTo("Siloam");
        assertThat(one.spokenIn(Language.KHMER)).isEqualTo(Language.ENGLISH);
        assertThatIllegalArgumentException().isThrownBy(() -> new BilingualText(" ", "បាត់ដំបង"));
    }

    @Test
    void khmerIsKhmerInAnyCountry() {
        assertThat(Language.of(Locale.forLanguageTag("km-KH"))).isEqualTo(Language.KHMER);
        assertThat(Language.of(Locale.FRANCE)).isEqualTo(Language.ENGLISH);
        assertThat(Language.KHMER.tag()).isEqualTo("km");
    }
}
