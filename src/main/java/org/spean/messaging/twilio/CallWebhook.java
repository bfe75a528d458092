package org.spean.messaging.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.spean.messaging.twilio.CallReports.Understood;
import org.spean.messaging.twilio.TwilioSettings.Line;
import org.spean.messaging.voice.Spoken;
import org.spean.messaging.webhook.WebhookOutcome;
import org.spean.messaging.webhook.WebhookRows;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the provider asks what to say in a call, tells which keys were pressed, and reports what became of it, through the same
 * {@link WebhookDoor} as the rest. The same again does nothing again. Which time of being told something the keys belong to stands in the address, so keys that come twice count once.
 */
@RestController
class CallWebhook {

    static final String TALK = "/webhook/twilio/call/";
    static final String STATUS = "/webhook/twilio/call-status/";

    private final Optional<Line> line;
    private final WebhookDoor door;
    private final WebhookRows rows;
    private final CallReports reports;
    private final TransactionTemplate transaction;

    CallWebhook(
            TwilioSettings settings,
            WebhookDoor door,
            WebhookRows rows,
            CallReports reports,
            PlatformTransactionManager transactions) {
        this.line = settings.line();
        this.door = door;
        this.rows = rows;
        this.reports = reports;
        this.transaction = new TransactionTemplate(transactions);
    }

    @PostMapping({TALK + "{message}", TALK + "{message}/{turn}", STATUS + "{message}"})
    ResponseEntity<String> told(HttpServletRequest request) throws IOException {
        AtomicReference<Optional<Spoken>> spoken = new AtomicReference<>(Optional.empty());
        WebhookOutcome outcome = door.enters(request, (kept, path, form) -> {
            Understood understood = understood(kept, path, form);
            spoken.set(understood.spoken());
            return understood.outcome();
        });
        return spoken.get()
                .map(says -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .body(xml(request.getRequestURI(), says)))
                .orElseGet(() -> ResponseEntity.status(outcome.status()).build());
    }

    private Understood understood(UUID kept, String path, SentForm form) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Understood understood = reports.understood(path, form);
            rows.done(kept, understood.outcome());
            return understood;
        }));
    }

    private String xml(String path, Spoken says) {
        String message = path.substring(TALK.length()).split("/", -1)[0];
        return new CallXml(line.orElseThrow().callback()).of(says, TALK + message + "/" + says.turn());
    }
}
