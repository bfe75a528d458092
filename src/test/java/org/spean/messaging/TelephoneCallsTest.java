package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.simulator.SimulatedCalls;
import org.spean.messaging.simulator.SimulatedCalls.Calls;
import org.spean.messaging.simulator.SimulatedCalls.Now;
import org.spean.messaging.simulator.SimulatedCalls.State;
import org.spean.messaging.simulator.SimulatedTelephones;
import org.spean.messaging.voice.Spoken;
import org.spean.messaging.wording.MessageKind;
import org.spean.people.PostWorld;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Simulated telephones that ring (design 3.2): answered, declined, or neither. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TelephoneCallsTest {

    private final CallWorld world;
    private final SimulatedCalls calls;
    private final SimulatedTelephones telephones;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final BeanFactory beans;
    private final MessageGateway simulator;
    private final Dispatcher dispatcher;
    private final Actor caseworker;

    TelephoneCallsTest(
            SimulatedCalls calls,
            SimulatedTelephones telephones,
            List<MessageGateway> gateways,
            JdbcClient tables,
            TransactionTemplate transaction,
            BeanFactory beans) {
        this.world = new CallWorld(beans, Language.ENGLISH);
        this.calls = calls;
        this.telephones = telephones;
        this.tables = tables;
        this.transaction = transaction;
        this.beans = beans;
        this.simulator = gateways.stream()
                .filter(each -> each.name().equals("simulator"))
                .findFirst()
                .orElseThrow();
        this.dispatcher = world.dispatcher(simulator);
        caseworker = new PostWorld(beans).named("caseworker");
    }

    @AfterEach
    void leave() {
        telephones.turn(caseworker, world.number, true);
        world.leave();
    }

    private MessageId rings(Question question) {
        MessageId id = world.says(question, UUID.randomUUID().toString(), Optional.of(Channel.VOICE));
        dispatcher.sends();
        return id;
    }

    private Now now() {
        return calls.all().on(world.number).orElseThrow();
    }

    private Spoken says() {
        return now().says().orElseThrow();
    }

    private String words() {
        return says().parts().stream().map(Spoken.Part::words).collect(Collectors.joining(" "));
    }

    private void presses(String keys) {
        calls.press(caseworker, now().call(), says().turn(), keys);
    }

    private void minutesAgo(UUID call, int minutes) {
        transaction.executeWithoutResult(status -> {
            tables.sql("UPDATE simulated_message SET at = at - :minutes * interval '1 minute' WHERE id = :id")
                    .param("minutes", minutes)
                    .param("id", call)
                    .update();
            tables.sql("UPDATE voice_call SET began_at = began_at - :minutes * interval '1 minute' WHERE call_id = :id")
                    .param("minutes", minutes)
                    .param("id", call.toString())
                    .update();
        });
    }

    @Test
    void itRingsSaysWhatItIsAndTakesKeys() {
        Question question = world.asked(Asked.DATE, MessageKind.DATE_ASKED);
        String before = telephones.stamp();
        MessageId id = rings(question);
        UUID call = now().call();
        assertThat(now().says()).as("nothing is said before somebody answers").isEmpty();
        assertThat(calls.all().state(call)).isEqualTo(State.RINGS);
        assertThat(telephones.stamp()).isNotEqualTo(before);
        assertThat(world.of(id, "state")).isEqualTo("ACCEPTED");

        assertThat(calls.answer(caseworker, call)).isTrue();
        assertThat(calls.answer(caseworker, call)).as("only once").isFalse();
        assertThat(words()).startsWith("Hello. This is Spean. Can you come to this: a meeting, on Monday,");
        assertThat(calls.all().state(call)).isEqualTo(State.TALKS);
        presses("7");
        assertThat(words()).startsWith("Sorry, this key is not one of the choices.");
        calls.press(caseworker, call, 0, "1");
        assertThat(world.became(question)).as("keys of an earlier time").isEqualTo("OPEN");
        presses("1");
        assertThat(words()).isEqualTo("Thank you. Your answer is written down. Goodbye.");
        assertThat(world.became(question)).isEqualTo("ANSWERED Yes[] KEYPAD");
        assertThat(world.of(id, "state")).isEqualTo("DELIVERED");

        calls.hangUp(caseworker, call);
        assertThat(calls.all().on(world.number)).isEmpty();
        assertThat(calls.all().state(call)).isEqualTo(State.HAD);
    }

    @Test
    void inTheDemonstrationATelephoneIsRungUpAtOnceAboutWhatItIsAskedAndSpeaksKhmerWithoutRecordings() {
        CallWorld khmer = new CallWorld(beans, Language.KHMER);
        DemonstrationCalls demonstration = beans.getBean(DemonstrationCalls.class);
        assertThat(demonstration.calls(caseworker, khmer.number)).isEqualTo(DemonstrationCalls.Outcome.NOTHING_OPEN);
        Question question = khmer.asked(Asked.DATE, MessageKind.DATE_ASKED);
        khmer.says(question, "text", Optional.of(Channel.SMS));
        khmer.dispatcher(simulator).sends();

        assertThat(demonstration.calls(Actor.ANYBODY, khmer.number)).isEqualTo(DemonstrationCalls.Outcome.NOT_HERE);
        assertThat(demonstration.calls(caseworker, khmer.number)).isEqualTo(DemonstrationCalls.Outcome.RINGS);
        assertThat(demonstration.calls(caseworker, khmer.number)).isEqualTo(DemonstrationCalls.Outcome.RINGS_ALREADY);
        Now rings = calls.all().on(khmer.number).orElseThrow();
        assertThat(calls.answer(caseworker, rings.call())).isTrue();
        Spoken says = calls.all().on(khmer.number).flatMap(Now::says).orElseThrow();
        assertThat(says.language()).isEqualTo(Language.KHMER);
        assertThat(says.parts()).hasSizeGreaterThan(5);
        calls.press(caseworker, rings.call(), says.turn(), "1");
        assertThat(khmer.became(question)).isEqualTo("ANSWERED Yes[] KEYPAD");
        assertThat(demonstration.calls(caseworker, khmer.number)).isEqualTo(DemonstrationCalls.Outcome.NOTHING_OPEN);
        khmer.leave();
    }

    @Test
    void inTheDemonstrationItIsRungUpAsWellAboutWhatWaitsForTheMorning() {
        CallWorld other = new CallWorld(beans, Language.ENGLISH);
        Question question = other.asked(Asked.DATE, MessageKind.DATE_ASKED);
        MessageId text = other.says(question, "text", Optional.of(Channel.SMS));
        DemonstrationCalls demonstration = beans.getBean(DemonstrationCalls.class);

        assertThat(demonstration.calls(caseworker, other.number)).isEqualTo(DemonstrationCalls.Outcome.RINGS);
        Now rings = calls.all().on(other.number).orElseThrow();
        calls.answer(caseworker, rings.call());
        Spoken says = calls.all().on(other.number).flatMap(Now::says).orElseThrow();
        calls.press(caseworker, rings.call(), says.turn(), "1");
        assertThat(other.became(question)).isEqualTo("ANSWERED Yes[] KEYPAD");
        other.dispatcher(simulator).sends();
        assertThat(other.of(text, "state")).as("what was answered is not asked").isEqualTo("CANCELLED");
        other.leave();
    }

    @Test
    void allTelephonesAreSeenInOneLook() {
        CallWorld other = new CallWorld(beans, Language.ENGLISH);
        rings(world.asked(Asked.DATE, MessageKind.DATE_ASKED));
        other.says(other.asked(Asked.DATE, MessageKind.DATE_ASKED), "call", Optional.of(Channel.VOICE));
        other.dispatcher(simulator).sends();
        UUID talked = now().call();
        calls.answer(caseworker, talked);
        Calls all = calls.all();
        Now rings = all.on(other.number).orElseThrow();
        assertThat(rings.says()).isEmpty();
        assertThat(all.on(world.number).flatMap(Now::says)).isPresent();
        assertThat(all.state(rings.call())).isEqualTo(State.RINGS);
        assertThat(all.state(talked)).isEqualTo(State.TALKS);
        assertThat(all.state(UUID.randomUUID())).isEqualTo(State.MISSED);
        other.leave();
    }

    @Test
    void oneThatIsDeclinedIsTriedAgainLater() {
        MessageId id = rings(world.asked(Asked.DATE, MessageKind.DATE_ASKED));
        UUID call = now().call();
        assertThat(calls.decline(caseworker, call)).isTrue();
        assertThat(calls.all().on(world.number)).isEmpty();
        assertThat(calls.all().state(call)).isEqualTo(State.MISSED);
        assertThat(world.of(id, "state || ' ' || (next_at > claimed_at + interval '14 minutes')"))
                .isEqualTo("QUEUED true");
        world.comesBack(id);
        dispatcher.sends();
        assertThat(now().call()).isNotEqualTo(call);
        assertThat(calls.all().state(now().call())).isEqualTo(State.RINGS);
    }

    @Test
    void oneThatNobodyAnswersRingsForTwoMinutesAndThreeTimesInAll() {
        MessageId id = rings(world.asked(Asked.DATE, MessageKind.DATE_ASKED));
        calls.tick();
        assertThat(calls.all().on(world.number)).isPresent();
        for (int time = 0; time < 3; time++) {
            minutesAgo(now().call(), 3);
            calls.tick();
            assertThat(calls.all().on(world.number)).isEmpty();
            world.comesBack(id);
            dispatcher.sends();
        }
        assertThat(world.of(id, "state || ' ' || failure")).isEqualTo("FAILED NO_ANSWER");
    }

    @Test
    void whoeverGoesAwayInTheMiddleHasHungUp() {
        MessageId id = rings(world.asked(Asked.DATE, MessageKind.DATE_ASKED));
        UUID call = now().call();
        calls.answer(caseworker, call);
        minutesAgo(call, 20);
        calls.tick();
        assertThat(calls.all().state(call)).isEqualTo(State.HAD);
        assertThat(world.of(id, "state")).as("they heard what it is").isEqualTo("DELIVERED");
        calls.press(caseworker, call, 0, "1");
        assertThat(calls.all().on(world.number)).isEmpty();
    }

    @Test
    void aTelephoneThatIsOffCannotBeAnsweredAndNobodyButWhoSignedInAnswers() {
        rings(world.asked(Asked.DATE, MessageKind.DATE_ASKED));
        UUID call = now().call();
        assertThat(calls.answer(Actor.ANYBODY, call)).isFalse();
        telephones.turn(caseworker, world.number, false);
        assertThat(calls.answer(caseworker, call)).isFalse();
        assertThat(calls.decline(caseworker, call)).isFalse();
        telephones.turn(caseworker, world.number, true);
        assertThat(calls.answer(caseworker, call)).isTrue();
    }

    @Test
    void whoeverPressesNineIsCalled() {
        Question question = world.asked(Asked.DATE, MessageKind.DATE_ASKED);
        rings(question);
        calls.answer(caseworker, now().call());
        presses("9");
        assertThat(words()).isEqualTo("Thank you. Somebody will call you. Goodbye.");
        assertThat(world.became(question)).isEqualTo("OPEN");
        assertThat(world.tasks()).isEqualTo(1);
    }

    @Test
    void writtenMessagesAreStillReportedAndCallsAreNotReportedAsIfTheyWere() {
        Question question = world.asked(Asked.DATE, MessageKind.DATE_ASKED);
        MessageId call = rings(question);
        MessageId written = world.says(question, "text", Optional.empty());
        dispatcher.sends();
        assertThat(world.of(written, "channel")).isEqualTo("SMS");
        assertThat(world.of(call, "body")).startsWith("Hello. This is Spean.").doesNotContain("#");
        assertThat(world.of(call, "state")).isEqualTo("ACCEPTED");
    }
}
