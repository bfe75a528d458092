package org.spean.messaging.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.access.SettableClock;
import org.spean.machine.PlainRefusal;
import org.spean.messaging.Channel;
import org.spean.messaging.Failure;
import org.spean.messaging.FakeTelegram;
import org.spean.messaging.FakeTelegram.Answer;
import org.spean.messaging.FakeTelegram.Asked;
import org.spean.messaging.MessageGateway.Found;
import org.spean.messaging.MessageGateway.Sent;
import org.spean.messaging.MessageId;
import org.spean.messaging.Outgoing;
import org.spean.messaging.wording.Choice;
import org.spean.vocabulary.PhoneNumber;
import tools.jackson.databind.json.JsonMapper;

/** What Telegram answers, and what is made of it (design 3.2). */
class TelegramGatewayTest {

    private static final PhoneNumber NUMBER = new PhoneNumber("+85512345678");
    private static final String CHAT = "4200000001";

    private final SettableClock clock = new SettableClock();
    private final FakeTelegram telegram = new FakeTelegram();
    private final OneChat chats = new OneChat();
    private final TelegramGateway gateway = gateway(telegram.base());

    /** Of one number. */
    private static final class OneChat extends LinkedChats {

        private Optional<String> linked = Optional.of(CHAT);

        @SuppressWarnings("NullAway") // no table is asked
        OneChat() {
            super(null);
        }

        @Override
        public Optional<String> chat(String gateway, PhoneNumber number) {
            return linked.filter(each -> number.equals(NUMBER) && gateway.equals(TelegramGateway.NAME));
        }

        @Override
        public boolean unlinkChat(String gateway, String chat) {
            linked = Optional.empty();
            return true;
        }
    }

    private TelegramGateway gateway(String base) {
        return new TelegramGateway(
                Optional.of(new TelegramBot(TelegramLine.bot(base), Duration.ofMillis(700))), chats, clock);
    }

    private Outgoing message(List<Choice> choices) {
        Instant now = clock.instant();
        return new Outgoing(
                new MessageId(UUID.randomUUID()),
                1,
                Channel.TELEGRAM,
                NUMBER,
                "ស្ពាន៖ 14/12 #K7QX",
                "K7QX",
                now,
                now.plus(Duration.ofDays(1)),
                choices,
                Optional.empty());
    }

    private Sent sent(Answer answer) {
        telegram.answers(() -> answer);
        return gateway.send(message(List.of()));
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void aQuestionHasAButtonForEachAnswerAndCannotBeForwarded() {
        Outgoing message = message(List.of(new Choice("1", "បាទ/ចាស", false), new Choice("9", "សូមទូរសព្ទមក", false)));
        assertThat(gateway.send(message)).isInstanceOf(Sent.Taken.class);

        Asked asked = telegram.asked("sendMessage").getFirst();
        assertThat(asked.text("chat_id")).isEqualTo(CHAT);
        assertThat(asked.text("text")).isEqualTo(message.text());
        assertThat(asked.body().path("protect_content").asBoolean()).isTrue();
        assertThat(asked.body().path("link_preview_options").path("is_disabled").asBoolean())
                .isTrue();
        assertThat(asked.body().path("reply_markup").path("inline_keyboard"))
                .as("whatever the order of its fields")
                .isEqualTo(JsonMapper.shared()
                        .readTree(("[[{'callback_data':'1 %s','text':'1 បាទ/ចាស'}],"
                                        + "[{'callback_data':'9 %s','text':'9 សូមទូរសព្ទមក'}]]")
                                .replace('\'', '"')
                                .formatted(message.id(), message.id())));
    }

    @Test
    void whatAsksNothingHasNoButtons() {
        assertThat(gateway.send(message(List.of()))).isEqualTo(new Sent.Taken(CHAT + "/101"));
        assertThat(telegram.asked("sendMessage").getFirst().body().has("reply_markup"))
                .isFalse();
    }

    @Test
    void aPauseThatIsAskedForIsKept() {
        assertThat(sent(Answer.tooOften(17))).isEqualTo(new Sent.Busy(Duration.ofSeconds(17)));
        assertThat(sent(Answer.tooOften(900_000))).isEqualTo(new Sent.Busy(Duration.ofHours(1)));
    }

    @Test
    void whoeverBlockedTheBotIsUnlinkedAndTheMessageFindsAnotherWayAtOnce() {
        assertThat(gateway.reaches(Channel.TELEGRAM, NUMBER, Optional.empty())).isTrue();
        assertThat(sent(Answer.blocked())).isEqualTo(new Sent.Busy(Duration.ZERO));
        assertThat(gateway.reaches(Channel.TELEGRAM, NUMBER, Optional.empty())).isFalse();
        assertThat(gateway.send(message(List.of()))).isEqualTo(new Sent.Busy(Duration.ZERO));
        assertThat(telegram.asked("sendMessage")).hasSize(1);
    }

    @Test
    void aChatThatIsNotThereIsUnlinkedToo() {
        assertThat(sent(Answer.refused(400, "Bad Request: chat not found"))).isEqualTo(new Sent.Busy(Duration.ZERO));
        assertThat(chats.linked).isEmpty();
    }

    @Test
    void whatIsRefusedIsNotTriedAgain() {
        assertThat(sent(Answer.refused(400, "Bad Request: message is too long")))
                .isEqualTo(new Sent.Refused(Failure.REFUSED, "400"));
        assertThat(chats.linked).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504, 301})
    void anAnswerThatLeavesItOpenIsNobodysWord(int status) {
        assertThat(sent(Answer.saying(status, "<html>gone</html>"))).isInstanceOf(Sent.Unclear.class);
    }

    /** A proxy in between says the same number, and Telegram may have the message. */
    @ParameterizedTest
    @ValueSource(ints = {400, 403, 429})
    void anErrorThatIsNotTelegramsIsNobodysWordEither(int status) {
        assertThat(sent(Answer.saying(status, "<html>no</html>"))).isInstanceOf(Sent.Unclear.class);
        assertThat(chats.linked).isPresent();
    }

    @Test
    void whereTheLineGoesDeadOrTheAnswerComesLateNobodyKnowsAndNobodyCanBeAsked() {
        assertThat(sent(Answer.takenAndDropped())).isInstanceOf(Sent.Unclear.class);
        assertThat(sent(Answer.late(1500))).isInstanceOf(Sent.Unclear.class);
        assertThat(sent(Answer.saying(200, "{\"ok\":true,\"result\":{}}"))).isInstanceOf(Sent.Unclear.class);
        assertThat(gateway.find(message(List.of()))).isEqualTo(new Found.Unclear(false));
    }

    @Test
    void whereNobodyAnswersAtTheDoorItIsTriedAgain() {
        assertThat(gateway("http://127.0.0.1:9").send(message(List.of()))).isInstanceOf(Sent.Busy.class);
    }

    @Test
    void aWrongTokenIsOurMistakeAndLosesNoMessage() {
        TelegramSettings.Bot right = TelegramLine.bot(telegram.base());
        TelegramBot other = new TelegramBot(
                new TelegramSettings.Bot("2:other", right.name(), right.base(), right.callback(), right.secret()),
                Duration.ofSeconds(1));
        assertThat(new TelegramGateway(Optional.of(other), chats, clock).send(message(List.of())))
                .isEqualTo(new Sent.Busy(Duration.ofMinutes(5)));
    }

    @Test
    void withoutABotItReachesNobody() {
        TelegramGateway none = new TelegramGateway(Optional.empty(), chats, clock);
        assertThat(none.channels()).isEmpty();
        assertThat(none.send(message(List.of()))).isInstanceOf(Sent.Busy.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1:abc | '' | https://api.telegram.org | spean.example.org | SPEAN_TELEGRAM_NAME is not
            1:abc | no bot | https://api.telegram.org | spean.example.org | is no name of a bot
            1:abc/x | spean_bot | https://api.telegram.org | spean.example.org | is no token of a bot
            1:abc | spean_bot | http://api.telegram.org | spean.example.org | is no address for messages
            1:abc | spean_bot | https://api.telegram.org | '' | SPEAN_HOST is not
            """)
    void aSettingThatCannotBeRightIsSaidAtTheStart(String token, String name, String base, String host, String says) {
        assertThatExceptionOfType(PlainRefusal.class)
                .isThrownBy(() -> new TelegramSettings(token, "", name, base, "", host))
                .withMessageContaining(says);
    }

    @Test
    void theSecretIsNeitherTheTokenNorEverywhereTheSame() {
        TelegramSettings settings =
                new TelegramSettings("1:abc", "", "@spean_bot", "https://api.telegram.org/", "", "spean.example.org");
        TelegramSettings.Bot bot = settings.bot().orElseThrow();
        assertThat(bot.secret()).matches("[0-9a-f]{64}").isNotEqualTo(TelegramSettings.derived("1:abd"));
        assertThat(bot.name()).isEqualTo("spean_bot");
        assertThat(bot.callback()).isEqualTo("https://spean.example.org");
        assertThat(bot.toString()).doesNotContain("abc", bot.secret());
        assertThat(new TelegramSettings("", "", "", "", "", "").bot()).isEmpty();
    }
}
