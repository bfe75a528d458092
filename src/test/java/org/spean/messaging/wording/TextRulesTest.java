package org.spean.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.geography.Gazetteers;
import org.spean.machine.PlainRefusal;
import org.spean.messaging.wording.Fault.Rule;

/** What a text may hold, and what is said where it may not. */
class TextRulesTest {

    private static final TextRules RULES = new TextRules(Gazetteers.shipped());

    @Test
    void everyShippedTextKeepsTheRules() {
        List<CSVRecord> rows = OwnFiles.table("templates.csv");

        assertThat(rows).hasSize(MessageKind.values().length * Writing.values().length);
        assertThat(rows)
                .allSatisfy(row -> assertThat(RULES.against(
                                MessageKind.valueOf(row.get("kind")),
                                Writing.valueOf(row.get("writing")),
                                row.get("text")))
                        .as("%s %s", row.get("kind"), row.get("writing"))
                        .isEmpty());
        assertThat(rows)
                .allSatisfy(row -> assertThat(TextRules.clean(row.get("text"))).isEqualTo(row.get("text")));
    }

    @ParameterizedTest
    @EnumSource(Writing.class)
    void theFixedWordsKeepThemToo(Writing writing) {
        assertThat(FixedWords.all(writing))
                .allSatisfy((word, said) ->
                        assertThat(NeverSent.in(said)).as("%s: %s", word, said).isEmpty());
        if (writing == Writing.ROMANISED) {
            assertThat(FixedWords.all(writing).values())
                    .allMatch(said -> Parts.forcing(said).isEmpty());
        }
    }

    @Test
    void aShippedTextThatBreaksARuleKeepsTheProgramFromStarting() {
        List<CSVRecord> withoutOne = OwnFiles.table("templates.csv").stream()
                .filter(row ->
                        !(row.get(0).equals("REMINDER_1_DAY") && row.get(1).equals("ROMANISED")))
                .toList();

        assertThatExceptionOfType(PlainRefusal.class)
                .isThrownBy(() -> ShippedTexts.checked(withoutOne, RULES))
                .withMessage("The message text REMINDER_1_DAY ROMANISED of this program breaks a rule: EMPTY.")
                .satisfies(refusal -> assertThat(refusal.whatHelps()).contains("templates.csv"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {system}: {name} is there | NO_SLOT | {name}
        {system}: {client} {date} | NO_SLOT | {client}
        {system}: ${date} {Date} | NO_SLOT | {Date}
        {system}: {date.year} | NO_SLOT | {date.year}
        {system}: {} | NO_SLOT | {}
        {system}: {0} | NO_SLOT | {0}
        {system}: {{date}} | BRACKETS | {
        {system}: %s #{name} <date> {date | BRACKETS | {
        {system}: [[ {date}]] | BRACKETS | [
        {system}: [ {date} | BRACKETS | [
        {system}: [please] | BRACKETS | […]
        {system}: [ {date} {time}] | BRACKETS | […]
        {system}: {date} | NOT_ALWAYS_THERE | {date}
        {system}: [{system}] | ALWAYS_THERE | {system}
        {system}: {district} | NOT_HERE | {district}
        {system}: the victim is there | NEVER_SENT | victim
        {system}: vic{system}tim | NEVER_SENT | victim
        {system}: vic[ {time}]tim | NEVER_SENT | victim
        {system}: vic[ {time}]t[ {date}]im | NEVER_SENT | victim
        {system}: come to Kampong Cham | PLACE | Kampong Cham
        {system}: come to Kam-rieng | PLACE | Kamrieng
        {system}: aged | NEVER_SENT | aged
        {system}: she is 15 | FIGURES | 15
        {system}: call 012 345 678 | FIGURES | 012 345 678
        {system}: 1 4/1 2 | FIGURES | 1 4/1 2
        {system}: on the ១៤ | FIGURES | ១៤
        {system}: sh3lter | CODE | sh3lter
        {system}: 7F3K | CODE | 7F3K
        {system}: K7M | CODE | K7M
        {system}: see spean.org/a | ADDRESS | spean.org/a
        {system}: see https://x | ADDRESS | https://x
        {system}: mail me at a.bc | ADDRESS | a.bc
        {system}: a ѕhelter | LETTER | ѕ
        {system}: ទេ | LETTER | ទ
        {system}: é | LETTER | é
        {system}: $helter | LETTER | $
        {system}: 😀 | LETTER | 😀
        """)
    void whatMayNotStandIsNamed(String text, Rule rule, String found) {
        assertThat(RULES.against(MessageKind.TEST, Writing.ENGLISH, text)).contains(new Fault(rule, found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"she\u200Blter", "vic\u00ADtim", "H\u2060I\u200DV", "\uFEFFA\u200CI\u200BD\u200BS"})
    void lettersThatNobodySeesHideNothing(String word) {
        assertThat(RULES.against(MessageKind.TEST, Writing.ENGLISH, word))
                .extracting(Fault::rule)
                .contains(Rule.NEVER_SENT, Rule.LETTER);
        assertThat(RULES.against(MessageKind.TEST, Writing.ENGLISH, TextRules.clean(word)))
                .extracting(Fault::rule)
                .containsExactly(Rule.NEVER_SENT);
    }

    @Test
    void aRomanisedTextHasNothingThatAnOldTelephoneCannotShow() {
        assertThat(RULES.against(MessageKind.TEST, Writing.ROMANISED, "{system}: it’s ក"))
                .containsExactly(new Fault(Rule.LETTER, "’"), new Fault(Rule.LETTER, "ក"));
        assertThat(RULES.against(MessageKind.TEST, Writing.KHMER, "{system}៖ it’s ក"))
                .isEmpty();
    }

    @Test
    void aKhmerSignHasItsLetter() {
        assertThat(RULES.against(MessageKind.TEST, Writing.KHMER, "{system}៖ ក ា"))
                .containsExactly(new Fault(Rule.LETTER, "ា"));
        assertThat(RULES.against(MessageKind.TEST, Writing.KHMER, "{system}៖ ក្ ខ"))
                .containsExactly(new Fault(Rule.LETTER, "្"));
        assertThat(RULES.against(MessageKind.TEST, Writing.KHMER, "{system}៖ ក្ជម្រកោ"))
                .containsExactly(new Fault(Rule.NEVER_SENT, "ជម្រក"));
    }

    @Test
    void whatTheKindNeedsMayNotBeForgotten() {
        assertThat(RULES.against(MessageKind.DATE_ASKED, Writing.ENGLISH, "{system}: can you come?"))
                .extracting(Fault::rule, Fault::found)
                .containsExactlyElementsOf(
                        Arrays.stream(new Slot[] {Slot.ACTIVITY, Slot.DATE, Slot.DISTRICT, Slot.ANSWERS})
                                .map(slot -> Tuple.tuple(Rule.MISSING, slot.placeholder()))
                                .toList());
    }

    @Test
    void emptyAndEndlessTextsAreRefused() {
        assertThat(RULES.against(MessageKind.TEST, Writing.ENGLISH, " ")).containsExactly(new Fault(Rule.EMPTY, ""));
        assertThat(RULES.against(MessageKind.TEST, Writing.ENGLISH, "a".repeat(401)))
                .containsExactly(new Fault(Rule.TOO_LONG, "401"));
        assertThat(RULES.against(MessageKind.TEST, Writing.ENGLISH, "[{date}]".repeat(7)))
                .contains(new Fault(Rule.BRACKETS, "[…]"));
    }

    @Test
    void whatLooksTheSameIsKeptTheSame() {
        assertThat(TextRules.clean("  a\u00A0b\r\n\tc\u200B d\u0301  ")).isEqualTo("a b c d\u0301");
        assertThat(TextRules.clean("e\u0301")).isEqualTo("é");
    }

    @Test
    void onlyTwoKindsGoToANumberOfWhichNobodyKnowsWhoseItIs() {
        assertThat(Arrays.stream(MessageKind.values()).filter(MessageKind::toUnverified))
                .containsExactly(MessageKind.VERIFY_PHONE, MessageKind.STILL_YOU);
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void whoAsksSaysHowToAnswer(MessageKind kind) {
        assertThat(kind.asks()).isEqualTo(kind.required().contains(Slot.ANSWERS));
        assertThat(Collections.disjoint(kind.required(), kind.optional())).isTrue();
        if (kind.asks()) {
            assertThat(kind.required()).contains(Slot.CODE);
            assertThat(kind.optional()).contains(Slot.LINK, Slot.TELEPHONE);
        }
    }
}
