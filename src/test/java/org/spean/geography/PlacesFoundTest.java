package org.spean.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.PlaceCode;

/** What is found in a gazetteer of the full size while somebody types. */
class PlacesFoundTest {

    private static final Gazetteer SHIPPED = Gazetteers.shipped();
    private static final PlaceBook BOOK = new PlaceBook(
            SHIPPED.provinces(),
            SHIPPED.namedDistricts(),
            Optional.of(UUID.randomUUID()),
            GazetteerFiles.read(WholeCountry.files(), SHIPPED.provinces()).rows(),
            List.of(new PlaceRow(new PlaceCode("0199"), "បាត់", "Vanished", "", "ស្រុក", "District")));

    private static List<Place> find(String typed) {
        return Gazetteer.find(BOOK, typed, PlaceQuestion.ANYWHERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Poipet",
                "poip",
                "POIPET",
                "paoy paet",
                "Paoy Pae",
                "poypet",
                "Poi Pet",
                "Paôypêt",
                "paoypet",
                "ប៉ោយប៉ែត",
                "ប៉ោយប៉ែ",
                "ប៉ោយ",
                "បោយប៉ែត",
                "ប៉ោយបែ៉ត",
                "ប៉ោយ\u200Bប៉ែត",
                "poipeet",
                "poiped"
            })
    void poipetIsFoundFirstHoweverItIsTyped(String typed) {
        assertThat(find(typed).getFirst().id()).as(typed).isEqualTo("0110");
    }

    @Test
    void theLargerPlaceComesBeforeTheSmallerOneAndABeginningBeforeTheInside() {
        assertThat(find("poipet")).extracting(Place::id).startsWith("0110", "011002");
        assertThat(find("battambang")).extracting(Place::id).startsWith("02", "0203");
        assertThat(find("kandal").getFirst().id())
                .as("the province, not the villages")
                .isEqualTo("08");
        List<Place> all = find("kampong ch");
        assertThat(all).extracting(Place::id).startsWith("03", "04");
        List<Place> inside = find("chas");
        assertThat(inside).isNotEmpty();
        assertThat(find("kompong cham").getFirst().id()).as("as it sounds").isEqualTo("03");
        assertThat(find("បត់ដំបង").getFirst().id()).isEqualTo("02");
    }

    @Test
    void eachHasWhatItLiesIn() {
        Place village = BOOK.place("01100201").orElseThrow();
        assertThat(BOOK.around(village)).extracting(Place::id).containsExactly("01", "0110", "011002");
        assertThat(BOOK.children(new PlaceCode("05"))).hasSize(9).allMatch(each -> each.kind() == PlaceKind.DISTRICT);
        assertThat(BOOK.children(new PlaceCode("01100201"))).isEmpty();
    }

    @Test
    void whatStandsAfterACommaNarrows() {
        assertThat(find("svay, kandal"))
                .isNotEmpty()
                .allMatch(place -> BOOK.around(place).stream()
                        .anyMatch(each -> each.name().english().startsWith("Kandal")
                                || each.name().english().contains("Kandal")));
        assertThat(find("poipet, battambang")).isEmpty();
        assertThat(find(", kandal").getFirst().kind()).isEqualTo(PlaceKind.PROVINCE);
    }

    @Test
    void onlyWhatIsAskedForIsOffered() {
        PlaceQuestion communes = PlaceQuestion.ANYWHERE.of(PlaceKind.COMMUNE).in(new PlaceCode("17"));
        assertThat(Gazetteer.find(BOOK, "svay", communes))
                .isNotEmpty()
                .allMatch(place ->
                        place.kind() == PlaceKind.COMMUNE && place.code().isIn(new PlaceCode("17")));
        assertThat(Gazetteer.find(BOOK, "", PlaceQuestion.ANYWHERE)).hasSize(25);
        assertThat(Gazetteer.find(BOOK, "", PlaceQuestion.ANYWHERE.in(new PlaceCode("18"))))
                .as("what lies in it")
                .hasSize(8)
                .allMatch(place -> place.kind() == PlaceKind.DISTRICT);
        assertThat(Gazetteer.find(BOOK, "", PlaceQuestion.ANYWHERE.among(Set.of("0203", "neak-loeung"))))
                .extracting(Place::id)
                .containsExactlyInAnyOrder("0203", "neak-loeung");
        assertThat(Gazetteer.find(BOOK, "Neak Loeung", PlaceQuestion.ANYWHERE))
                .as("known only to the directory")
                .extracting(Place::id)
                .startsWith("neak-loeung");
    }

    @Test
    void aFormerPlaceHasANameAndIsNotOffered() {
        assertThat(BOOK.place("0199")).hasValueSatisfying(place -> {
            assertThat(place.former()).isTrue();
            assertThat(place.name()).isEqualTo(new BilingualText("Vanished", "បាត់"));
        });
        assertThat(find("Vanished")).isEmpty();
        assertThat(BOOK.districts()).noneMatch(each -> each.id().equals("0199"));
        assertThat(BOOK.district("0199")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "***", "្", "\uD800", "៛", "'", "a", "ក", "\u0000"})
    void whateverIsTypedIsAnswered(String typed) {
        assertThat(find(typed)).hasSizeLessThanOrEqualTo(PlaceNames.MOST);
        assertThat(find("x".repeat(10_000))).isEmpty();
    }

    @Test
    void aKeystrokeIsAnsweredInAFewMilliseconds() {
        List<String> typed = new ArrayList<>();
        for (String name : List.of(
                "Poipet",
                "ប៉ោយប៉ែត",
                "Kompong Jam",
                "Trapeang Thum",
                "ត្រពាំងធំ",
                "qwertzu",
                WholeCountry.ONE_VILLAGE)) {
            for (int letters = 1; letters <= name.length(); letters++) {
                typed.add(name.substring(0, letters));
            }
        }
        typed.forEach(PlacesFoundTest::find);
        List<Long> micros = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (String each : typed) {
                long from = System.nanoTime();
                find(each);
                micros.add((System.nanoTime() - from) / 1_000);
            }
        }
        micros.sort(Long::compare);
        long median = micros.get(micros.size() / 2);
        long almostAll = micros.get(micros.size() * 95 / 100);
        System.out.printf(
                "place field, 16,465 places: %d keystrokes, median %d µs, 95 %% %d µs, longest %d µs%n",
                micros.size(), median, almostAll, micros.getLast());
        assertThat(almostAll).as("microseconds, on a busy machine").isLessThan(50_000);
    }
}
