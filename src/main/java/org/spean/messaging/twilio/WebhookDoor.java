package org.spean.messaging.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.spean.messaging.webhook.WebhookCounts;
import org.spean.messaging.webhook.WebhookOutcome;
import org.spean.messaging.webhook.WebhookRows;
import org.springframework.stereotype.Component;

/**
 * What every call of the provider goes through: not too long, signed over the public address, kept before anything is done about
 * it, counted.
 */
@Component
class WebhookDoor {

    private final Optional<Signatures> signatures;
    private final WebhookRows rows;
    private final WebhookCounts counts;
    private final Clock clock;

    WebhookDoor(TwilioSettings settings, WebhookRows rows, WebhookCounts counts, Clock clock) {
        this.signatures = settings.line().map(Signatures::new);
        this.rows = rows;
        this.counts = counts;
        this.clock = clock;
    }

    /** What is done about a call that was kept. */
    interface Taking {
        WebhookOutcome take(UUID kept, String path, SentForm form);
    }

    /** Lets it in, or says why not. */
    WebhookOutcome enters(HttpServletRequest request, Taking taking) throws IOException {
        WebhookOutcome outcome = outcome(request, taking);
        counts.count(outcome);
        return outcome;
    }

    private WebhookOutcome outcome(HttpServletRequest request, Taking taking) throws IOException {
        if (signatures.isEmpty()) {
            return WebhookOutcome.NO_PROVIDER;
        }
        Optional<SentForm> form = request.getContentLengthLong() > SentForm.MOST_BYTES
                ? Optional.empty()
                : SentForm.read(request.getInputStream());
        if (form.isEmpty()) {
            return WebhookOutcome.TOO_LARGE;
        }
        String path = request.getRequestURI();
        String query = request.getQueryString();
        String signature = request.getHeader(Signatures.HEADER);
        if (!signatures
                .get()
                .right(query == null ? path : path + "?" + query, form.get().fields(), signature)) {
            rows.forged(path, form.get().raw(), signature, request.getRemoteAddr(), clock.instant());
            // No line in the log for each: they are counted, and a thousand of them kept.
            return WebhookOutcome.FORGED;
        }
        UUID kept = rows.keep(path, form.get().raw(), clock.instant());
        return taking.take(kept, path, form.get());
    }
}
