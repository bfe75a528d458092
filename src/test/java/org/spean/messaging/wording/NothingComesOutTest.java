package org.spean.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.geography.Gazetteer;
import org.spean.geography.Gazetteers;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;

/**
 * Every kind of message in every writing, with whatever its slots can hold and with texts that somebody bent: nothing that
 * design 3.1 forbids ever comes out. By fixed seeds: a failure can be repeated.
 */
class NothingComesOutTest {

    private static final Gazetteer GAZETTEER = Gazetteers.shipped();
    private static final TextRules RULES = new TextRules(GAZETTEER);
    private static final Map<MessageKind, Map<Writing, String>> SHIPPED =
            ShippedTexts.checked(OwnFiles.table("templates.csv"), RULES);

    /** Signs that no message has: what is left of a slot that was not filled in. */
    private static final Pattern SIGNS = Pattern.compile("[{}\\[\\]%$#<>\\\\]");

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void whateverIsFilledIn(MessageKind kind) {
        Hostile hostile = new Hostile(kind.name().hashCode(), GAZETTEER);
        for (Writing writing : Writing.values()) {
            for (int i = 0; i < 300; i++) {
                Slots slots = hostile.slots(kind);
                String text = rendered(shipped(kind, writing), kind, writing, slots);
                holds(text, writing, slots);
                assertThat(Slots.kept(slots.toKeep())).isEqualTo(slots);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void whateverSomebodyMadeOfTheText(MessageKind kind) {
        Hostile hostile = new Hostile(~kind.name().hashCode(), GAZETTEER);
        int refused = 0;
        for (Writing writing : Writing.values()) {
            for (int i = 0; i < 400; i++) {
                String text = TextRules.clean(hostile.text(shipped(kind, writing)));
                List<Fault> against = RULES.against(kind, writing, text);
                if (!against.isEmpty()) {
                    refused++;
                    continue;
                }
                Slots slots = hostile.slots(kind);
                holds(rendered(text, kind, writing, slots), writing, slots);
            }
        }
        // Some placeholders are harmless, and some canaries fall into a slot and break it; nearly all is refused.
        assertThat(refused).isGreaterThan(1100);
    }

    @Test
    void everyCanaryByItselfIsRefusedInEveryWriting() {
        List<String> through = new ArrayList<>();
        for (String canary : Hostile.CANARIES) {
            for (Writing writing : Writing.values()) {
                if (RULES.against(MessageKind.TEST, writing, "{system}: " + canary)
                        .isEmpty()) {
                    through.add(writing + " " + canary);
                }
            }
        }
        assertThat(through).isEmpty();
    }

    /** The control: the same canaries come out where nobody looks at the text. */
    @Test
    void withoutTheRulesTheyWouldComeOut() {
        assertThat(new Filling(MessageKind.TEST, Writing.ENGLISH, Slots.NONE, PlaceCode::digits)
                        .text(Piece.read("{system}: Sokha").pieces()))
                .isEqualTo("Spean: Sokha");
        assertThat(Hostile.CANARIES.stream()
                        .filter(canary -> NeverSent.in(canary).isEmpty()))
                .as("what only the other rules refuse")
                .containsExactlyInAnyOrder(
                        "Kampong Chhnang",
                        "7F3K",
                        "012 345 678",
                        "sokha@example.org",
                        "https://example.org/sokha",
                        "កំពង់ឆ្នាំង");
    }

    @Test
    void theLastDoorStaysShutEvenForATextThatNobodyChecked() {
        Filling filling = new Filling(MessageKind.TEST, Writing.ENGLISH, Slots.NONE, PlaceCode::digits);

        assertThatIllegalStateException()
                .isThrownBy(() -> filling.text(
                        Piece.read("{system}: the shel[ {time}]ter").pieces()));
    }

    @Test
    void everyDistrictCanBeNamedInEveryWriting() {
        for (Writing writing : Writing.values()) {
            Language language = writing == Writing.KHMER ? Language.KHMER : Language.ENGLISH;
            GAZETTEER.provinces().forEach(province -> {
                Slots slots = Slots.builder().district(province.code()).build();
                assertThat(rendered(
                                shipped(MessageKind.COLLEAGUE_STOPPED, writing),
                                MessageKind.COLLEAGUE_STOPPED,
                                writing,
                                slots))
                        .contains(province.name().in(language));
            });
        }
    }

    private static String shipped(MessageKind kind, Writing writing) {
        return SHIPPED.getOrDefault(kind, Map.of()).getOrDefault(writing, "");
    }

    private static String rendered(String text, MessageKind kind, Writing writing, Slots slots) {
        return new Filling(kind, writing, slots, name(writing))
                .text(Piece.read(text).pieces());
    }

    private static Function<PlaceCode, String> name(Writing writing) {
        return place -> new DistrictNames(GAZETTEER).of(place, writing);
    }

    private static void holds(String text, Writing writing, Slots slots) {
        String withoutPlace = slots.district()
                .map(place -> text.replace(name(writing).apply(place), " "))
                .orElse(text);
        String looked = slots.value(Slot.LINK)
                .map(link -> withoutPlace.replace(link, " "))
                .orElse(withoutPlace);
        assertThat(NeverSent.in(looked)).as(text).isEmpty();
        assertThat(SIGNS.matcher(text).find()).as("left over in: %s", text).isFalse();
        for (String canary : Hostile.CANARIES) {
            assertThat(looked.toLowerCase(Locale.ROOT)).doesNotContain(canary.toLowerCase(Locale.ROOT));
        }
        Parts parts = Parts.of(text);
        int each =
                parts.count() == 1 ? parts.encoding().alone() : parts.encoding().joined();
        assertThat(parts.units()).as(text).isBetween(1, parts.count() * each);
        assertThat(parts.count() == 1)
                .isEqualTo(parts.units() <= parts.encoding().alone());
        assertThat(text).as("nothing half filled").doesNotContain("null", "Optional");
        if (writing == Writing.ROMANISED) {
            assertThat(Parts.forcing(text)).isEmpty();
        }
    }
}
