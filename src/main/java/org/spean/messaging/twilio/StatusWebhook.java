package org.spean.messaging.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the provider says what became of a message (design 3.2). Whose message it is stands in the address, which is signed
 * with the rest: so a report proves that the provider took it, even if we died before we could write that down.
 */
@RestController
class StatusWebhook {

    static final String PATH = "/webhook/twilio/status/";

    private final Optional<Signatures> signatures;
    private final WebhookRows rows;
    private final StatusReports reports;
    private final WebhookCounts counts;
    private final Clock clock;

    StatusWebhook(TwilioSettings settings, WebhookRows rows, StatusReports reports, WebhookCounts counts, Clock clock) {
        this.signatures = settings.line().map(Signatures::new);
        this.rows = rows;
        this.reports = reports;
        this.counts = counts;
        this.clock = clock;
    }

    @PostMapping(PATH + "{message}")
    ResponseEntity<Void> reported(HttpServletRequest request) throws IOException {
        WebhookOutcome outcome = outcome(request);
        counts.count(outcome);
        return ResponseEntity.status(outcome.status()).build();
    }

    private WebhookOutcome outcome(HttpServletRequest request) throws IOException {
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
        return reports.take(kept, path, form.get());
    }
}
