package org.spean.messaging.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.spean.SpeanTest;
import org.spean.messaging.Ask;
import org.spean.messaging.FakeTelegram;
import org.spean.messaging.OwnNumber;
import org.spean.messaging.Question;
import org.spean.messaging.Questions;
import org.spean.messaging.Recipient;
import org.spean.messaging.TakesEveryAnswer;
import org.spean.messaging.webhook.WebhookCounts;
import org.spean.messaging.webhook.WebhookOutcome;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.people.Phones;
import org.spean.people.PostWorld;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** A verified number of its own, a chat of its own, and a Telegram on this machine that tells what happens there. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
abstract class ChatWorld {

    static final String SECRET = TelegramSettings.derived(FakeTelegram.TOKEN);

    final JdbcClient tables;
    final WebhookCounts counts;
    final Phones phones;
    final Questions questions;
    final LinkedChats chats;
    final TransactionTemplate transaction;
    final Clock clock;
    final BeanFactory beans;
    final TelegramLinks links;
    final PostWorld world;
    final FakeTelegram telegram = new FakeTelegram();
    final TelegramUpdates talking;
    final PhoneNumber number = OwnNumber.drawn();
    final long chat = 5_000_000_000L + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 1_000_000_000L);

    @LocalServerPort
    int port;

    Map<WebhookOutcome, Long> before = Map.of();

    /** In the program that runs for all tests. */
    ChatWorld(BeanFactory beans) {
        this.beans = beans;
        tables = beans.getBean(JdbcClient.class);
        counts = beans.getBean(WebhookCounts.class);
        phones = beans.getBean(Phones.class);
        questions = beans.getBean(Questions.class);
        chats = beans.getBean(LinkedChats.class);
        transaction = beans.getBean(TransactionTemplate.class);
        clock = beans.getBean(Clock.class);
        links = TelegramLine.links(beans);
        world = new PostWorld(beans);
        talking = TelegramLine.updates(telegram.base(), beans, Runnable::run);
    }

    @BeforeEach
    void aVerifiedTelephone() {
        before = counts.since(LocalDate.EPOCH);
        transaction.executeWithoutResult(status -> {
            phones.entered(number, Language.ENGLISH);
            phones.verified(number);
        });
    }

    @AfterEach
    void leave() {
        telegram.close();
        transaction.executeWithoutResult(status -> {
            for (String table :
                    new String[] {"telegram_chat", "telegram_start", "preferred_channel", "inbound", "message"}) {
                tables.sql("DELETE FROM " + table + " WHERE number = ?")
                        .param(number.e164())
                        .update();
            }
            tables.sql("DELETE FROM message WHERE recipient = ?")
                    .param(number.e164())
                    .update();
            tables.sql("DELETE FROM question WHERE recipient = ?")
                    .param(number.e164())
                    .update();
            tables.sql("DELETE FROM phone WHERE number = ?")
                    .param(number.e164())
                    .update();
        });
        world.leaves();
    }

    long more(WebhookOutcome outcome) {
        return counts.since(LocalDate.EPOCH).getOrDefault(outcome, 0L) - before.getOrDefault(outcome, 0L);
    }

    int tells(String update) {
        return telegram.tells("http://localhost:" + port + TelegramWebhook.PATH, SECRET, update);
    }

    int writes(String text) {
        return tells(FakeTelegram.written(FakeTelegram.update(), chat, text));
    }

    Optional<PhoneNumber> linked() {
        return chats.number(TelegramGateway.NAME, Long.toString(chat));
    }

    /** As whoever looks after the post is given it. */
    String startLink() {
        StartToken token = StartToken.make();
        transaction.executeWithoutResult(status -> beans.getBean(StartRows.class)
                .offer(
                        TelegramGateway.NAME,
                        number,
                        token.hash(),
                        clock.instant().plus(TelegramLinks.OPEN)));
        return token.token();
    }

    String figures() {
        return tables.sql("SELECT slots ->> 'digits' FROM message WHERE kind = 'TELEGRAM_CODE' AND recipient = ?"
                        + " ORDER BY id DESC LIMIT 1")
                .param(number.e164())
                .query(String.class)
                .single();
    }

    void links() {
        writes("/start " + startLink());
        writes(figures());
        assertThat(linked()).contains(number);
    }

    List<String> queued(MessageKind kind) {
        return tables.sql("SELECT coalesce(channel, '') FROM message WHERE kind = ? AND recipient = ?")
                .param(kind.name())
                .param(number.e164())
                .query((row, count) -> row.getString(1))
                .list();
    }

    List<String> heard() {
        return tables.sql("SELECT channel || ' ' || body || ' ' || became FROM inbound WHERE number = ? ORDER BY id")
                .param(number.e164())
                .query((row, count) -> row.getString(1))
                .list();
    }

    /** Asked and in the chat. */
    Question asked() {
        Question question = transaction.execute(status -> questions.ask(new Ask(
                org.spean.messaging.reply.Asked.IDENTITY,
                MessageKind.STILL_YOU,
                new Recipient.OfNumber(number),
                TakesEveryAnswer.NAME,
                UUID.randomUUID(),
                Slots.NONE,
                clock.instant().plus(Duration.ofDays(3)),
                false)));
        assertThat(question).isNotNull();
        transaction.executeWithoutResult(status -> tables.sql(
                        "UPDATE message SET state = 'ACCEPTED', number = :number, body = 'x #ABCD', channel = 'TELEGRAM'"
                                + " WHERE question = :question")
                .param("number", number.e164())
                .param("question", question.id().id())
                .update());
        return question;
    }

    UUID messageOf(Question question) {
        return tables.sql("SELECT id FROM message WHERE question = ?")
                .param(question.id().id())
                .query(UUID.class)
                .single();
    }

    String answeredBy(Question question) {
        return tables.sql("SELECT state || ' ' || coalesce(answered_by, '') FROM question WHERE id = ?")
                .param(question.id().id())
                .query(String.class)
                .single();
    }
}
