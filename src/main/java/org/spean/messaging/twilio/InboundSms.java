package org.spean.messaging.twilio;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.messaging.Channel;
import org.spean.messaging.Inbox;
import org.spean.messaging.webhook.WebhookOutcome;
import org.spean.messaging.webhook.WebhookRows;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands what telephones wrote to the inbox, once it is kept. The same again is heard once, by the provider's id of it. */
@Component
class InboundSms {

    private static final Logger log = LoggerFactory.getLogger(InboundSms.class);

    /** By then whoever kept a call has done what is to be done about it, or died. */
    private static final Duration LEFT = Duration.ofMinutes(1);

    private final WebhookRows rows;
    private final Inbox inbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InboundSms(WebhookRows rows, Inbox inbox, PlatformTransactionManager transactions, Clock clock) {
        this.rows = rows;
        this.inbox = inbox;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Hands it on, and says afterwards that it did: whoever dies in between hands it on again. */
    WebhookOutcome take(UUID kept, String path, SentForm form) {
        WebhookOutcome outcome = understood(form);
        transaction.executeWithoutResult(status -> rows.done(kept, outcome));
        return outcome;
    }

    private WebhookOutcome understood(SentForm form) {
        Optional<String> provider = form.field("MessageSid").or(() -> form.field("SmsSid"));
        Optional<String> from = form.field("From");
        if (provider.isEmpty() || from.isEmpty() || !form.fields().containsKey("Body")) {
            return WebhookOutcome.INCOMPLETE;
        }
        Optional<PhoneNumber> number = from.filter(ProviderNumbers::receives).flatMap(PhoneNumber::typed);
        if (number.isEmpty()) {
            return WebhookOutcome.NO_NUMBER;
        }
        return inbox.take(TwilioGateway.NAME, provider.get(), Channel.SMS, number.get(), said(form))
                        .isPresent()
                ? WebhookOutcome.HEARD
                : WebhookOutcome.HEARD_BEFORE;
    }

    /**
     * What was written; where the provider took it for the wish to get no more messages, or some again, that: it acts on it,
     * whatever we understand.
     */
    private static String said(SentForm form) {
        return form.field("OptOutType")
                .map(type -> type.toUpperCase(Locale.ROOT))
                .filter(type -> type.equals("STOP") || type.equals("START"))
                .orElseGet(() -> form.fields().getOrDefault("Body", ""));
    }

    /** What was kept and not handed on, because somebody died in between. Says how many there were. */
    @Scheduled(fixedDelayString = "${spean.messages.every}", initialDelayString = "${spean.messages.every}")
    int tick() {
        List<WebhookRows.Kept> left = rows.left(SmsWebhook.PATH, clock.instant().minus(LEFT));
        for (WebhookRows.Kept each : left) {
            try {
                log.info(
                        "What a telephone wrote is taken late: {}",
                        take(each.id(), each.path(), SentForm.of(each.body())));
            } catch (RuntimeException e) {
                log.warn("What a telephone wrote cannot be taken, call {}", each.id(), e);
            }
        }
        return left.size();
    }
}
