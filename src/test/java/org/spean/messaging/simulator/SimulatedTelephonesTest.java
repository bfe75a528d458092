package org.spean.messaging.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.messaging.Channel;
import org.spean.messaging.MessageId;
import org.spean.messaging.Outgoing;
import org.spean.messaging.OwnNumber;
import org.spean.people.PostWorld;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Simulated telephones: what comes, what is written, on and off. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SimulatedTelephonesTest {

    private final SimulatedTelephones telephones;
    private final Simulator simulator;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final BeanFactory beans;
    private final Actor caseworker;
    private final PhoneNumber number = OwnNumber.drawn();

    SimulatedTelephonesTest(
            SimulatedTelephones telephones,
            Simulator simulator,
            JdbcClient tables,
            TransactionTemplate transaction,
            Clock clock,
            BeanFactory beans) {
        this.telephones = telephones;
        this.simulator = simulator;
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
        this.beans = beans;
        caseworker = new PostWorld(beans).named("caseworker");
    }

    @AfterEach
    void leave() {
        telephones.turn(caseworker, number, true);
        transaction.executeWithoutResult(status -> {
            for (String table : new String[] {"simulated_message", "inbound"}) {
                tables.sql("DELETE FROM " + table + " WHERE number = ?")
                        .param(number.e164())
                        .update();
            }
        });
    }

    private void comes(String text) {
        simulator.send(new Outgoing(
                new MessageId(UUID.randomUUID()),
                1,
                Channel.SMS,
                number,
                text,
                "A2B3",
                clock.instant(),
                clock.instant().plus(Duration.ofHours(1))));
    }

    private Telephone mine() {
        return telephones.all().stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private String became() {
        return tables.sql("SELECT gateway || ' ' || became FROM inbound WHERE number = ?")
                .param(number.e164())
                .query(String.class)
                .single();
    }

    private long reported() {
        return tables.sql("SELECT count(*) FROM simulated_message WHERE number = ? AND reported_at IS NOT NULL")
                .param(number.e164())
                .query(Long.class)
                .single();
    }

    @Test
    void whatCameAndWhatWasWrittenLieOnItInTheirOrder() {
        comes("hello");
        String before = telephones.stamp();
        assertThat(telephones.write(caseworker, number, "what is this")).isTrue();

        assertThat(telephones.stamp()).isNotEqualTo(before);
        assertThat(mine().said()).extracting(Telephone.Said::text).containsExactly("hello", "what is this");
        assertThat(mine().said()).extracting(Telephone.Said::inward).containsExactly(false, true);
        assertThat(became()).isEqualTo("simulator FOR_A_PERSON");
        assertThat(telephones.all().getFirst().number()).as("the latest first").isEqualTo(number);
        assertThat(tables.sql(
                                "SELECT count(*) FROM log.entry WHERE act = 'SIMULATOR_WRITTEN' AND told ->> 'number' = ?")
                        .param(number.e164())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void oneThatIsOffReportsNothingAndWritesNothing() {
        telephones.turn(caseworker, number, false);
        comes("hello");
        simulator.tick();
        assertThat(reported()).isZero();
        assertThat(mine().on()).isFalse();
        assertThat(telephones.write(caseworker, number, "1")).isFalse();

        telephones.turn(caseworker, number, true);
        simulator.tick();
        assertThat(reported()).isEqualTo(1);
        assertThat(telephones.write(caseworker, number, " ")).isFalse();
        assertThat(telephones.write(Actor.ANYBODY, number, "1")).isFalse();
        assertThat(telephones.write(caseworker, number, "1".repeat(SimulatedTelephones.LONGEST + 1)))
                .isFalse();
    }

    @Test
    void inEarnestOnlyAdministratorsAndAtroAnswerForRealPeople() {
        SimulatedTelephones inEarnest = LiftedTelephones.inEarnest(beans);
        PostWorld world = new PostWorld(beans);
        for (String other : List.of("caseworker", "focal", "manager")) {
            assertThat(inEarnest.opens(world.named(other))).as(other).isFalse();
        }
        assertThat(inEarnest.opens(Actor.ANYBODY)).isFalse();
        assertThat(inEarnest.write(caseworker, number, "1")).isFalse();
        assertThat(inEarnest.opens(world.named("admin"))).isTrue();
        assertThat(inEarnest.write(world.named("atro"), number, "1")).isTrue();
        assertThat(telephones.opens(caseworker)).as("in a demonstration").isTrue();
    }

    @Test
    void thereAreNoneOnceMessagesReachRealOnes() {
        comes("hello");
        SimulatedTelephones lifted = LiftedTelephones.of(beans);
        assertThat(lifted.on()).isFalse();
        assertThat(lifted.all()).isEmpty();
        assertThat(lifted.write(caseworker, number, "1")).isFalse();
        assertThat(mine().said()).hasSize(1);
    }
}
