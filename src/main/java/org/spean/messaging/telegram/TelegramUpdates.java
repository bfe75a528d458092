package org.spean.messaging.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.messaging.MessageId;
import org.spean.messaging.telegram.Conversations.Pressed;
import org.spean.messaging.webhook.WebhookOutcome;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes what Telegram tells: kept first, then understood, and said back where something is to be said. Told twice, heard once. */
@Component
class TelegramUpdates {

    private static final Logger log = LoggerFactory.getLogger(TelegramUpdates.class);

    /** By then whoever kept one has done what is to be done about it, or died. */
    private static final Duration LEFT = Duration.ofMinutes(1);

    /** What could not be understood for so long is given up. */
    private static final Duration TRIED = Duration.ofDays(1);

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final UpdateRows rows;
    private final Conversations conversations;
    private final ChatReplies replies;
    private final Clock clock;

    TelegramUpdates(UpdateRows rows, Conversations conversations, ChatReplies replies, Clock clock) {
        this.rows = rows;
        this.conversations = conversations;
        this.replies = replies;
        this.clock = clock;
    }

    WebhookOutcome take(String body) {
        Optional<Long> id = Update.id(body);
        if (id.isEmpty()) {
            return WebhookOutcome.INCOMPLETE;
        }
        return rows.keep(id.get(), body, clock.instant()) ? understand(id.get(), body) : WebhookOutcome.NOTHING_NEW;
    }

    /** Every step can be taken again by whoever takes this up after somebody died. */
    private WebhookOutcome understand(long id, String body) {
        WebhookOutcome outcome = switch (Update.read(body)) {
            case Update.Written(Update.From from, String text) -> {
                conversations
                        .written(TelegramGateway.NAME, Long.toString(id), from.chat(), text)
                        .ifPresent(what -> replies.says(from, what));
                yield WebhookOutcome.NEWS;
            }
            case Update.Pressed press -> {
                replies.heard(press, pressed(id, press));
                yield WebhookOutcome.NEWS;
            }
            case Update.SomethingElse(Update.From from) -> {
                conversations
                        .somethingElse(TelegramGateway.NAME, from.chat())
                        .ifPresent(what -> replies.says(from, what));
                yield WebhookOutcome.NEWS;
            }
            case Update.Left(Update.From from) ->
                conversations.left(TelegramGateway.NAME, from.chat())
                        ? WebhookOutcome.NEWS
                        : WebhookOutcome.NOTHING_NEW;
            case Update.Nothing() -> WebhookOutcome.NOTHING_NEW;
            case Update.Incomplete() -> WebhookOutcome.INCOMPLETE;
        };
        rows.done(id, outcome);
        return outcome;
    }

    private Pressed pressed(long id, Update.Pressed press) {
        String[] data = press.data().split(" ", 2);
        return conversations.pressed(
                TelegramGateway.NAME,
                Long.toString(id),
                press.from().chat(),
                data[0],
                new MessageId(data.length == 2 ? uuid(data[1]) : NOBODYS));
    }

    /** Of no message. */
    private static final UUID NOBODYS = new UUID(0, 0);

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return NOBODYS;
        }
    }

    /** What was kept and not understood, because somebody died in between. Says how many there were. */
    @Scheduled(fixedDelayString = "${spean.messages.every}", initialDelayString = "${spean.messages.every}")
    int tick() {
        Instant now = clock.instant();
        List<UpdateRows.Left> left = rows.left(now.minus(LEFT), now.minus(TRIED));
        for (UpdateRows.Left each : left) {
            try {
                log.info("An update of Telegram is taken late: {}", understand(each.id(), each.body()));
            } catch (RuntimeException e) {
                log.warn("The update {} cannot be taken", each.id(), e);
            }
        }
        return left.size();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
    void forgets() {
        rows.forgets(clock.instant().minus(REMEMBERED));
    }
}
