package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.messaging.MessageGateway.Found;
import org.spean.messaging.MessageGateway.Sent;
import org.spean.messaging.Reports.Report;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.messaging.wording.Templates;
import org.spean.people.Phone;
import org.spean.people.Phones;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From a wish to a telephone, and back (design 3.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OutboxTest {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Messages messages;
    private final TakenRows takes;
    private final Outcomes outcomes;
    private final Reports reports;
    private final Phones phones;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ToldProvider provider = new ToldProvider();
    private final Dispatcher dispatcher;
    private final PhoneNumber number = OwnNumber.drawn();

    OutboxTest(
            Messages messages,
            TakenRows takes,
            Outcomes outcomes,
            Reports reports,
            Phones phones,
            JdbcClient tables,
            PlatformTransactionManager transactions,
            Clock clock,
            BeanFactory beans) {
        this.messages = messages;
        this.takes = takes;
        this.outcomes = outcomes;
        this.reports = reports;
        this.phones = phones;
        this.tables = tables;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        GatewayChoice always = new GatewayChoice(tables) {
            @Override
            Optional<String> name(Channel channel) {
                return Optional.of("test");
            }
        };
        Gateways gateways = new Gateways(List.of(provider), always);
        Gates gates = new Gates(beans.getBean(Addressees.class), gateways, List.of());
        dispatcher = new Dispatcher(
                OwnOutbox.of(tables, number.e164()),
                gates,
                gateways,
                beans.getBean(Ways.class),
                beans.getBean(Templates.class),
                beans.getBean(Enclosures.class),
                outcomes,
                transactions,
                clock,
                LEASE);
    }

    @BeforeEach
    void aTelephone() {
        transaction.executeWithoutResult(status -> {
            phones.entered(number, Language.ENGLISH);
            phones.verified(number);
            // The six figures that a new number gets are another test's.
            tables.sql("DELETE FROM message WHERE recipient = :number")
                    .param("number", number.e164())
                    .update();
        });
    }

    private Wish wish() {
        return Wish.of(
                "test " + UUID.randomUUID(),
                MessageKind.TEST,
                new Recipient.OfNumber(number),
                Slots.NONE,
                clock.instant().plus(Duration.ofDays(1)));
    }

    private MessageId queued(Wish wish) {
        MessageId id = transaction.execute(status -> messages.queue(wish));
        assertThat(id).isNotNull();
        return id;
    }

    private Map<String, @Nullable Object> row(MessageId id) {
        return tables.sql("SELECT * FROM message WHERE id = :id")
                .param("id", id.id())
                .query()
                .singleRow();
    }

    private String state(MessageId id) {
        return String.valueOf(row(id).get("state"));
    }

    private void report(MessageId id, String providerId, MessageState state, @Nullable Failure why) {
        reports.take(new Report("test", providerId, Optional.of(id), state, Optional.ofNullable(why), ""));
    }

    private void leaseRunsOut(MessageId id) {
        transaction.executeWithoutResult(status -> tables.sql(
                        "UPDATE message SET lease_until = clock_timestamp() - interval '1 second' WHERE id = :id")
                .param("id", id.id())
                .update());
    }

    /** What was to be said of a day that moved since. */
    @Test
    void whatIsNotSoAnyMoreIsNotSent() {
        MessageId stale = queued(wish());
        MessageId still = queued(wish());
        assertThat(transaction.<Integer>execute(status -> messages.cancel(List.of(stale))))
                .isEqualTo(1);
        while (dispatcher.sends() > 0) {
            // There may be more.
        }
        assertThat(provider.got).extracting(Outgoing::id).containsExactly(still);
        assertThat(state(stale)).isEqualTo("CANCELLED");
    }

    @Test
    void aMessageIsThereIfAndOnlyIfTheChangeIsCommitted() {
        Wish wish = wish();
        transaction.executeWithoutResult(status -> {
            messages.queue(wish);
            status.setRollbackOnly();
        });
        assertThat(tables.sql("SELECT count(*) FROM message_key WHERE key = ?")
                        .param(wish.key())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> messages.queue(wish));
    }

    @Test
    void whoeverAsksTwiceForTheSameGetsOne() {
        Wish wish = wish();
        assertThat(queued(wish)).isEqualTo(queued(wish));
        dispatcher.sends();
        assertThat(provider.got).hasSize(1);
    }

    @Test
    void itIsClaimedThenTakenThenSentThenDelivered() {
        MessageId id = queued(wish());
        provider.answers.add(new Sent.Taken("P-" + id));
        dispatcher.sends();

        assertThat(state(id)).isEqualTo("ACCEPTED");
        assertThat(provider.got.getFirst().text())
                .endsWith("#" + provider.got.getFirst().reference());
        report(id, "P-" + id, MessageState.DELIVERED, null);
        report(id, "P-" + id, MessageState.SENT, null);
        assertThat(state(id)).isEqualTo("DELIVERED");
        assertThat(tables.sql("SELECT count(*) FROM message_report WHERE message_id = ?")
                        .param(id.id())
                        .query(Integer.class)
                        .single())
                .as("every report is kept")
                .isEqualTo(2);
    }

    @Test
    void whatIsInDoubtIsLookedUpBeforeItIsSentAgain() {
        MessageId id = queued(wish());
        provider.answers.add(new Sent.Unclear("no answer"));
        dispatcher.sends();
        assertThat(state(id)).isEqualTo("UNKNOWN");

        dispatcher.looksUp();
        assertThat(state(id)).as("its lease is not over").isEqualTo("UNKNOWN");
        leaseRunsOut(id);
        provider.found = new Found.There("P-" + id);
        dispatcher.looksUp();
        assertThat(state(id)).isEqualTo("ACCEPTED");
        assertThat(provider.got).hasSize(1);
    }

    @Test
    void whatTheProviderDoesNotHaveIsSentAgain() {
        MessageId id = queued(wish());
        provider.answers.add(new Sent.Unclear("no answer"));
        dispatcher.sends();
        leaseRunsOut(id);
        dispatcher.looksUp();
        assertThat(state(id)).isIn("QUEUED", "ACCEPTED");
        dispatcher.sends();

        assertThat(state(id)).isEqualTo("ACCEPTED");
        assertThat(provider.got).hasSize(2);
        assertThat(provider.got.get(0).reference())
                .isNotEqualTo(provider.got.get(1).reference());
    }

    @Test
    void whereTheProviderCanNeverBeAskedAPersonDecides() {
        MessageId id = queued(wish());
        provider.answers.add(new Sent.Unclear("no answer"));
        dispatcher.sends();
        leaseRunsOut(id);
        provider.found = new Found.Unclear(false);
        dispatcher.looksUp();

        assertThat(state(id)).isEqualTo("UNKNOWN");
        assertThat(row(id).get("lease_until")).isNull();
        dispatcher.looksUp();
        dispatcher.sends();
        assertThat(provider.got).hasSize(1);
    }

    @Test
    void aReportProvesThatItWasTakenEvenIfWeDiedBeforeWeCouldWriteThatDown() {
        MessageId id = queued(wish());
        provider.answers.add(new Sent.Unclear("no answer"));
        dispatcher.sends();
        report(id, "P-" + id, MessageState.SENT, null);
        assertThat(state(id)).isEqualTo("SENT");
        leaseRunsOut(id);
        dispatcher.looksUp();
        dispatcher.sends();
        assertThat(provider.got).hasSize(1);
    }

    @Test
    void oneThatCannotBePutIntoWordsDoesNotKeepTheOthersBack() {
        MessageId broken = queued(wish());
        transaction.executeWithoutResult(status -> tables.sql(
                        "UPDATE message SET kind = 'VERIFY_PHONE', next_at = next_at - interval '1 minute' WHERE id = :id")
                .param("id", broken.id())
                .update());
        MessageId whole = queued(wish());
        dispatcher.sends();

        assertThat(row(broken)).containsEntry("state", "FAILED").containsEntry("failure", "REFUSED");
        assertThat(state(whole)).isEqualTo("ACCEPTED");
    }

    @Test
    void anExpiredOneIsNotSent() {
        Wish late = new Wish(
                "test " + UUID.randomUUID(),
                MessageKind.TEST,
                new Recipient.OfNumber(number),
                Optional.empty(),
                Slots.NONE,
                clock.instant().minusSeconds(1),
                false,
                Optional.empty());
        MessageId id = queued(late);
        dispatcher.sends();
        assertThat(state(id)).isEqualTo("EXPIRED");
        assertThat(provider.got).isEmpty();
    }

    @Test
    void anUnverifiedNumberGetsTheQuestionWhetherItIsRightAndNothingElse() {
        transaction.executeWithoutResult(status -> phones.passedOn(number, Language.ENGLISH));
        MessageId other = queued(wish());
        MessageId digits = queued(Wish.of(
                "test " + UUID.randomUUID(),
                MessageKind.VERIFY_PHONE,
                new Recipient.OfNumber(number),
                Slots.builder().digits("123456").build(),
                clock.instant().plus(Duration.ofDays(1))));
        dispatcher.sends();

        assertThat(row(other)).containsEntry("state", "FAILED").containsEntry("failure", "UNVERIFIED");
        assertThat(state(digits)).isEqualTo("ACCEPTED");
    }

    @Test
    void aNumberThatDoesNotExistIsMarkedAndNotTriedAgain() {
        MessageId id = queued(wish());
        provider.answers.add(new Sent.Refused(Failure.NO_SUCH_NUMBER, "21211"));
        dispatcher.sends();

        assertThat(row(id)).containsEntry("state", "FAILED").containsEntry("failure_code", "21211");
        assertThat(phones.phone(number).map(Phone::state)).contains(Phone.State.FAILING);
    }

    @Test
    void whoSaidStopToTheProviderGetsNothingMore() {
        provider.answers.add(new Sent.Refused(Failure.OPTED_OUT, "21610"));
        queued(wish());
        dispatcher.sends();
        MessageId next = queued(wish());
        dispatcher.sends();
        assertThat(row(next)).containsEntry("state", "FAILED").containsEntry("failure", "OPTED_OUT");
        assertThat(provider.got).hasSize(1);
    }

    @Test
    void whoeverIsOutOfReachIsTriedAgainLater() {
        MessageId id = queued(wish());
        provider.answers.add(new Sent.Taken("P1-" + id));
        dispatcher.sends();
        report(id, "P1-" + id, MessageState.FAILED, Failure.UNREACHABLE);

        assertThat(state(id)).isEqualTo("QUEUED");
        Instant next = ((Timestamp) Objects.requireNonNull(row(id).get("next_at"))).toInstant();
        assertThat(next).isAfter(clock.instant());
    }

    @Test
    void aBusyProviderIsComeBackTo() {
        MessageId id = queued(wish());
        provider.answers.add(new Sent.Busy(Duration.ofSeconds(30)));
        dispatcher.sends();
        assertThat(state(id)).isEqualTo("QUEUED");
        assertThat(tables.sql("SELECT extract(epoch FROM next_at - :now)::int FROM message WHERE id = :id")
                        .param("now", OutboxRows.at(clock.instant()))
                        .param("id", id.id())
                        .query(Integer.class)
                        .single())
                .isBetween(20, 30);
    }

    @Test
    void aReportOfAMessageThatNobodyKnowsIsKeptAndChangesNothing() {
        assertThat(reports.take(new Report(
                        "test", "P" + UUID.randomUUID(), Optional.empty(), MessageState.SENT, Optional.empty(), "")))
                .isEqualTo(ReportOutcome.UNKNOWN_MESSAGE);
        assertThat(reports.take(new Report(
                        "test",
                        "P" + UUID.randomUUID(),
                        Optional.of(new MessageId(UUID.randomUUID())),
                        MessageState.SENT,
                        Optional.empty(),
                        "")))
                .isEqualTo(ReportOutcome.UNKNOWN_MESSAGE);
    }

    @Test
    void whoseLeaseWasTakenOverChangesNothingAnyMore() {
        MessageId id = queued(wish());
        provider.answers.add(new Sent.Unclear("held up"));
        dispatcher.sends();
        Outgoing first = provider.got.getFirst();
        leaseRunsOut(id);
        dispatcher.looksUp();
        dispatcher.sends();
        assertThat(provider.got).hasSize(2);

        outcomes.sent(first, "test", new Sent.Refused(Failure.NO_SUCH_NUMBER, "late"));
        assertThat(state(id)).isEqualTo("ACCEPTED");
        outcomes.sent(first, "test", new Sent.Taken("double"));
        assertThat(takes.doubles())
                .as("two ids of a provider for one message of ours")
                .contains(id);
    }
}
