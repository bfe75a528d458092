package org.spean.messaging.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
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

    private Optional<Verdict.Later> takes(RateGate node, boolean urgent) {
        return node.takes(message(Optional.empty(), urgent), SendingWorld.nowhere(), clock.instant());
    }

    @Test
    void twoNodesTogetherStayBelow() {
        RateGate one = node();
        RateGate other = node();
        int went = 0;
        for (int second = 0; second < 5; second++) {
            for (RateGate node : List.of(one, other, one, other, one, other)) {
                went += takes(node, false).isEmpty() ? 1 : 0;
            }
            clock.moveOn(Duration.ofSeconds(1));
        }
        assertThat(went).as("two in each of five seconds").isEqualTo(10);
    }

    @Test
    void whoIsAboveWaitsAMomentEachInTurn() {
        RateGate node = node();
        takes(node, false);
        takes(node, false);
        List<Instant> waits = new ArrayList<>();
        for (int each = 0; each < 300; each++) {
            Verdict.Later later = takes(node, false).orElseThrow();
            assertThat(later.why()).isEqualTo(Verdict.Reason.RATE);
            waits.add(later.at());
        }
        assertThat(waits).isSorted().doesNotHaveDuplicates();
        assertThat(waits.getFirst()).isBeforeOrEqualTo(clock.instant().plusSeconds(1));
        assertThat(waits.get(10)).isAfterOrEqualTo(clock.instant().plusSeconds(5));
        assertThat(waits.getLast()).isBefore(clock.instant().plusSeconds(62));
    }

    @Test
    void theUrgentWaitForNobodyAndWhatIsNoSmsAndTheSimulationForNothing() {
        RateGate node = node();
        takes(node, false);
        takes(node, false);
        assertThat(takes(node, false)).isPresent();
        assertThat(takes(node, true)).isEmpty();
        for (Channel other : EnumSet.complementOf(EnumSet.of(Channel.SMS))) {
            assertThat(node.takes(message(Optional.of(other), false), SendingWorld.nowhere(), clock.instant()))
                    .as("%s", other)
                    .isEmpty();
        }
        assertThat(node.takes(message(Optional.of(Channel.SMS), false), SendingWorld.nowhere(), clock.instant()))
                .isPresent();
        assertThat(takes(node(beans.getBean(Simulation.class)), false)).isEmpty();
    }

    @Test
    void whoIsOnlyLookedAtTakesNobodysTurn() {
        RateGate node = node();
        for (int each = 0; each < 10; each++) {
            assertThat(node.against(message(Optional.empty(), false), SendingWorld.nowhere(), clock.instant()))
                    .isEmpty();
        }
        assertThat(takes(node, false)).isEmpty();
        assertThat(takes(node, false)).isEmpty();
        assertThat(takes(node, false)).isPresent();
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
