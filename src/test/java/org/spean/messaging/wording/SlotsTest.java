package org.spean.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;

/** The allow-list of design 3.1 as types: what can be put into a message, and what cannot. */
class SlotsTest {

    private static final Slots ALL = Slots.builder()
            .activity(Activity.VISIT)
            .date(LocalDate.of(2026, 12, 14))
            .time(LocalTime.of(8, 30, 59))
            .district(new PlaceCode("02120304"))
            .code("K7M")
            .telephone(new PhoneNumber("+85523000012"))
            .link(URI.create("https://spean.example.org/a/Xk3-_9"))
            .digits("012345")
            .count(7)
            .list(List.of("K7M", "P4X"))
            .answers(Set.of(Way.LINK, Way.REPLY))
            .build();

    @Test
    void theAllowListIsWhatTheDesignSaysAndNoMore() {
        assertThat(Slot.values())
                .extracting(Slot::word)
                .containsExactly(
                        "system",
                        "activity",
                        "date",
                        "time",
                        "district",
                        "code",
                        "telephone",
                        "link",
                        "digits",
                        "count",
                        "late",
                        "list",
                        "answers");
    }

    @Test
    void noSlotTakesFreeText() {
        List<String> takingText = Arrays.stream(Slots.Builder.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> Arrays.asList(method.getParameterTypes()).contains(String.class))
                .map(Method::getName)
                .toList();

        // Both are held to a pattern of three and of six.
        assertThat(takingText).containsExactlyInAnyOrder("code", "digits");
    }

    @Test
    void whatIsKeptComesBackAsItWas() {
        assertThat(Slots.kept(ALL.toKeep())).isEqualTo(ALL);
        assertThat(ALL.toKeep())
                .containsEntry("time", "08:30")
                .containsEntry("list", "K7M P4X")
                .containsEntry("answers", "REPLY LINK");
        assertThat(Slots.kept(Slots.NONE.toKeep())).isEqualTo(Slots.NONE);
    }

    @Test
    void ofAVillageOnlyTheDistrictIsKept() {
        assertThat(ALL.toKeep()).containsEntry("district", "0212");
        assertThat(Slots.kept(Map.of("district", "02120304")).toKeep()).containsEntry("district", "0212");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7", "K7MM", "k7m", "KO7", "K1M", "HIV", "SEX", "AGE", "MAN", "AKA", "K M", "ក៧ម"})
    void aCodeIsThreeLettersThatNobodyMixesUpAndNoWord(String code) {
        assertThat(Slots.sayable(code)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Slots.builder().code(code));
        assertThatIllegalArgumentException().isThrownBy(() -> Slots.builder().list(List.of("K7M", code)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://spean.example.org/a/x",
                "http://localhost.example.org/a/x",
                "http://192.168.1.5:8080/a/x",
                "ftp://localhost/a/x",
                "https:spean",
                "https://name@spean.example.org/a",
                "https://spean.example.org/a?name=Sokha",
                "https://spean.example.org/a#Sokha",
                "https://spean.example.org/%E1%9E%80",
                "https://shelter.example.org/a",
                "https://spean.example.org/hiv/x",
                "javascript:alert(1)",
                "/a/b"
            })
    void aLinkIsShortAndSaysNothing(String link) {
        assertThatIllegalArgumentException().isThrownBy(() -> Slots.builder().link(URI.create(link)));
    }

    @Test
    void onASimulatedTelephoneALinkLeadsToThisMachine() {
        assertThat(Slots.builder()
                        .link(URI.create("http://localhost:8080/a/x"))
                        .build()
                        .given())
                .containsExactly(Slot.LINK);
    }

    @Test
    void aLongLinkIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Slots.builder().link(URI.create("https://spean.example.org/" + "x".repeat(100))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "១២៣៤៥៦", "12 345"})
    void sixDigitsAreSixDigits(String digits) {
        assertThatIllegalArgumentException().isThrownBy(() -> Slots.builder().digits(digits));
    }

    @Test
    void countsAndListsHaveTheirBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> Slots.builder().count(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Slots.builder().count(1000));
        assertThatIllegalArgumentException().isThrownBy(() -> Slots.builder().list(List.of("K7M")));
        assertThatIllegalArgumentException().isThrownBy(() -> Slots.builder().list(Collections.nCopies(10, "K7M")));
        assertThatIllegalArgumentException().isThrownBy(() -> Slots.builder().answers(Set.of()));
    }

    @Test
    void whatWasKeptIsCheckedLikeWhatIsGiven() {
        for (Map<String, String> wrong : List.of(
                Map.of("name", "Sokha"),
                Map.of("system", "Sokha"),
                Map.of("activity", "rescue"),
                Map.of("date", "tomorrow"),
                Map.of("time", "early"),
                Map.of("district", "Phum Thmei"),
                Map.of("code", "Sokha"),
                Map.of("telephone", "Sokha"),
                Map.of("link", "Sokha"),
                Map.of("digits", "Sokha"),
                Map.of("count", "Sokha"),
                Map.of("list", "Sokha Dara"),
                Map.of("answers", "SHOUT"))) {
            assertThatIllegalArgumentException().as("%s", wrong).isThrownBy(() -> Slots.kept(wrong));
        }
    }

    @Test
    void whoLogsThemLogsNoSecret() {
        assertThat(ALL.toString()).doesNotContain("012345", "Xk3");
    }
}
