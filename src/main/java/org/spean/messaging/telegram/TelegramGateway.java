package org.spean.messaging.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.messaging.Channel;
import org.spean.messaging.Failure;
import org.spean.messaging.MessageGateway;
import org.spean.messaging.MessageGateway.Fact.What;
import org.spean.messaging.MessageId;
import org.spean.messaging.Outgoing;
import org.spean.messaging.telegram.TelegramBot.Answer;
import org.spean.messaging.wording.Choice;
import org.spean.vocabulary.EmailAddress;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Messages to chats that are linked, with a button for each answer. Telegram keeps no list that a bot could ask: where there was
 * no clear answer a person decides.
 */
@Component
class TelegramGateway implements MessageGateway {

    static final String NAME = "telegram";

    private static final Logger log = LoggerFactory.getLogger(TelegramGateway.class);

    private static final int TOO_OFTEN = 429;
    private static final int NOT_WANTED = 403;
    private static final int WRONG = 400;

    /** What is wrong there is wrong with us, and not with a message: the token, or the address. */
    private static final Set<Integer> OUR_MISTAKE = Set.of(401, 404);

    private static final Duration COMES_BACK = Duration.ofMinutes(1);
    private static final Duration SOMEBODY_LOOKS = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(20);

    private final Optional<TelegramBot> bot;
    private final LinkedChats chats;
    private final Clock clock;

    /** Whoever calls for longer than a third of the lease may be taken for dead while they do. */
    @Autowired
    TelegramGateway(
            TelegramSettings settings,
            LinkedChats chats,
            Clock clock,
            @Value("${spean.messages.lease}") Duration lease) {
        this(
                settings.bot()
                        .map(set -> new TelegramBot(set, MessageGateway.shorter(LONGEST_CALL, lease.dividedBy(3)))),
                chats,
                clock);
    }

    TelegramGateway(Optional<TelegramBot> bot, LinkedChats chats, Clock clock) {
        this.bot = bot;
        this.chats = chats;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** None where nobody set a bot. */
    @Override
    public Set<Channel> channels() {
        return bot.isPresent() ? Set.of(Channel.TELEGRAM) : Set.of();
    }

    @Override
    public Configured configured() {
        return new Configured(
                bot.isPresent(),
                bot.map(TelegramBot::bot)
                        .map(each -> List.of(
                                new Fact(What.FROM, "@" + each.name()),
                                new Fact(What.PROVIDER, each.base()),
                                new Fact(What.CALLBACK, each.callback())))
                        .orElse(List.of()),
                TelegramSettings.NEEDED);
    }

    @Override
    public boolean reaches(Channel channel, PhoneNumber number, Optional<EmailAddress> email) {
        return channel == Channel.TELEGRAM && chats.chat(NAME, number).isPresent();
    }

    @Override
    public Sent send(Outgoing message) {
        if (bot.isEmpty()) {
            return new Sent.Busy(SOMEBODY_LOOKS);
        }
        Optional<String> chat = chats.chat(NAME, message.to());
        if (chat.isEmpty() || !clock.instant().isBefore(message.validUntil())) {
            // When it is looked at again another way is found, or it is too late and said to be.
            return new Sent.Busy(Duration.ZERO);
        }
        return switch (bot.get().call("sendMessage", asked(message, chat.get()))) {
            case Answer.Done(JsonNode result) -> {
                long id = result.path("message_id").asLong(0);
                yield id == 0 ? new Sent.Unclear("an answer that says nothing") : new Sent.Taken(chat.get() + "/" + id);
            }
            case Answer.Refused refused -> refused(refused, chat.get());
            case Answer.Unclear(String why) -> new Sent.Unclear(why);
            case Answer.NotReached() -> new Sent.Busy(COMES_BACK);
        };
    }

    private static Map<String, Object> asked(Outgoing message, String chat) {
        Map<String, Object> asked = new HashMap<>(Map.of(
                "chat_id",
                chat,
                "text",
                message.text(),
                "protect_content",
                true,
                "link_preview_options",
                Map.of("is_disabled", true)));
        if (!message.choices().isEmpty()) {
            asked.put("reply_markup", Map.of("inline_keyboard", keys(message)));
        }
        return asked;
    }

    /** One below the other: their words are long, and thumbs are wide. */
    private static List<List<Map<String, String>>> keys(Outgoing message) {
        return message.choices().stream()
                .map(each -> List.of(Map.of("text", each.label(), "callback_data", data(each, message.id()))))
                .toList();
    }

    /** What comes back where it is pressed: the key, and which message it was below, however long ago. */
    private static String data(Choice choice, MessageId message) {
        return choice.key() + " " + message.id();
    }

    private Sent refused(Answer.Refused refused, String chat) {
        int code = refused.code();
        if (code == TOO_OFTEN) {
            return new Sent.Busy(MessageGateway.shorter(refused.retryAfter().orElse(COMES_BACK), LONGEST_PAUSE));
        }
        if (code == NOT_WANTED || (code == WRONG && refused.description().contains("chat not found"))) {
            // They blocked the bot, or are there no more: what is not wanted here goes by SMS.
            chats.unlinkChat(NAME, chat);
            return new Sent.Busy(Duration.ZERO);
        }
        if (OUR_MISTAKE.contains(code)) {
            log.error("Telegram refuses the bot's token (HTTP {}): nothing is sent there", code);
            return new Sent.Busy(SOMEBODY_LOOKS);
        }
        return new Sent.Refused(Failure.REFUSED, String.valueOf(code));
    }

    /** Nobody can ask Telegram what it took. */
    @Override
    public Found find(Outgoing message) {
        return new Found.Unclear(false);
    }
}
