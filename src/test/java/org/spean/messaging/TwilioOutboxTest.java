package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.messaging.FakeTwilio.Answer;
import org.spean.messaging.FakeTwilio.Taken;
import org.spean.messaging.twilio.TwilioLine;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.messaging.wording.Templates;
import org.spean.people.Phone;
import org.spean.people.Phones;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From a wish to the provider's list and back by its reports, over HTTP both ways (design 3.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TwilioOutboxTest {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Messages messages;
    private final TakenRows takes;
    private final Phones phones;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final FakeTwilio provider;
    private final Dispatcher dispatcher;
    private final HttpClient line = HttpClient.newHttpClient();
    private final PhoneNumber number = OwnNumber.drawn();

    @LocalServerPort
    private int port;

    TwilioOutboxTest(
            Messages messages,
            TakenRows takes,
            Outcomes outcomes,
            Phones phones,
            JdbcClient tables,
            PlatformTransactionManager transactions,
            Clock clock,
            BeanFactory beans) {
        this.messages = messages;
        this.takes = takes;
        this.phones = phones;
        this.tables = tables;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.provider = new FakeTwilio(clock);
        GatewayChoice always = new GatewayChoice(tables) {
            @Override
            Optional<String> name(Channel channel) {
                return Optional.of("twilio");
            }
        };
        Gateways gateways = new Gateways(List.of(TwilioLine.to(provider.base(), clock, Duration.ofSeconds(2))), always);
        dispatcher = new Dispatcher(
                OwnOutbox.of(tables, number.e164()),
                new Gates(beans.getBean(Addressees.class), gateways, List.of()),
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

    @AfterEach
    void close() {
        provider.close();
        line.close();
    }

    private MessageId queued() {
        MessageId id = transaction.execute(status -> messages.queue(Wish.of(
                "test " + UUID.randomUUID(),
                MessageKind.TEST,
                new Recipient.OfNumber(number),
                Slots.NONE,
                clock.instant().plus(Duration.ofDays(1)))));
        assertThat(id).isNotNull();
        return id;
    }

    private String state(MessageId id) {
        return tables.sql("SELECT state FROM message WHERE id = ?")
                .param(id.id())
                .query(String.class)
                .single();
    }

    private void leaseRunsOut(MessageId id) {
        transaction.executeWithoutResult(status -> tables.sql(
                        "UPDATE message SET lease_until = clock_timestamp() - interval '1 second' WHERE id = ?")
                .param(id.id())
                .update());
    }

    private void reports(MessageId id, String state, String code) throws Exception {
        Taken taken = provider.taken().stream()
                .filter(each -> each.ours().equals(id.id()))
                .findFirst()
                .orElseThrow();
        assertThat(StatusCallback.of(taken.callback(), taken.sid(), state, code).to(line, port))
                .isEqualTo(204);
    }

    @Test
    void oneThatIsTakenIsDeliveredByItsReports() throws Exception {
        MessageId id = queued();
        dispatcher.sends();
        assertThat(state(id)).isEqualTo("ACCEPTED");
        reports(id, "sent", "");
        assertThat(state(id)).isEqualTo("SENT");
        reports(id, "delivered", "");
        assertThat(state(id)).isEqualTo("DELIVERED");
    }

    @Test
    void oneThatIsTakenUnheardIsFoundInTheListAndNotSentAgain() {
        provider.sends(Answer::takenAndDropped);
        MessageId id = queued();
        dispatcher.sends();
        assertThat(state(id)).isEqualTo("UNKNOWN");
        leaseRunsOut(id);
        dispatcher.looksUp();
        dispatcher.sends();
        assertThat(state(id)).isEqualTo("ACCEPTED");
        assertThat(provider.count(id.id())).isEqualTo(1);
    }

    @Test
    void oneThatIsTakenUnheardIsKnownByItsReportEvenBeforeItIsLookedFor() throws Exception {
        provider.sends(Answer::takenAndDropped);
        MessageId id = queued();
        dispatcher.sends();
        reports(id, "sent", "");
        leaseRunsOut(id);
        dispatcher.looksUp();
        dispatcher.sends();
        assertThat(state(id)).isEqualTo("SENT");
        assertThat(provider.asked()).isEqualTo(1);
        assertThat(provider.listed()).isZero();
    }

    @Test
    void whatTheListDoesNotHaveIsSentAgainAndTakenOnce() {
        provider.sends(() -> Answer.refused(503, 0));
        MessageId id = queued();
        dispatcher.sends();
        assertThat(state(id)).isEqualTo("UNKNOWN");
        provider.sends(Answer::taken);
        provider.lists(() -> Answer.refused(503, 0));
        leaseRunsOut(id);
        dispatcher.looksUp();
        dispatcher.sends();
        assertThat(state(id)).as("the list is not shown").isEqualTo("UNKNOWN");

        provider.lists(Answer::taken);
        leaseRunsOut(id);
        dispatcher.looksUp();
        dispatcher.sends();
        assertThat(state(id)).isEqualTo("ACCEPTED");
        assertThat(provider.count(id.id())).isEqualTo(1);
    }

    @Test
    void aLandlineIsMarkedByItsReport() throws Exception {
        MessageId id = queued();
        dispatcher.sends();
        reports(id, "undelivered", "30006");
        assertThat(state(id)).isEqualTo("FAILED");
        assertThat(phones.phone(number).map(Phone::state)).contains(Phone.State.FAILING);
    }

    private boolean accepted(MessageId id) {
        return state(id).equals("ACCEPTED");
    }

    /** R1 in small: of forty, answered at once, late, with errors or not at all, each arrives once. */
    @Test
    void howeverTheProviderAnswersEachIsTakenOnce() {
        List<Answer> ways = List.of(
                Answer.taken(),
                Answer.takenAndDropped(),
                Answer.takenWith(500),
                Answer.refused(503, 0),
                Answer.late(2300),
                Answer.refused(429, 20429).with("Retry-After", "0"),
                Answer.saying(201, "{"));
        provider.sends(() -> ways.get(provider.asked() % ways.size()));
        List<MessageId> all = new ArrayList<>();
        for (int each = 0; each < 40; each++) {
            all.add(queued());
        }
        // As long as it takes: a machine that has much to do is late itself.
        for (int round = 0; round < 6 || (round < 30 && !all.stream().allMatch(this::accepted)); round++) {
            if (round == 4) {
                provider.sends(Answer::taken);
            }
            dispatcher.sends();
            all.forEach(this::leaseRunsOut);
            dispatcher.looksUp();
            comeBack();
        }
        assertThat(all).allSatisfy(each -> {
            assertThat(provider.count(each.id())).isEqualTo(1);
            assertThat(state(each)).isEqualTo("ACCEPTED");
        });
        assertThat(takes.doubles()).doesNotContainAnyElementsOf(all);
    }

    /** Those that are to come back later are due now. */
    private void comeBack() {
        transaction.executeWithoutResult(
                status -> tables.sql("UPDATE message SET next_at = :now WHERE state = 'QUEUED' AND recipient = :number")
                        .param("now", OutboxRows.at(clock.instant()))
                        .param("number", number.e164())
                        .update());
    }
}
