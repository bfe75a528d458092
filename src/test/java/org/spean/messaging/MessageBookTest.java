package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.AccessLog;
import org.spean.access.Actor;
import org.spean.messaging.MessageActOutcome.Done;
import org.spean.messaging.MessageActOutcome.Reason;
import org.spean.messaging.MessageActOutcome.Refused;
import org.spean.messaging.MessageFilter.Where;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.PostBook;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.people.PostWorld;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reads which messages, and what they can do with one. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MessageBookTest {

    private static final PlaceCode BATTAMBANG = new PlaceCode("02");

    private final MessageBook book;
    private final MessageActs acts;
    private final Messages messages;
    private final Simulation simulation;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final BeanFactory beans;
    private final Actor atro;
    private final Actor focal;
    private final PostId post;
    private final PhoneNumber nobodys = new PhoneNumber(
            "+8551" + (2_000_000 + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 7_000_000)));
    private final String mark = "book " + UUID.randomUUID();

    MessageBookTest(
            MessageBook book,
            MessageActs acts,
            Messages messages,
            Simulation simulation,
            JdbcClient tables,
            TransactionTemplate transaction,
            Clock clock,
            PostBook posts,
            BeanFactory beans) {
        this.book = book;
        this.acts = acts;
        this.messages = messages;
        this.simulation = simulation;
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
        this.beans = beans;
        PostWorld world = new PostWorld(beans);
        atro = world.named("atro");
        focal = world.named("focal");
        post = posts.in(atro, BATTAMBANG).stream()
                .filter(each -> each.post().kind() == PostKind.FOCAL_LEADER)
                .findFirst()
                .orElseThrow()
                .post()
                .id();
    }

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM message WHERE id IN (SELECT message_id FROM message_key WHERE starts_with(key, ?))")
                    .param(mark)
                    .update();
            tables.sql("DELETE FROM message_key WHERE starts_with(key, ?)")
                    .param(mark)
                    .update();
        });
    }

    private MessageId queued(Recipient to) {
        MessageId id = transaction.execute(status -> messages.queue(Wish.of(
                mark + " " + UUID.randomUUID(),
                MessageKind.TEST,
                to,
                Slots.NONE,
                clock.instant().plus(Duration.ofDays(1)))));
        assertThat(id).isNotNull();
        return id;
    }

    private void stands(MessageId id, String change) {
        transaction.executeWithoutResult(status -> tables.sql("UPDATE message SET " + change + " WHERE id = ?")
                .param(id.id())
                .update());
    }

    private String state(MessageId id) {
        return tables.sql("SELECT state FROM message WHERE id = ?")
                .param(id.id())
                .query(String.class)
                .single();
    }

    private List<MessageId> read(Actor by, MessageFilter filter) {
        return book.page(by, filter, Optional.empty()).lines().stream()
                .map(MessageLine::id)
                .toList();
    }

    private List<String> logged(MessageId id) {
        return tables.sql("SELECT act FROM log.entry WHERE told ->> 'message' = ? ORDER BY id")
                .param(id.toString())
                .query((row, count) -> row.getString(1))
                .list();
    }

    @Test
    void focalPersonsReadThoseOfTheirProvinceAndCaseworkersNone() {
        MessageId theirs = queued(new Recipient.OfPost(post));
        MessageId others = queued(new Recipient.OfNumber(nobodys));

        assertThat(read(atro, MessageFilter.ALL)).contains(theirs, others);
        assertThat(read(focal, MessageFilter.ALL)).contains(theirs).doesNotContain(others);
        assertThat(book.thread(focal, theirs)).isPresent();
        assertThat(book.thread(focal, others)).isEmpty();
        assertThat(book.thread(atro, new MessageId(UUID.randomUUID()))).isEmpty();
        assertThat(book.health(focal)).isEmpty();
        Actor caseworker = new PostWorld(beans).named("caseworker");
        assertThat(read(caseworker, MessageFilter.ALL)).isEmpty();
        assertThat(book.thread(caseworker, theirs)).isEmpty();
    }

    @Test
    void oneIsFoundByStatePostNameAndNumber() {
        MessageId toPost = queued(new Recipient.OfPost(post));
        MessageId toNumber = queued(new Recipient.OfNumber(nobodys));

        assertThat(read(atro, new MessageFilter(Where.WAITING, "chanthy")))
                .contains(toPost)
                .doesNotContain(toNumber);
        assertThat(read(atro, new MessageFilter(Where.ALL, "Battambang"))).contains(toPost);
        assertThat(read(atro, new MessageFilter(Where.ALL, nobodys.national()))).containsExactly(toNumber);
        assertThat(read(atro, new MessageFilter(Where.ARRIVED, nobodys.e164()))).isEmpty();
        assertThat(read(focal, new MessageFilter(Where.ALL, nobodys.national())))
                .isEmpty();
        assertThat(book.thread(atro, toPost)
                        .orElseThrow()
                        .line()
                        .to()
                        .title()
                        .orElseThrow()
                        .english())
                .contains("Battambang");
    }

    /** Nobody shall believe that a telephone rang which did not. */
    @Test
    void onceRealTelephonesAreReachedItIsSaidWhatWentToASimulatedOne() {
        MessageId simulated = queued(new Recipient.OfNumber(nobodys));
        MessageId real = queued(new Recipient.OfNumber(nobodys));
        stands(simulated, "state = 'DELIVERED', body = 'a test', gateway = 'simulator', channel = 'SMS'");
        stands(real, "state = 'DELIVERED', body = 'a test', gateway = 'twilio', channel = 'SMS'");
        MessageBook lifted = new MessageBook(
                beans.getBean(BookRows.class),
                beans.getBean(MessageSight.class),
                acts,
                beans.getBean(TakenRows.class),
                Lifted.simulation(beans),
                clock);

        assertThat(List.of(simulated(lifted, simulated), simulated(lifted, real)))
                .containsExactly(true, false);
        assertThat(simulated(book, simulated)).as("while all of them are").isFalse();
    }

    private boolean simulated(MessageBook in, MessageId id) {
        return in.thread(atro, id).orElseThrow().line().simulated();
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEnded() {
        for (int each = 0; each < MessageBook.PAGE + 2; each++) {
            queued(new Recipient.OfNumber(nobodys));
        }
        MessageFilter mine = new MessageFilter(Where.ALL, nobodys.e164());
        MessagePage first = book.page(atro, mine, Optional.empty());
        MessagePage second = book.page(atro, mine, first.earlier());

        assertThat(first.lines()).hasSize(MessageBook.PAGE);
        assertThat(second.lines()).hasSize(2);
        assertThat(second.earlier()).isEmpty();
        assertThat(first.lines()).doesNotContainAnyElementsOf(second.lines());
    }

    @Test
    void whatWaitsIsCancelledAndPutBackAndThatIsLogged() {
        MessageId id = queued(new Recipient.OfNumber(nobodys));

        assertThat(book.thread(atro, id).orElseThrow().may())
                .containsExactlyInAnyOrder(MessageAct.CANCEL, MessageAct.SEND_NOW);
        assertThat(acts.does(atro, id, MessageAct.CANCEL)).isEqualTo(new Done());
        assertThat(state(id)).isEqualTo("CANCELLED");
        assertThat(acts.does(atro, id, MessageAct.CANCEL)).isEqualTo(new Refused(Reason.MOVED_ON));
        assertThat(acts.does(atro, id, MessageAct.PUT_BACK)).isEqualTo(new Done());
        assertThat(state(id)).isEqualTo("QUEUED");
        assertThat(logged(id)).containsExactly("MESSAGE_CANCELLED", "MESSAGE_PUT_BACK");
    }

    @Test
    void whatGoesToNobodyIsNotPutBack() {
        MessageId id = queued(new Recipient.OfNumber(nobodys));
        stands(id, "state = 'CANCELLED', failure = 'NOBODY'");
        assertThat(acts.does(atro, id, MessageAct.PUT_BACK)).isEqualTo(new Refused(Reason.MOVED_ON));
    }

    @Test
    void whatWaitsForTheMorningIsSentNowInTheSimulationAlone() {
        MessageId id = queued(new Recipient.OfNumber(nobodys));
        stands(id, "next_at = now() + interval '9 hours', waits_for = 'MORNING'");
        assertThat(simulation.coming())
                .anyMatch(each -> each.number().equals(nobodys) && each.waitsFor() == WaitsFor.MORNING);

        MessageActs inEarnest = new MessageActs(
                beans.getBean(ActRows.class),
                beans.getBean(BookRows.class),
                beans.getBean(MessageSight.class),
                Lifted.simulation(beans),
                beans.getBean(AccessLog.class),
                clock);
        assertThat(inEarnest.does(atro, id, MessageAct.SEND_NOW)).isEqualTo(new Refused(Reason.REAL_TELEPHONES));
        assertThat(acts.does(atro, id, MessageAct.SEND_NOW)).isEqualTo(new Done());
        assertThat(tables.sql("SELECT urgent AND next_at <= :now FROM message WHERE id = :id")
                        .param("now", OutboxRows.at(clock.instant()))
                        .param("id", id.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(logged(id)).containsExactly("MESSAGE_HURRIED");
    }

    @Test
    void aPersonDecidesWhatNobodyKnows() {
        MessageId arrived = queued(new Recipient.OfNumber(nobodys));
        MessageId lost = queued(new Recipient.OfNumber(nobodys));
        MessageId asked = queued(new Recipient.OfNumber(nobodys));
        stands(arrived, "state = 'UNKNOWN', body = 'text'");
        stands(lost, "state = 'UNKNOWN', body = 'text'");
        stands(asked, "state = 'UNKNOWN', body = 'text', lease_until = now() + interval '5 minutes'");

        assertThat(book.health(atro).orElseThrow().decides()).isGreaterThanOrEqualTo(2);
        assertThat(book.thread(atro, arrived).orElseThrow().may())
                .containsExactlyInAnyOrder(MessageAct.ARRIVED, MessageAct.SEND_AGAIN);
        assertThat(acts.does(atro, arrived, MessageAct.ARRIVED)).isEqualTo(new Done());
        assertThat(state(arrived)).isEqualTo("DELIVERED");
        assertThat(acts.does(atro, lost, MessageAct.SEND_AGAIN)).isEqualTo(new Done());
        assertThat(state(lost)).isEqualTo("QUEUED");
        assertThat(acts.does(atro, asked, MessageAct.SEND_AGAIN))
                .as("the provider is still being asked")
                .isEqualTo(new Refused(Reason.MOVED_ON));
    }

    @Test
    void nobodyElseActsOnMessages() {
        MessageId id = queued(new Recipient.OfPost(post));
        for (MessageAct each : MessageAct.values()) {
            assertThat(acts.does(focal, id, each)).isEqualTo(new Refused(Reason.NOT_YOURS));
        }
        assertThat(book.thread(focal, id).orElseThrow().may()).isEmpty();
        assertThat(state(id)).isEqualTo("QUEUED");
        assertThat(logged(id)).isEmpty();
    }

    @Test
    void theHealthOfTheQueueSaysWhatWaitsAndWhatFailed() {
        MessageId waits = queued(new Recipient.OfNumber(nobodys));
        MessageId failed = queued(new Recipient.OfNumber(nobodys));
        stands(waits, "asked_at = '2020-01-01', waits_for = 'BUDGET', next_at = now() + interval '1 hour'");
        stands(failed, "state = 'FAILED', failure = 'BLOCKED', ended_at = now()");

        QueueHealth health = book.health(atro).orElseThrow();
        assertThat(health.oldest().orElseThrow()).isBefore(clock.instant().minus(Duration.ofDays(365)));
        assertThat(health.waiting().get(WaitsFor.BUDGET)).isPositive();
        assertThat(health.failures().get(Failure.BLOCKED)).isPositive();
    }

    @Test
    void figuresThatVerifyATelephoneAreDotsHere() {
        MessageId id = queued(new Recipient.OfNumber(nobodys));
        stands(id, "kind = 'VERIFY_PHONE', state = 'SENT', body = 'Spean: 123456 #A2B3'");
        assertThat(book.thread(atro, id).orElseThrow().text()).contains("Spean: •••••• #A2B3");

        stands(id, "kind = 'TELEGRAM_CODE'");
        assertThat(book.thread(atro, id).orElseThrow().text()).contains("Spean: •••••• #A2B3");

        stands(id, "kind = 'VERIFY_PHONE', channel = 'VOICE', body = 'one two three four five six'");
        assertThat(book.thread(atro, id).orElseThrow().text())
                .as("in a call they are words")
                .isEmpty();
    }

    @Test
    void figuresThatAreOverAreKeptNowhereAndNotSent() {
        MessageId sent = queued(new Recipient.OfNumber(nobodys));
        MessageId waits = queued(new Recipient.OfNumber(nobodys));
        for (MessageId each : List.of(sent, waits)) {
            stands(each, "kind = 'TELEGRAM_CODE', slots = '{\"digits\": \"123456\"}', body = 'Spean: 123456'");
        }
        stands(sent, "state = 'SENT'");
        for (MessageId each : List.of(sent, waits)) {
            String key = tables.sql("SELECT key FROM message_key WHERE message_id = ?")
                    .param(each.id())
                    .query(String.class)
                    .single();
            transaction.executeWithoutResult(status -> messages.figuresAreOver(key));
            assertThat(tables.sql("SELECT body || slots FROM message WHERE id = ?")
                            .param(each.id())
                            .query(String.class)
                            .single())
                    .isEqualTo("Spean: ••••••{}");
        }
        assertThat(state(sent)).isEqualTo("SENT");
        assertThat(state(waits)).isEqualTo("CANCELLED");
    }
}
