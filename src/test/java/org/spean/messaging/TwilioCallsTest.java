package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.SpeanTest;
import org.spean.messaging.FakeCalls.Call;
import org.spean.messaging.FakeCalls.Told;
import org.spean.messaging.FakeTwilio.Answer;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.twilio.TwilioLine;
import org.spean.messaging.webhook.WebhookCounts;
import org.spean.messaging.webhook.WebhookOutcome;
import org.spean.messaging.wording.MessageKind;
import org.spean.people.Phones;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** Calls, from a question to the provider and back with the keys that were pressed, over HTTP both ways (design 3.2, "Voice"). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TwilioCallsTest {

    private final CallWorld world;
    private final FakeTwilio provider;
    private final Dispatcher dispatcher;
    private final WebhookCounts counts;
    private final Phones phones;
    private final Clock clock;
    private final BeanFactory beans;
    private final HttpClient line = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    TwilioCallsTest(BeanFactory beans, WebhookCounts counts, Phones phones, Clock clock) {
        this.world = new CallWorld(beans, Language.ENGLISH);
        this.provider = new FakeTwilio(clock);
        this.counts = counts;
        this.phones = phones;
        this.clock = clock;
        this.beans = beans;
        dispatcher = world.dispatcher(TwilioLine.calling(provider.base(), clock, Duration.ofSeconds(2), beans));
    }

    @AfterEach
    void close() {
        provider.close();
        line.close();
        world.leave();
    }

    private MessageId calls(Question question) {
        MessageId id = world.says(question, "call", Optional.of(Channel.VOICE));
        dispatcher.sends();
        return id;
    }

    private Call call() {
        return provider.calls().all().getLast();
    }

    private int tells(StatusCallback callback) throws Exception {
        return callback.to(line, port);
    }

    private long forged() {
        return counts.since(LocalDate.EPOCH).getOrDefault(WebhookOutcome.FORGED, 0L);
    }

    @Test
    void whoeverIsCalledHearsWhatItIsAndAnswersWithAKey() throws Exception {
        Question question = world.asked(Asked.DATE, MessageKind.DATE_ASKED);
        MessageId id = calls(question);

        assertThat(world.of(id, "state")).isEqualTo("ACCEPTED");
        assertThat(call().from()).isEqualTo("+85523000000");
        assertThat(call().fields()).containsEntry("MachineDetection", "DetectMessageEnd");
        assertThat(call().ours()).isEqualTo(id.id());
        assertThat(tells(FakeCalls.reports(call(), "ringing"))).isEqualTo(204);
        assertThat(world.of(id, "state")).isEqualTo("SENT");

        Told first = FakeCalls.answered(call(), "human", line, port);
        assertThat(first.verbs())
                .containsExactly(
                        "say Hello. This is Spean. Can you come to this: a meeting, on Monday, the fourteenth of December,"
                                + " at eight thirty in the morning. Press one to confirm. Press two for another date."
                                + " Press three if you cannot come. Press nine, and somebody calls you."
                                + " Press star to hear it again.",
                        "gather 1 " + TwilioLine.PUBLIC + "/webhook/twilio/call/" + id.id() + "/0");
        Told thanks = FakeCalls.pressed(call(), first, "1", line, port);
        assertThat(thanks.verbs()).containsExactly("say Thank you. Your answer is written down. Goodbye.", "hangup");
        assertThat(world.became(question)).isEqualTo("ANSWERED Yes[] KEYPAD");
        assertThat(phones.phone(world.number).orElseThrow().lastGoodContact()).isPresent();

        assertThat(tells(FakeCalls.reports(call(), "completed"))).isEqualTo(204);
        assertThat(world.of(id, "state")).isEqualTo("DELIVERED");
    }

    @Test
    void keysThatAreToldTwiceCountOnce() throws Exception {
        Question question = world.asked(Asked.DATE, MessageKind.DATE_ASKED);
        calls(question);
        Told first = FakeCalls.answered(call(), "human", line, port);
        assertThat(FakeCalls.answered(call(), "human", line, port)).isEqualTo(first);
        Told wrong = FakeCalls.pressed(call(), first, "7", line, port);
        assertThat(wrong.verbs().getFirst()).startsWith("say Sorry, this key is not one of the choices.");
        assertThat(FakeCalls.pressed(call(), first, "7", line, port)).isEqualTo(wrong);
        assertThat(FakeCalls.pressed(call(), first, "1", line, port))
                .as("it belongs to an earlier time")
                .isEqualTo(wrong);
        assertThat(world.became(question)).isEqualTo("OPEN");
        Told again = FakeCalls.pressed(call(), wrong, "", line, port);
        assertThat(FakeCalls.pressed(call(), wrong, "", line, port)).isEqualTo(again);
        assertThat(again.keys()).isNotEqualTo(wrong.keys());
        Told callsBack = FakeCalls.pressed(call(), again, "9", line, port);
        assertThat(callsBack.verbs()).containsExactly("say Thank you. Somebody will call you. Goodbye.", "hangup");
        assertThat(FakeCalls.pressed(call(), again, "9", line, port)).isEqualTo(callsBack);
        assertThat(world.tasks()).as("somebody is to call them, once").isEqualTo(1);
        assertThat(world.became(question)).as("9 is no answer").isEqualTo("OPEN");
    }

    @Test
    void anotherDayIsTypedReadBackAndConfirmed() throws Exception {
        Question question = world.asked(Asked.DATE, MessageKind.DATE_ASKED);
        calls(question);
        Told menu = FakeCalls.answered(call(), "human", line, port);
        Told day = FakeCalls.pressed(call(), menu, "2", line, port);
        assertThat(day.verbs().getLast()).startsWith("gather 4 ");
        LocalDate next = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE).plusDays(20);
        Told back = FakeCalls.pressed(
                call(), day, "%02d%02d".formatted(next.getDayOfMonth(), next.getMonthValue()), line, port);
        assertThat(back.verbs().getFirst()).startsWith("say You typed: on ").contains("Press one if this is right");
        FakeCalls.pressed(call(), back, "1", line, port);
        assertThat(world.became(question)).startsWith("ANSWERED AnotherDate[on=" + next);
    }

    @ParameterizedTest
    @CsvSource({
        "machine_end_beep, MACHINE",
        "fax, MACHINE",
        "unknown, UNSURE",
        "'', UNSURE",
    })
    void aMachineHearsANumberAndNobodyElseAnythingBeforeAKey(String by, String which) throws Exception {
        MessageId id = calls(world.asked(Asked.DATE, MessageKind.DATE_ASKED));
        Told told = FakeCalls.answered(call(), by, line, port);
        assertThat(String.join(" ", told.verbs())).doesNotContain("meeting", "December", "confirm");
        if (which.equals("MACHINE")) {
            assertThat(told.verbs())
                    .containsExactly(
                            "say Hello. This is Spean. Please call this number: zero two three zero zero zero zero one two"
                                    + " Once more: zero two three zero zero zero zero one two",
                            "hangup");
            tells(FakeCalls.reports(call(), "completed"));
            assertThat(world.of(id, "state")).isEqualTo("DELIVERED");
        } else {
            assertThat(told.verbs().getFirst()).contains("Press one to hear it");
            tells(FakeCalls.reports(call(), "completed"));
            assertThat(world.of(id, "state")).as("nobody heard it").isEqualTo("QUEUED");
        }
    }

    @Test
    void whoeverDoesNotAnswerIsRungUpThreeTimesInAll() throws Exception {
        MessageId id = calls(world.asked(Asked.DATE, MessageKind.DATE_ASKED));
        for (String status : List.of("no-answer", "busy", "failed")) {
            assertThat(world.of(id, "state")).isEqualTo("ACCEPTED");
            tells(FakeCalls.reports(call(), status));
            tells(FakeCalls.reports(call(), status));
            world.comesBack(id);
            dispatcher.sends();
        }
        assertThat(world.of(id, "state || ' ' || failure")).isEqualTo("FAILED NO_ANSWER");
        assertThat(provider.calls().all()).hasSize(3);
    }

    @Test
    void aCallThatWasTakenUnheardIsKnownByWhatTheProviderAsks() throws Exception {
        provider.calls().sends(Answer::takenAndDropped);
        MessageId id = calls(world.asked(Asked.DATE, MessageKind.DATE_ASKED));
        assertThat(world.of(id, "state")).isEqualTo("UNKNOWN");
        FakeCalls.answered(call(), "human", line, port);
        assertThat(world.of(id, "state")).isEqualTo("SENT");
        world.leaseRunsOut(id);
        dispatcher.looksUp();
        dispatcher.sends();
        assertThat(provider.calls().asked()).isEqualTo(1);
    }

    @Test
    void aCallThatWasTakenUnheardIsFoundByNumberAndTimeWhereItCanBeNoOthers() {
        provider.calls().others(world.number.e164(), Instant.parse("2026-01-01T00:00:00Z"));
        provider.calls().sends(Answer::takenAndDropped);
        MessageId id = calls(world.asked(Asked.DATE, MessageKind.DATE_ASKED));
        world.leaseRunsOut(id);
        dispatcher.looksUp();
        assertThat(world.of(id, "state || ' ' || coalesce(provider_id, '')")).isEqualTo("ACCEPTED " + call().sid());

        provider.calls().sends(() -> Answer.refused(503, 0));
        MessageId other =
                world.says(world.asked(Asked.DATE, MessageKind.DATE_ASKED), "other", Optional.of(Channel.VOICE));
        dispatcher.sends();
        assertThat(world.of(other, "state || ' ' || coalesce(waits_for, '')"))
                .as("one telephone is rung up for one thing at a time")
                .isEqualTo("QUEUED OTHER_CALL");
    }

    @Test
    void whatTheListDoesNotHaveIsCalledAgainAndWhatMayBeOneOfTwoIsForAPerson() {
        provider.calls().sends(() -> Answer.refused(503, 0));
        MessageId id = calls(world.asked(Asked.DATE, MessageKind.DATE_ASKED));
        world.leaseRunsOut(id);
        dispatcher.looksUp();
        dispatcher.sends();
        assertThat(provider.calls().asked()).isEqualTo(2);
        assertThat(world.of(id, "state")).isEqualTo("UNKNOWN");

        provider.calls().others(world.number.e164(), clock.instant());
        provider.calls().others(world.number.e164(), clock.instant());
        world.leaseRunsOut(id);
        dispatcher.looksUp();
        assertThat(world.of(id, "state || ' ' || coalesce(lease_until::text, 'a person decides')"))
                .isEqualTo("UNKNOWN a person decides");
    }

    @Test
    void whatTheProviderDidNotSignSaysNothingAndChangesNothing() throws Exception {
        Question question = world.asked(Asked.DATE, MessageKind.DATE_ASKED);
        MessageId id = calls(question);
        Told first = FakeCalls.answered(call(), "human", line, port);
        long before = forged();
        StatusCallback key = FakeCalls.tells(call(), first.keys(), Map.of("Digits", "1"));
        assertThat(tells(key.forged())).isEqualTo(403);
        assertThat(tells(FakeCalls.reports(call(), "completed").forged())).isEqualTo(403);
        assertThat(line.send(key.with("Digits", "3").request(port, key.signature()), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(403);
        assertThat(forged() - before).isEqualTo(3);
        assertThat(world.became(question)).isEqualTo("OPEN");
        assertThat(world.of(id, "state")).isEqualTo("SENT");
    }

    @Test
    void whatNobodyKnowsOrLacksAFieldIsAnsweredWithAClearStatus() throws Exception {
        calls(world.asked(Asked.DATE, MessageKind.DATE_ASKED));
        String unknown = TwilioLine.PUBLIC + "/webhook/twilio/call/" + UUID.randomUUID();
        assertThat(tells(FakeCalls.tells(call(), unknown, Map.of()))).isEqualTo(404);
        assertThat(tells(FakeCalls.tells(call(), unknown + "/0", Map.of("Digits", "1"))))
                .isEqualTo(404);
        assertThat(tells(FakeCalls.tells(call(), call().url() + "/x", Map.of())))
                .isEqualTo(400);
        assertThat(tells(FakeCalls.tells(call(), call().url(), Map.of()).without("CallSid")))
                .isEqualTo(400);
        assertThat(tells(FakeCalls.reports(call(), "in the cloud"))).isEqualTo(400);
        assertThat(tells(FakeCalls.tells(call(), call().url(), Map.of("Padding", "x".repeat(100_000)))))
                .isEqualTo(413);
    }

    @Test
    void keysThatComeBehindTheEndOfTheCallCountAndALateReportChangesNothing() throws Exception {
        Question question = world.asked(Asked.DATE, MessageKind.DATE_ASKED);
        MessageId id = calls(question);
        Told first = FakeCalls.answered(call(), "human", line, port);
        for (String status : List.of("completed", "no-answer", "ringing", "failed")) {
            assertThat(tells(FakeCalls.reports(call(), status))).isEqualTo(204);
            assertThat(world.of(id, "state")).as(status).isEqualTo("DELIVERED");
        }
        FakeCalls.pressed(call(), first, "1", line, port);
        assertThat(world.became(question)).isEqualTo("ANSWERED Yes[] KEYPAD");
    }

    @Test
    void aCallInWhichSomebodyWasToldWhatItIsForHasArrivedWhateverIsReportedFirst() throws Exception {
        MessageId id = calls(world.asked(Asked.DATE, MessageKind.DATE_ASKED));
        FakeCalls.answered(call(), "human", line, port);
        tells(FakeCalls.reports(call(), "no-answer"));
        assertThat(world.of(id, "state")).isEqualTo("DELIVERED");
        tells(FakeCalls.reports(call(), "completed"));
        world.comesBack(id);
        dispatcher.sends();
        assertThat(world.of(id, "state")).isEqualTo("DELIVERED");
        assertThat(provider.calls().asked()).isEqualTo(1);
    }

    @Test
    void aCallOfAQuestionThatWasAnsweredMeanwhileAsksNothing() throws Exception {
        Question question = world.asked(Asked.DATE, MessageKind.DATE_ASKED);
        MessageId call = calls(question);
        world.answersYes(question);

        Told told = FakeCalls.answered(call(), "human", line, port);
        assertThat(told.verbs().getFirst()).contains("answered already");
        assertThat(told.verbs()).last().isEqualTo("hangup");
        assertThat(world.of(call, "state")).isEqualTo("SENT");
    }

    @Test
    void whatWasAnsweredMeanwhileIsNotAskedInACallAnyMore() {
        Question question = world.asked(Asked.DATE, MessageKind.DATE_ASKED);
        MessageId call = world.says(question, "call", Optional.of(Channel.VOICE));
        world.answeredWhileInHand(question);

        dispatcher.sends();
        assertThat(provider.calls().all()).isEmpty();
        assertThat(world.of(call, "state")).isEqualTo("CANCELLED");
    }

    @Test
    void anAnswerThatIsNotTakenIsSaidSo() throws Exception {
        Question question = world.asked(Asked.ENTRY, MessageKind.ENTRY_STILL_RIGHT);
        calls(question);
        Told told = FakeCalls.pressed(call(), FakeCalls.answered(call(), "human", line, port), "3", line, port);
        assertThat(told.verbs().getFirst()).startsWith("say Sorry, this answer cannot be taken.");
        assertThat(world.became(question)).isEqualTo("OPEN");
    }

    @Test
    void whoeverPrefersCallsIsRungUpOnceWhereAMessageAndACallAreDue() {
        world.prefers(Channel.VOICE);
        Question question = world.asked(Asked.DATE, MessageKind.DATE_ASKED);
        world.says(question, "message", Optional.empty());
        world.says(question, "call", Optional.of(Channel.VOICE));
        dispatcher.sends();
        dispatcher.sends();
        assertThat(provider.calls().all()).hasSize(1);
    }

    @Test
    void whatIsToldLateOfATryThatFailedChangesNothing() throws Exception {
        MessageId id = calls(world.asked(Asked.DATE, MessageKind.DATE_ASKED));
        tells(FakeCalls.reports(call(), "no-answer"));
        String then = world.of(id, "state");
        tells(FakeCalls.reports(call(), "ringing"));
        assertThat(world.of(id, "state")).isEqualTo(then).isEqualTo("QUEUED");
    }

    @Test
    void whoeverDoesNotSpeakEnglishGetsAMessageUntilThereAreRecordings() {
        CallWorld khmer = new CallWorld(beans, Language.KHMER);
        Dispatcher sends = khmer.dispatcher(TwilioLine.calling(provider.base(), clock, Duration.ofSeconds(2), beans));
        Question question = khmer.asked(Asked.DATE, MessageKind.DATE_ASKED);
        MessageId first = khmer.says(question, "first", Optional.empty());
        MessageId call = khmer.says(question, "call", Optional.of(Channel.VOICE));
        sends.sends();
        assertThat(khmer.of(first, "state || ' ' || channel")).isEqualTo("ACCEPTED SMS");
        assertThat(khmer.of(call, "state || ' ' || failure"))
                .as("the same was just sent")
                .isEqualTo("CANCELLED NOT_SAYABLE");

        Question other = khmer.asked(Asked.DATE, MessageKind.DATE_ASKED);
        MessageId step = khmer.says(other, "call", Optional.of(Channel.VOICE));
        sends.sends();
        assertThat(khmer.of(step, "state || ' ' || channel || ' ' || (body LIKE '%#%')"))
                .as("the step of the ladder is taken all the same")
                .isEqualTo("ACCEPTED SMS true");
        assertThat(provider.calls().all()).isEmpty();
        khmer.leave();
    }
}
