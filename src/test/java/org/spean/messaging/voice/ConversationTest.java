package org.spean.messaging.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.messaging.reply.Said;
import org.spean.messaging.voice.Conversation.Became;
import org.spean.messaging.voice.Conversation.Heard;
import org.spean.messaging.voice.Talk.Step;
import org.spean.messaging.wording.Activity;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.vocabulary.PhoneNumber;

/** How a call goes (design 3.2, "Voice"): as a function of what is pressed, and of nothing else. */
class ConversationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private static Conversation about(MessageKind kind) {
        Slots.Builder slots = Slots.builder();
        kind.allowed().forEach(slot -> {
            switch (slot) {
                case ACTIVITY -> slots.activity(Activity.VISIT);
                case DATE -> slots.date(LocalDate.of(2026, 12, 14));
                case TIME -> slots.time(LocalTime.of(8, 30));
                case TELEPHONE -> slots.telephone(new PhoneNumber("+85523000012"));
                case DIGITS -> slots.digits("482915");
                default -> {}
            }
        });
        return new Conversation(Script.of(kind, slots.build()));
    }

    /** Presses one after the other; "-" is silence. Says where that leads, or what was answered. */
    private static String after(MessageKind kind, WhoAnswers who, String pressed) {
        Conversation call = about(kind);
        Talk talk = call.begins(who, false);
        for (String keys : pressed.split(" ", -1)) {
            switch (call.hears(talk, keys.equals("-") ? "" : keys, false, TODAY)) {
                case Heard.Goes(Talk to) -> talk = to;
                case Heard.Answers(Said said) -> {
                    return said.toString();
                }
            }
        }
        return talk.step() + " " + talk.note()
                + talk.day().map(day -> " " + day).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        // One key is an answer where the kind of question has it.
        "DATE_ASKED, 1, Yes[]",
        "DATE_ASKED, 3, Cannot[]",
        "DATE_ASKED, 9, CallMe[]",
        "DATE_MOVED, 1, Yes[]",
        "ENTRY_STILL_RIGHT, 1, Yes[]",
        "ENTRY_STILL_RIGHT, 2, NotRight[]",
        "ENTRY_STILL_RIGHT, 3, LeftPost[]",
        "ENTRY_STILL_RIGHT, 9, CallMe[]",
        "STILL_YOU, 1, Yes[]",
        "STILL_YOU, 3, NotMe[]",
        "STILL_YOU, 2, MENU WRONG_KEY",
        "ECHO, 3, NotMe[]",
        "ECHO, 1, MENU WRONG_KEY",
        "REMINDER_1_DAY, 2, Cannot[]",
        "REMINDER_3_DAYS, 9, CallMe[]",
        "REMINDER_EARLIER, 2, Cannot[]",
        // Star says it once more, as often as anybody wants, and is no wrong key.
        "DATE_ASKED, *, MENU NONE",
        "DATE_ASKED, * * * * 1, Yes[]",
        "DATE_ASKED, 5 * 5 * 1, Yes[]",
        // Silence and wrong keys are met twice by the same once more, then by a goodbye.
        "DATE_ASKED, -, MENU NONE",
        "DATE_ASKED, - -, MENU NONE",
        "DATE_ASKED, - - -, GOODBYE NONE",
        "DATE_ASKED, 5, MENU WRONG_KEY",
        "DATE_ASKED, 5 #, MENU WRONG_KEY",
        "DATE_ASKED, 5 # 0, GOODBYE NONE",
        "DATE_ASKED, 5 - 7, GOODBYE NONE",
        "DATE_ASKED, - - 1, Yes[]",
        "DATE_ASKED, - - - 1, GOODBYE NONE",
        // Another day is typed, read back and confirmed.
        "DATE_ASKED, 2, DAY NONE",
        "DATE_ASKED, 2 1512, DAY_TYPED NONE 2026-12-15",
        "DATE_ASKED, 2 1512#, DAY_TYPED NONE 2026-12-15",
        "DATE_ASKED, '2 1512 1', 'AnotherDate[on=2026-12-15, at=Optional.empty]'",
        "DATE_ASKED, '2 0501 1', 'AnotherDate[on=2027-01-05, at=Optional.empty]'",
        "DATE_ASKED, '2 1512 2 1612 1', 'AnotherDate[on=2026-12-16, at=Optional.empty]'",
        "DATE_ASKED, 2 1512 *, DAY_TYPED NONE 2026-12-15",
        "DATE_ASKED, 2 1512 -, DAY_TYPED NONE 2026-12-15",
        "DATE_ASKED, 2 1512 3, DAY_TYPED WRONG_KEY 2026-12-15",
        "DATE_ASKED, 2 1512 - 3 -, GOODBYE NONE",
        "DATE_ASKED, 2 *, MENU NONE",
        "DATE_ASKED, 2 15*, MENU NONE",
        "DATE_ASKED, 2 3102, DAY DAY_NONE",
        "DATE_ASKED, 2 1513, DAY DAY_NONE",
        "DATE_ASKED, 2 0000, DAY DAY_NONE",
        "DATE_ASKED, 2 151, DAY DAY_NONE",
        "DATE_ASKED, 2 0111, DAY DAY_PAST",
        "DATE_ASKED, 2 -, DAY NONE",
        "DATE_ASKED, 2 - 3102 99, GOODBYE NONE",
        "DATE_ASKED, '2 - - 1512 1', 'AnotherDate[on=2026-12-15, at=Optional.empty]'",
        // What only tells something is heard again, or over.
        "DATE_CANCELLED, *, MENU NONE",
        "DATE_CANCELLED, -, GOODBYE NONE",
        "DATE_CANCELLED, 1, GOODBYE NONE",
        "VERIFY_PHONE, * -, GOODBYE NONE",
        "TEST, 9, GOODBYE NONE",
    })
    void whatIsPressedDecidesWhereItGoes(MessageKind kind, String pressed, String leads) {
        assertThat(after(kind, WhoAnswers.PERSON, pressed)).isEqualTo(leads);
    }

    @ParameterizedTest
    @CsvSource({
        "DATE_ASKED, 1, MENU NONE",
        "DATE_ASKED, 1 1, Yes[]",
        "DATE_ASKED, -, DOOR NONE",
        "DATE_ASKED, 2, DOOR WRONG_KEY",
        "DATE_ASKED, 9, DOOR WRONG_KEY",
        "DATE_ASKED, *, DOOR NONE",
        // Whatever stays silent may be a machine: it hears a number, where there is one, and nothing else.
        "DATE_ASKED, - - -, MACHINE NONE",
        "TEST, - - -, SILENT NONE",
    })
    void whereItIsNotSureWhoIsThereAKeyComesFirst(MessageKind kind, String pressed, String leads) {
        assertThat(after(kind, WhoAnswers.UNSURE, pressed)).isEqualTo(leads);
    }

    private static String said(Conversation call, Talk talk) {
        return call.says(talk).prompts().stream().map(Prompt::key).collect(Collectors.joining(" "));
    }

    @Test
    void aCallSaysTheGreetingTheActivityTheDayTheTimeAndTheChoices() {
        Conversation call = about(MessageKind.DATE_ASKED);
        Talk talk = call.begins(WhoAnswers.PERSON, false);

        assertThat(said(call, talk))
                .isEqualTo("frame.greeting kind.DATE_ASKED activity.VISIT weekday.MONDAY day.14 month.12 hour.8"
                        + " minute.30 part.MORNING key.YES key.OTHER_DATE key.CANNOT key.CALL_ME frame.repeat");
        assertThat(said(call, talk.again())).as("the greeting once").startsWith("kind.DATE_ASKED");
    }

    @Test
    void aMachineHearsANumberAndNothingElse() {
        Conversation call = about(MessageKind.DATE_ASKED);
        Talk talk = call.begins(WhoAnswers.MACHINE, false);

        assertThat(call.says(talk).keys()).isZero();
        assertThat(said(call, talk))
                .isEqualTo("frame.greeting frame.call-number figure.0 figure.2 figure.3 figure.0 figure.0 figure.0"
                        + " figure.0 figure.1 figure.2 frame.again figure.0 figure.2 figure.3 figure.0 figure.0"
                        + " figure.0 figure.0 figure.1 figure.2");
        Conversation code = about(MessageKind.VERIFY_PHONE);
        assertThat(said(code, code.begins(WhoAnswers.MACHINE, false))).isEmpty();
    }

    @Test
    void aCodeIsSaidTwiceWithoutAnythingThatCouldBePressed() {
        Conversation call = about(MessageKind.VERIFY_PHONE);
        assertThat(said(call, call.begins(WhoAnswers.PERSON, false)))
                .isEqualTo("frame.greeting kind.VERIFY_PHONE figure.4 figure.8 figure.2 figure.9 figure.1 figure.5"
                        + " frame.again figure.4 figure.8 figure.2 figure.9 figure.1 figure.5"
                        + " kind.VERIFY_PHONE.after frame.repeat");
    }

    @Test
    void aQuestionThatIsOverIsNotAskedAnyMore() {
        Conversation call = about(MessageKind.DATE_ASKED);
        assertThat(said(call, call.begins(WhoAnswers.PERSON, true)))
                .isEqualTo("frame.greeting frame.closed frame.goodbye");
        assertThat(call.hears(Talk.first(Step.DOOR), "1", true, TODAY))
                .isEqualTo(new Heard.Goes(Talk.first(Step.DOOR).to(Step.CLOSED)));
    }

    @ParameterizedTest
    @CsvSource({"DONE, THANKS", "CALL, WILL_CALL", "CLOSED, CLOSED", "REFUSED, MENU"})
    void whatBecameOfAnAnswerIsSaid(Became became, Step leads) {
        assertThat(about(MessageKind.DATE_ASKED)
                        .after(Talk.first(Step.MENU), became)
                        .step())
                .isEqualTo(leads);
    }

    @Test
    void anAnswerThatCannotBeTakenIsAWrongOne() {
        Conversation call = about(MessageKind.DATE_ASKED);
        Talk talk = Talk.first(Step.MENU);
        for (int time = 0; time < 2; time++) {
            talk = call.after(talk, Became.REFUSED);
            assertThat(said(call, talk)).startsWith("frame.refused kind.DATE_ASKED");
        }
        assertThat(call.after(talk, Became.REFUSED).step()).isEqualTo(Step.GOODBYE);
    }

    @Test
    void noCallLastsForEver() {
        Conversation call = about(MessageKind.DATE_ASKED);
        Talk talk = call.begins(WhoAnswers.PERSON, false);
        for (int time = 0; time <= Conversation.MOST_TURNS; time++) {
            talk = ((Heard.Goes) call.hears(talk, "*", false, TODAY)).to();
        }
        assertThat(talk.step()).isEqualTo(Step.GOODBYE);
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void whateverIsPressedOnlyPiecesAreSaidThatTheKindNeeds(MessageKind kind) {
        if (!Script.spoken(kind)) {
            return;
        }
        Conversation call = about(kind);
        Set<Prompt> needed = Script.needed(kind);
        String all = "1 2 3 4 9 0 * # - 1512 3102 0111 15*";
        for (WhoAnswers who : WhoAnswers.values()) {
            for (boolean over : new boolean[] {false, true}) {
                for (String one : all.split(" ", -1)) {
                    for (String other : all.split(" ", -1)) {
                        for (String third : all.split(" ", -1)) {
                            walks(call, needed, who, over, one, other, third);
                        }
                    }
                }
            }
        }
    }

    private static void walks(Conversation call, Set<Prompt> needed, WhoAnswers who, boolean over, String... pressed) {
        Talk talk = call.begins(who, over);
        for (String keys : pressed) {
            Heard heard = call.hears(talk, keys.equals("-") ? "" : keys, over, TODAY);
            if (heard instanceof Heard.Goes(Talk to)) {
                talk = to;
                assertThat(needed.containsAll(call.says(talk).prompts()))
                        .as("%s %s", who, Arrays.toString(pressed))
                        .isTrue();
            } else {
                for (Became became : Became.values()) {
                    assertThat(needed)
                            .containsAll(call.says(call.after(talk, became)).prompts());
                }
                return;
            }
        }
    }

    @Test
    void everyTimeAndDayIsSaidInPieces() {
        assertThat(Prompt.time(LocalTime.of(0, 5))).hasToString("[hour.12, minute.5, part.NIGHT]");
        assertThat(Prompt.time(LocalTime.of(12, 0))).hasToString("[hour.12, part.NOON]");
        assertThat(Prompt.time(LocalTime.of(13, 7))).hasToString("[hour.1, figure.0, figure.7, part.AFTERNOON]");
        assertThat(Prompt.time(LocalTime.of(18, 59))).hasToString("[hour.6, figure.5, figure.9, part.EVENING]");
        assertThat(Prompt.day(LocalDate.of(2028, 2, 29))).hasToString("[weekday.TUESDAY, day.29, month.2]");
        assertThat(Optional.of(Prompt.figures("012 345-678")).map(Object::toString))
                .contains("[figure.0, figure.1, figure.2, figure.3, figure.4, figure.5, figure.6, figure.7, figure.8]");
    }
}
