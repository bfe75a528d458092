package org.spean.messaging.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.SettableClock;
import org.spean.access.limit.RateLimiter;
import org.spean.machine.PlainRefusal;
import org.spean.messaging.Channel;
import org.spean.messaging.Lifted;
import org.spean.messaging.MessageId;
import org.spean.messaging.Recipient;
import org.spean.messaging.Simulation;
import org.spean.messaging.Verdict;
import org.spean.messaging.Waiting;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** All nodes together give out no more in a second than the provider allows (design 3.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RateGateTest {

    private final BeanFactory beans;
    private final DataSource database;
    private final SettableClock clock = new SettableClock();

    RateGateTest(BeanFactory beans, DataSource database, JdbcClient tables, TransactionTemplate transaction) {
        this.beans = beans;
        this.database = database;
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM call_allowance WHERE id LIKE 'sender %'")
                .update());
    }

    private RateGate node(Simulation simulation) {
        return new RateGate(new RateLimiter(database, clock), simulation, "2");
    }

    private RateGate node() {
        return node(Lifted.simulation(beans));
    }

    private Waiting message(Optional<Channel> by, boolean urgent) {
        return new Waiting(
                new MessageId(UUID.randomUUID()),
                0,
                MessageKind.TEST,
                new Recipient.OfNumber(SendingWorld.number()),
                by,
                Slots.NONE,
                clock.instant().plus(Duration.ofDays(1)),
                urgent,
                Optional.empty());
    }

    private Optional<Verdict> against(RateGate node, boolean urgent) {
        return node.against(message(Optional.empty(), urgent), SendingWorld.nowhere(), clock.instant());
    }

    @Test
    void twoNodesTogetherStayBelow() {
        RateGate one = node();
        RateGate other = node();
        int went = 0;
        for (int second = 0; second < 5; second++) {
            for (RateGate node : List.of(one, other, one, other, one, other)) {
                went += against(node, false).isEmpty() ? 1 : 0;
            }
            clock.moveOn(Duration.ofSeconds(1));
        }
        assertThat(went).as("two in each of five seconds").isEqualTo(10);
    }

    @Test
    void whoIsAboveWaitsAMomentEachInTurn() {
        RateGate node = node();
        against(node, false);
        against(node, false);
        List<Instant> waits = new ArrayList<>();
        for (int each = 0; each < 300; each++) {
            Verdict verdict = against(node, false).orElseThrow();
            assertThat(verdict).isInstanceOf(Verdict.Later.class);
            assertThat(((Verdict.Later) verdict).why()).isEqualTo(Verdict.Reason.RATE);
            waits.add(((Verdict.Later) verdict).at());
        }
        assertThat(waits).isSorted().doesNotHaveDuplicates();
        assertThat(waits.getFirst()).isBeforeOrEqualTo(clock.instant().plusSeconds(1));
        assertThat(waits.get(10)).isAfterOrEqualTo(clock.instant().plusSeconds(5));
        assertThat(waits.getLast()).isBefore(clock.instant().plusSeconds(62));
    }

    @Test
    void theUrgentWaitForNobodyAndTelegramAndTheSimulationForNothing() {
        RateGate node = node();
        against(node, false);
        against(node, false);
        assertThat(against(node, false)).isPresent();
        assertThat(against(node, true)).isEmpty();
        assertThat(node.against(message(Optional.of(Channel.TELEGRAM), false), SendingWorld.nowhere(), clock.instant()))
                .isEmpty();
        assertThat(node.against(message(Optional.of(Channel.VOICE), false), SendingWorld.nowhere(), clock.instant()))
                .isPresent();
        assertThat(against(node(beans.getBean(Simulation.class)), false)).isEmpty();
    }

    @Test
    void aRateThatLetsNothingOutIsRefusedInPlainWords() {
        for (String rate : List.of("0", "-1", "fast", "")) {
            assertThatExceptionOfType(PlainRefusal.class)
                    .isThrownBy(() -> new RateGate(new RateLimiter(database, clock), Lifted.simulation(beans), rate))
                    .withMessageContaining("SPEAN_TWILIO_RATE");
        }
    }
}
