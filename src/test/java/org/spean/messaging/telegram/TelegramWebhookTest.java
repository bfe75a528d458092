package org.spean.messaging.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spean.messaging.FakeTelegram;
import org.spean.messaging.FakeTelegram.Asked;
import org.spean.messaging.Lifted;
import org.spean.messaging.Question;
import org.spean.messaging.Simulation;
import org.spean.messaging.webhook.WebhookOutcome;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Templates;
import org.spean.messaging.wording.Writing;
import org.springframework.beans.factory.BeanFactory;

/** What Telegram tells us: by whom, once, and what follows (design 3.2). */
class TelegramWebhookTest extends ChatWorld {

    TelegramWebhookTest(BeanFactory beans) {
        super(beans);
    }

    @Test
    void aPressIsAnAnswerByTelegramAndStandsInPlaceOfTheButtons() {
        links();
        Question question = asked();
        String press = FakeTelegram.pressed(FakeTelegram.update(), chat, "1 " + messageOf(question), "is this you?");
        assertThat(talking.take(press)).isEqualTo(WebhookOutcome.NEWS);

        assertThat(answeredBy(question)).isEqualTo("ANSWERED TELEGRAM");
        assertThat(heard()).containsExactly("TELEGRAM " + question.code().code() + " 1 ANSWER");
        assertThat(telegram.asked("answerCallbackQuery").getFirst().text("text"))
                .isEqualTo("1 yes");
        Asked edit = telegram.asked("editMessageText").getFirst();
        assertThat(edit.text("text")).isEqualTo("is this you?\n✓ 1 yes");
        assertThat(edit.body().has("reply_markup")).isFalse();
        assertThat(talking.take(press)).as("told twice").isEqualTo(WebhookOutcome.NOTHING_NEW);
        assertThat(telegram.asked("answerCallbackQuery")).hasSize(1);
    }

    @Test
    void aPressAfterTheAnswerChangesNothingAndSaysSo() {
        links();
        Question question = asked();
        UUID message = messageOf(question);
        talking.take(FakeTelegram.pressed(FakeTelegram.update(), chat, "1 " + message, "?"));
        talking.take(FakeTelegram.pressed(FakeTelegram.update(), chat, "3 " + message, "?"));
        assertThat(heard()).hasSize(1);
        assertThat(telegram.asked("answerCallbackQuery").getLast().text("text")).contains("answered already");
        assertThat(telegram.asked("editMessageText")).hasSize(1);
    }

    @Test
    void nobodyElsesChatPressesButtonsOfThisNumber() {
        links();
        Question question = asked();
        tells(FakeTelegram.pressed(FakeTelegram.update(), chat + 1, "1 " + messageOf(question), "?"));
        tells(FakeTelegram.pressed(FakeTelegram.update(), chat, "1 " + UUID.randomUUID(), "?"));
        tells(FakeTelegram.pressed(FakeTelegram.update(), chat, "7 " + messageOf(question), "?"));
        tells(FakeTelegram.pressed(FakeTelegram.update(), chat, "nothing", "?"));
        assertThat(answeredBy(question)).isEqualTo("OPEN ");
        assertThat(heard()).isEmpty();
    }

    @Test
    void whatIsTypedIsHeardAsAnSmsIs() {
        links();
        Question question = asked();
        writes(question.code().code() + " 3");
        assertThat(answeredBy(question)).isEqualTo("ANSWERED TELEGRAM");
        writes("the road is broken");
        assertThat(heard()).last().isEqualTo("TELEGRAM the road is broken FOR_A_PERSON");
    }

    @Test
    void aVoiceNoteIsNotFetchedButAnsweredOnceAnHour() {
        links();
        assertThat(tells(FakeTelegram.spoken(FakeTelegram.update(), chat))).isEqualTo(204);
        tells(FakeTelegram.spoken(FakeTelegram.update(), chat));
        assertThat(queued(MessageKind.PRESS_A_BUTTON)).containsExactly("TELEGRAM");
        assertThat(heard()).isEmpty();
    }

    @Test
    void aChatThatIsNotLinkedIsToldSoOnceAndHeardNever() {
        talking.take(FakeTelegram.written(FakeTelegram.update(), chat, "hello"));
        talking.take(FakeTelegram.written(FakeTelegram.update(), chat, "hello?"));
        talking.take(FakeTelegram.spoken(FakeTelegram.update(), chat));
        assertThat(telegram.asked("sendMessage"))
                .singleElement()
                .satisfies(said -> assertThat(said.text("text")).contains("not linked"))
                .satisfies(
                        said -> assertThat(said.body().path("protect_content").asBoolean())
                                .isTrue());
        assertThat(heard()).isEmpty();
    }

    @Test
    void whileTelephonesAreSimulatedTheBotSaysNothing() {
        new ChatReplies(
                        Optional.of(new TelegramBot(TelegramLine.bot(telegram.base()), Duration.ofSeconds(5))),
                        beans.getBean(Simulation.class),
                        beans.getBean(Templates.class),
                        Runnable::run)
                .says(new Update.From(Long.toString(chat), Writing.ENGLISH), MessageKind.TELEGRAM_OPENED);
        new Registration(Optional.of(TelegramLine.bot(telegram.base())), beans.getBean(Simulation.class)).tick();
        assertThat(telegram.asked("sendMessage")).isEmpty();
        assertThat(telegram.asked("setWebhook")).isEmpty();
    }

    @Test
    void onceTheyAreNotTelegramIsToldWhereWeAreAndTheSecret() {
        Registration registration =
                new Registration(Optional.of(TelegramLine.bot(telegram.base())), Lifted.simulation(beans));
        telegram.answers(() -> FakeTelegram.Answer.refused(500, "no"));
        registration.tick();
        telegram.answers(FakeTelegram.Answer::done);
        registration.tick();
        registration.tick();
        assertThat(telegram.asked("setWebhook")).as("until it was heard").hasSize(2);
        Asked told = telegram.asked("setWebhook").getLast();
        assertThat(told.text("url")).isEqualTo("https://spean.example.org/webhook/telegram");
        assertThat(told.text("secret_token")).isEqualTo(SECRET);
    }

    @Test
    void whatTelegramDidNotSayChangesNothing() {
        String address = "http://localhost:" + port + TelegramWebhook.PATH;
        String start = FakeTelegram.written(FakeTelegram.update(), chat, "/start " + startLink());
        assertThat(telegram.tells(address, "f".repeat(64), start)).isEqualTo(403);
        assertThat(telegram.tells(address, null, start)).isEqualTo(403);
        assertThat(telegram.tells(address, SECRET + "0", start)).isEqualTo(403);
        assertThat(links.standing(number).opened()).isFalse();
        assertThat(more(WebhookOutcome.FORGED)).isEqualTo(3);
        assertThat(tells(start)).as("it was not taken for told").isEqualTo(204);
        assertThat(links.standing(number).opened()).isTrue();
    }

    @Test
    void whatIsToldTwiceIsHeardOnce() {
        links();
        String update = FakeTelegram.written(FakeTelegram.update(), chat, "hello");
        for (int time = 0; time < 5; time++) {
            assertThat(tells(update)).isEqualTo(204);
        }
        assertThat(heard()).hasSize(1);
        assertThat(more(WebhookOutcome.NOTHING_NEW)).isEqualTo(4);
    }

    @Test
    void aMegabyteIsNotRead() {
        links();
        String update = FakeTelegram.written(FakeTelegram.update(), chat, "x".repeat(1_000_000));
        assertThat(tells(update)).isEqualTo(413);
        assertThat(heard()).isEmpty();
        assertThat(more(WebhookOutcome.TOO_LARGE)).isEqualTo(1);
    }

    @Test
    void whatLacksSomethingIsRefusedAndGroupsAreNotHeard() {
        links();
        for (String body : List.of(
                "",
                "no json",
                "[]",
                "{}",
                "{\"update_id\":\"x\",\"message\":{}}",
                FakeTelegram.told(FakeTelegram.update(), "message", Map.of("text", "1")),
                FakeTelegram.told(FakeTelegram.update(), "message", Map.of("text", "1", "chat", Map.of("id", chat))),
                FakeTelegram.told(
                        FakeTelegram.update(),
                        "callback_query",
                        Map.of("data", "1 x", "message", Map.of("chat", Map.of("id", chat, "type", "private")))))) {
            assertThat(tells(body)).as(body).isEqualTo(400);
        }
        assertThat(more(WebhookOutcome.INCOMPLETE)).isEqualTo(8);
        Object group = Map.of("text", "1", "chat", Map.of("id", chat, "type", "group"));
        assertThat(tells(FakeTelegram.told(FakeTelegram.update(), "message", group)))
                .isEqualTo(204);
        assertThat(tells(FakeTelegram.told(FakeTelegram.update(), "poll", Map.of())))
                .isEqualTo(204);
        assertThat(heard()).isEmpty();
    }

    @Test
    void whatWasKeptByANodeThatDiedIsTakenLaterAndThenItsWordsAreForgotten() {
        links();
        long id = FakeTelegram.update();
        transaction.executeWithoutResult(status -> tables.sql(
                        "INSERT INTO telegram_update (id, body, at) VALUES (:id, :body, :at)")
                .param("id", id)
                .param("body", FakeTelegram.written(id, chat, "hello"))
                .param("at", clock.instant().minus(Duration.ofMinutes(2)).atOffset(ZoneOffset.UTC))
                .update());
        assertThat(talking.tick()).isPositive();
        assertThat(heard()).containsExactly("TELEGRAM hello FOR_A_PERSON");
        assertThat(talking.tick()).isZero();
        assertThat(tables.sql("SELECT outcome || ' ' || coalesce(body, 'gone') FROM telegram_update WHERE id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("NEWS gone");
    }
}
