package org.spean.messaging.twilio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.messaging.Failure;
import org.spean.messaging.MessageId;
import org.spean.messaging.MessageState;
import org.spean.messaging.Reports;
import org.spean.messaging.Reports.Report;
import org.spean.messaging.webhook.WebhookOutcome;
import org.spean.messaging.webhook.WebhookRows;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Understands what the provider reports, once it is kept. The same again changes nothing. */
@Component
class StatusReports {

    private static final Logger log = LoggerFactory.getLogger(StatusReports.class);

    /** By then whoever kept a call has done what is to be done about it, or died. */
    private static final Duration LEFT = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofDays(30);

    private final WebhookRows rows;
    private final Reports reports;
    private final CallReports calls;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StatusReports(
            WebhookRows rows,
            Reports reports,
            CallReports calls,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.reports = reports;
        this.calls = calls;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Does what is to be done about a call that was kept, and says so, both or neither. */
    WebhookOutcome take(UUID kept, String path, SentForm form) {
        return Objects.requireNonNull(transaction.execute(status -> {
            WebhookOutcome outcome = understood(path, form);
            rows.done(kept, outcome);
            return outcome;
        }));
    }

    private WebhookOutcome understood(String path, SentForm form) {
        if (CallReports.its(path)) {
            return calls.understood(path, form).outcome();
        }
        Optional<String> provider = form.field("MessageSid").or(() -> form.field("SmsSid"));
        Optional<MessageState> state =
                form.field("MessageStatus").or(() -> form.field("SmsStatus")).flatMap(Codes::state);
        if (provider.isEmpty() || state.isEmpty()) {
            return WebhookOutcome.INCOMPLETE;
        }
        Optional<MessageId> message = message(path);
        if (message.isEmpty()) {
            return WebhookOutcome.UNKNOWN_MESSAGE;
        }
        String code = form.field("ErrorCode").orElse("");
        Optional<Failure> why = state.filter(MessageState.FAILED::equals).map(failed -> Codes.ofReport(code));
        return switch (reports.take(new Report(TwilioGateway.NAME, provider.get(), message, state.get(), why, code))) {
            case MOVED -> WebhookOutcome.NEWS;
            case NOTHING_NEW -> WebhookOutcome.NOTHING_NEW;
            case UNKNOWN_MESSAGE -> WebhookOutcome.UNKNOWN_MESSAGE;
        };
    }

    private static Optional<MessageId> message(String path) {
        try {
            return Optional.of(new MessageId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * What was kept and not done, because somebody died in between. Says how many there were. Two nodes that take the same
     * change nothing twice, and one that cannot be taken does not stand in the way of the others.
     */
    @Scheduled(fixedDelayString = "${spean.messages.every}", initialDelayString = "${spean.messages.every}")
    int tick() {
        Instant before = clock.instant().minus(LEFT);
        List<WebhookRows.Kept> left = Stream.of(StatusWebhook.PATH, CallWebhook.TALK, CallWebhook.STATUS)
                .flatMap(path -> rows.left(path, before).stream())
                .toList();
        for (WebhookRows.Kept each : left) {
            try {
                log.info("A report is taken late: {}", take(each.id(), each.path(), SentForm.of(each.body())));
            } catch (RuntimeException e) {
                log.warn("The report {} cannot be taken", each.id(), e);
            }
        }
        return left.size();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
    void forgets() {
        rows.forgets(clock.instant(), KEPT);
    }
}
