package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.messaging.sending.CatchUp;
import org.spean.messaging.sending.PauseOutcome;
import org.spean.messaging.sending.PauseScope;
import org.spean.messaging.sending.PauseWish;
import org.spean.messaging.sending.Pauses;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.messaging.wording.Templates;
import org.spean.people.Phone;
import org.spean.people.Phones;
import org.spean.people.PostWorld;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A number on which nobody has answered for sixty days is asked first whose it is (design 3.5). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StillTheirsTest {

    private final Messages messages;
    private final Dispatcher dispatcher;
    private final List<Gate> gates;
    private final Pauses pauses;
    private final Actor atro;
    private final Inbox inbox;
    private final Phones phones;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PhoneNumber number = new PhoneNumber(
            "+8551" + (2_000_000 + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 7_000_000)));

    StillTheirsTest(
            Messages messages,
            ObjectProvider<Gate> gates,
            Pauses pauses,
            BeanFactory beans,
            Inbox inbox,
            Phones phones,
            JdbcClient tables,
            TransactionTemplate transaction,
            Clock clock) {
        this.messages = messages;
        this.gates = gates.orderedStream().toList();
        this.pauses = pauses;
        this.atro = new PostWorld(beans).named("atro");
        this.dispatcher = atAnyHour(beans, clock);
        this.inbox = inbox;
        this.phones = phones;
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whatever the hour of the test is. */
    private Dispatcher atAnyHour(BeanFactory beans, Clock now) {
        Gateways gateways = beans.getBean(Gateways.class);
        List<Gate> others =
                gates.stream().filter(each -> !(each instanceof AtNight)).toList();
        return new Dispatcher(
                beans.getBean(OutboxRows.class),
                new Gates(beans.getBean(Addressees.class), gateways, others),
                gateways,
                beans.getBean(Ways.class),
                beans.getBean(Templates.class),
                beans.getBean(Enclosures.class),
                beans.getBean(Outcomes.class),
                beans.getBean(PlatformTransactionManager.class),
                now,
                Duration.ofMinutes(5));
    }

    @BeforeEach
    void aVerifiedNumber() {
        transaction.executeWithoutResult(status -> {
            phones.entered(number, Language.ENGLISH);
            phones.verified(number);
            tables.sql("DELETE FROM message WHERE recipient = :number")
                    .param("number", number.e164())
                    .update();
            tables.sql("DELETE FROM question WHERE recipient = :number")
                    .param("number", number.e164())
                    .update();
        });
    }

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status -> {
            for (String table : List.of(
                    "paused_message WHERE message_id IN (SELECT id FROM message WHERE recipient = :number) AND :number",
                    "message WHERE recipient",
                    "question WHERE recipient",
                    "inbound WHERE number")) {
                tables.sql("DELETE FROM " + table + " = :number")
                        .param("number", number.e164())
                        .update();
            }
        });
    }

    private void silentFor(int days) {
        transaction.executeWithoutResult(status -> tables.sql(
                        "UPDATE phone SET last_good_contact = :at WHERE number = :number")
                .param("at", OutboxRows.at(clock.instant().minus(Duration.ofDays(days))))
                .param("number", number.e164())
                .update());
    }

    private MessageId queued() {
        return Objects.requireNonNull(transaction.execute(status -> messages.queue(Wish.of(
                "test " + UUID.randomUUID(),
                MessageKind.TEST,
                new Recipient.OfNumber(number),
                Slots.NONE,
                clock.instant().plus(Duration.ofDays(5))))));
    }

    /** Everything of this number is looked at. */
    private void looks() {
        transaction.executeWithoutResult(status -> tables.sql(
                        "UPDATE message SET next_at = asked_at WHERE recipient = :number AND state = 'QUEUED'")
                .param("number", number.e164())
                .update());
        while (dispatcher.sends() > 0) {
            // There may be more.
        }
    }

    private String state(MessageId id) {
        return tables.sql("SELECT state || ' ' || coalesce(waits_for, failure, '') FROM message WHERE id = :id")
                .param("id", id.id())
                .query((row, count) -> row.getString(1))
                .single();
    }

    private long questions() {
        return tables.sql("SELECT count(*) FROM question WHERE recipient = :number AND kind = 'STILL_YOU'")
                .param("number", number.e164())
                .query(Long.class)
                .single();
    }

    private Phone phone() {
        return phones.phone(number).orElseThrow();
    }

    @Test
    void afterSixtyDaysItWaitsUntilSomebodySaysThatTheNumberIsStillTheirs() {
        silentFor(61);
        MessageId waiting = queued();
        looks();
        looks();
        assertThat(state(waiting)).isEqualTo("QUEUED IDENTITY");
        assertThat(questions()).as("asked once").isEqualTo(1);

        looks();
        inbox.take("test", UUID.randomUUID().toString(), Channel.SMS, number, "1");
        looks();
        assertThat(phone().state()).isEqualTo(Phone.State.VERIFIED);
        assertThat(phone().lastGoodContact().orElseThrow())
                .isAfter(clock.instant().minus(Duration.ofMinutes(5)));
        assertThat(state(waiting)).as("it goes out").isEqualTo("ACCEPTED ");
    }

    @Test
    void nobodyIsAskedForTheSakeOfWhatWaitsForSomethingElse() {
        assertThat(gates.indexOf(gate("StillTheirs")))
                .as("behind pause, night and budget")
                .isGreaterThan(gates.indexOf(gate("PauseGate")))
                .isGreaterThan(gates.indexOf(gate("AtNight")))
                .isGreaterThan(gates.indexOf(gate("BudgetGate")));
        silentFor(61);
        MessageId waiting = queued();
        PauseOutcome paused = pauses.pause(
                atro,
                new PauseWish(
                        new PauseScope.OfKind(MessageKind.TEST),
                        "floods",
                        clock.instant().plus(Duration.ofHours(1)),
                        CatchUp.ALL));
        assertThat(paused).isInstanceOf(PauseOutcome.Done.class);
        try {
            looks();
            assertThat(state(waiting)).isEqualTo("QUEUED PAUSE");
            assertThat(questions()).isZero();
        } finally {
            pauses.end(atro, ((PauseOutcome.Done) paused).pause().id(), CatchUp.ALL);
        }
        looks();
        assertThat(state(waiting)).isEqualTo("QUEUED IDENTITY");
        assertThat(questions()).isEqualTo(1);
    }

    private Gate gate(String name) {
        return gates.stream()
                .filter(each -> each.getClass().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void beforeThatNobodyIsAsked() {
        silentFor(59);
        MessageId waiting = queued();
        looks();
        assertThat(state(waiting)).isEqualTo("ACCEPTED ");
        assertThat(questions()).isZero();
    }

    @Test
    void whoeverSaysThatItIsNotTheirsGetsNothingMore() {
        silentFor(61);
        MessageId waiting = queued();
        looks();
        looks();
        inbox.take("test", UUID.randomUUID().toString(), Channel.SMS, number, "3");
        assertThat(phone().state()).isEqualTo(Phone.State.UNVERIFIED);
        looks();
        assertThat(state(waiting)).isEqualTo("FAILED UNVERIFIED");
    }
}
