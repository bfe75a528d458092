package org.spean.messaging.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.messaging.Simulation;
import org.spean.messaging.telegram.Conversations.Pressed;
import org.spean.messaging.telegram.TelegramBot.Answer;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.messaging.wording.Templates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What the bot says at once in a chat, and does to buttons that were pressed. None of it is a message of the outbox: where it is
 * lost nothing is, and whoever wonders writes or presses again. While telephones are simulated it says nothing.
 */
@Component
class ChatReplies {

    private static final Logger log = LoggerFactory.getLogger(ChatReplies.class);

    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

    /** A stranger is told so once in this time, and not more strangers than this are remembered. */
    private static final Duration TOLD = Duration.ofHours(1);

    private static final int MOST_STRANGERS = 10_000;

    /** The longest that Telegram shows over a button (core.telegram.org/bots/api#answercallbackquery). */
    private static final int LONGEST_NOTE = 200;

    private final Optional<TelegramBot> bot;
    private final Simulation simulation;
    private final Templates templates;
    private final Executor hands;
    private final Cache<String, Boolean> strangers = Caffeine.newBuilder()
            .expireAfterWrite(TOLD)
            .maximumSize(MOST_STRANGERS)
            .build();

    @Autowired
    ChatReplies(TelegramSettings settings, Simulation simulation, Templates templates) {
        this(
                settings.bot().map(set -> new TelegramBot(set, LONGEST_CALL)),
                simulation,
                templates,
                Executors.newVirtualThreadPerTaskExecutor());
    }

    ChatReplies(Optional<TelegramBot> bot, Simulation simulation, Templates templates, Executor hands) {
        this.bot = bot;
        this.simulation = simulation;
        this.templates = templates;
        this.hands = hands;
    }

    /** Says it. */
    void says(Update.From to, MessageKind what) {
        boolean stranger = what == MessageKind.TELEGRAM_UNKNOWN;
        if (stranger && strangers.asMap().putIfAbsent(to.chat(), true) != null) {
            return;
        }
        call(
                "sendMessage",
                () -> Map.of(
                        "chat_id", to.chat(),
                        "text", templates.render(what, to.writing(), Slots.NONE).text(),
                        "protect_content", true,
                        "link_preview_options", Map.of("is_disabled", true)));
    }

    /** Says that a press was heard; where it counts as an answer, that stands in place of the buttons. */
    void heard(Update.Pressed press, Pressed came) {
        call("answerCallbackQuery", () -> note(press, came));
        came.answered().ifPresent(answer -> {
            Map<String, Object> message = Map.of("chat_id", press.from().chat(), "message_id", press.message());
            if (press.text().isEmpty()) {
                call(
                        "editMessageReplyMarkup",
                        () -> with(message, "reply_markup", Map.of("inline_keyboard", List.of())));
            } else {
                call(
                        "editMessageText",
                        () -> with(
                                with(message, "text", press.text() + "\n✓ " + answer),
                                "link_preview_options",
                                Map.of("is_disabled", true)));
            }
        });
    }

    private static Map<String, Object> note(Update.Pressed press, Pressed came) {
        Map<String, Object> note = new HashMap<>(Map.of("callback_query_id", press.press()));
        if (!came.tells().isEmpty()) {
            note.put(
                    "text",
                    came.tells()
                            .substring(0, Math.min(LONGEST_NOTE, came.tells().length())));
            // What somebody has to do now stays until they have read it.
            note.put("show_alert", came.answered().isEmpty());
        }
        return note;
    }

    private static Map<String, Object> with(Map<String, Object> asked, String name, Object value) {
        Map<String, Object> more = new HashMap<>(asked);
        more.put(name, value);
        return more;
    }

    private void call(String method, Supplier<Map<String, Object>> asked) {
        if (simulation.on()) {
            return;
        }
        bot.ifPresent(speaks -> hands.execute(() -> {
            if (!(speaks.call(method, asked.get()) instanceof Answer.Done)) {
                log.info("Telegram did not do {}", method);
            }
        }));
    }
}
