package org.spean.messaging.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.spean.messaging.twilio.CallReports.Understood;
import org.spean.messaging.twilio.TwilioSettings.Line;
import org.spean.messaging.voice.Spoken;
import org.spean.messaging.webhook.WebhookCounts;
import org.spean.messaging.webhook.WebhookOutcome;
import org.spean.messaging.webhook.WebhookRows;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the provider asks what to say in a call, tells which keys were pressed, and reports what became of it. Like
 * {@link StatusWebhook}: signed over the public address, kept before anything is done about it, and the same again does nothing
 * again. Which time of being told something the keys belong to stands in the address, so keys that come twice count once.
 */
@RestController
class CallWebhook {

    static final String TALK = "/webhook/twilio/call/";
    static final String STATUS = "/webhook/twilio/call-status/";

    private final Optional<Line> line;
    private final Optional<Signatures> signatures;
    private final WebhookRows rows;
    private final CallReports reports;
    private final WebhookCounts counts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CallWebhook(
            TwilioSettings settings,
            WebhookRows rows,
            CallReports reports,
            WebhookCounts counts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.line = settings.line();
        this.signatures = line.map(Signatures::new);
        this.rows = rows;
        this.reports = reports;
        this.counts = counts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @PostMapping({TALK + "{message}", TALK + "{message}/{turn}", STATUS + "{message}"})
    ResponseEntity<String> told(HttpServletRequest request) throws IOException {
        Understood understood = understood(request);
        counts.count(understood.outcome());
        return understood
                .spoken()
                .map(says -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .body(xml(request.getRequestURI(), says)))
                .orElseGet(() ->
                        ResponseEntity.status(understood.outcome().status()).build());
    }

    private String xml(String path, Spoken says) {
        String message = path.substring(TALK.length()).split("/", -1)[0];
        return new CallXml(line.orElseThrow().callback()).of(says, TALK + message + "/" + says.turn());
    }

    private Understood understood(HttpServletRequest request) throws IOException {
        if (signatures.isEmpty()) {
            return Understood.of(WebhookOutcome.NO_PROVIDER);
        }
        Optional<SentForm> form = request.getContentLengthLong() > SentForm.MOST_BYTES
                ? Optional.empty()
                : SentForm.read(request.getInputStream());
        if (form.isEmpty()) {
            return Understood.of(WebhookOutcome.TOO_LARGE);
        }
        String path = request.getRequestURI();
        String query = request.getQueryString();
        String signature = request.getHeader(Signatures.HEADER);
        if (!signatures
                .get()
                .right(query == null ? path : path + "?" + query, form.get().fields(), signature)) {
            rows.forged(path, form.get().raw(), signature, request.getRemoteAddr(), clock.instant());
            return Understood.of(WebhookOutcome.FORGED);
        }
        UUID kept = rows.keep(path, form.get().raw(), clock.instant());
        return Objects.requireNonNull(transaction.execute(status -> {
            Understood understood = reports.understood(path, form.get());
            rows.done(kept, understood.outcome());
            return understood;
        }));
    }
}
