package org.spean.messaging.telegram;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.spean.messaging.telegram.TelegramSettings.Bot;
import org.spean.messaging.webhook.WebhookCounts;
import org.spean.messaging.webhook.WebhookOutcome;
import org.spean.messaging.webhook.WebhookRows;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Telegram tells what people write and press (design 3.2). That it is Telegram shows in a secret that only it was told. */
@RestController
class TelegramWebhook {

    static final String PATH = "/webhook/telegram";
    static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    /** A text has at most 4,096 letters; the longest update is a small part of this. */
    static final int MOST_BYTES = 256 * 1024;

    private final Optional<Bot> bot;
    private final TelegramUpdates updates;
    private final WebhookRows rows;
    private final WebhookCounts counts;
    private final Clock clock;

    TelegramWebhook(
            TelegramSettings settings, TelegramUpdates updates, WebhookRows rows, WebhookCounts counts, Clock clock) {
        this.bot = settings.bot();
        this.updates = updates;
        this.rows = rows;
        this.counts = counts;
        this.clock = clock;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> told(HttpServletRequest request) throws IOException {
        WebhookOutcome outcome = outcome(request);
        counts.count(outcome);
        return ResponseEntity.status(outcome.status()).build();
    }

    private WebhookOutcome outcome(HttpServletRequest request) throws IOException {
        if (bot.isEmpty()) {
            return WebhookOutcome.NO_PROVIDER;
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            return WebhookOutcome.TOO_LARGE;
        }
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return WebhookOutcome.TOO_LARGE;
        }
        String body = new String(bytes, StandardCharsets.UTF_8).replace("\0", "\uFFFD");
        String secret = request.getHeader(SECRET);
        if (secret == null || !StartToken.same(bot.get().secret(), secret)) {
            rows.forged(PATH, body, secret, request.getRemoteAddr(), clock.instant());
            return WebhookOutcome.FORGED;
        }
        return updates.take(body);
    }
}
