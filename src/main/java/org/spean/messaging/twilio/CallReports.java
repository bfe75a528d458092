package org.spean.messaging.twilio;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.spean.messaging.MessageId;
import org.spean.messaging.Reports;
import org.spean.messaging.Reports.Report;
import org.spean.messaging.voice.Spoken;
import org.spean.messaging.voice.VoiceCalls;
import org.spean.messaging.voice.WhoAnswers;
import org.spean.messaging.webhook.WebhookOutcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Understands what the provider tells of calls, once it is kept. That it asks what to say proves that the call is on its way. What a
 * call that is over came to is {@link CallStatus}'s.
 */
@Component
class CallReports {

    private final VoiceCalls calls;
    private final Reports reports;

    CallReports(VoiceCalls calls, Reports reports) {
        this.calls = calls;
        this.reports = reports;
    }

    /**
     * What became of it.
     *
     * @param spoken what is said now; empty for a report, and where there is nobody to say it to
     */
    record Understood(WebhookOutcome outcome, Optional<Spoken> spoken) {

        static Understood of(WebhookOutcome outcome) {
            return new Understood(outcome, Optional.empty());
        }
    }

    /** Whether it is told of a call. */
    static boolean its(String path) {
        return path.startsWith(CallWebhook.TALK) || path.startsWith(CallWebhook.STATUS);
    }

    /** The same again changes nothing, and has the same said again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Understood understood(String path, SentForm form) {
        Optional<String> call = form.field("CallSid");
        if (call.isEmpty()) {
            return Understood.of(WebhookOutcome.INCOMPLETE);
        }
        return path.startsWith(CallWebhook.STATUS)
                ? Understood.of(status(path.substring(CallWebhook.STATUS.length()), call.get(), form))
                : talk(path.substring(CallWebhook.TALK.length()).split("/", -1), call.get(), form);
    }

    private Understood talk(String[] path, String call, SentForm form) {
        Optional<MessageId> message = message(path[0]);
        if (message.isEmpty()) {
            return Understood.of(WebhookOutcome.UNKNOWN_MESSAGE);
        }
        Optional<Spoken> spoken;
        if (path.length == 1) {
            spoken = calls.answered(TwilioGateway.NAME, call, message.get(), who(form));
        } else if (path[1].matches("[0-9]{1,4}")) {
            spoken = calls.pressed(
                    TwilioGateway.NAME,
                    call,
                    Integer.parseInt(path[1]),
                    form.field("Digits").orElse(""));
        } else {
            return Understood.of(WebhookOutcome.INCOMPLETE);
        }
        return spoken.map(says -> new Understood(
                        taken(CallStatus.UNDER_WAY.report(call, message.get(), false, "")), Optional.of(says)))
                .orElseGet(() -> Understood.of(WebhookOutcome.UNKNOWN_MESSAGE));
    }

    private static WhoAnswers who(SentForm form) {
        String said = form.field("AnsweredBy").orElse("").toLowerCase(Locale.ROOT);
        if (said.equals("human")) {
            return WhoAnswers.PERSON;
        }
        return said.startsWith("machine") || said.equals("fax") ? WhoAnswers.MACHINE : WhoAnswers.UNSURE;
    }

    private WebhookOutcome status(String path, String call, SentForm form) {
        Optional<MessageId> message = message(path);
        if (message.isEmpty()) {
            return WebhookOutcome.UNKNOWN_MESSAGE;
        }
        String code = form.field("ErrorCode").orElse("");
        return CallStatus.of(form.field("CallStatus").orElse(""))
                .map(said -> {
                    if (said.over()) {
                        calls.ended(TwilioGateway.NAME, call);
                    }
                    return taken(said.report(call, message.get(), calls.heard(TwilioGateway.NAME, call), code));
                })
                .orElse(WebhookOutcome.INCOMPLETE);
    }

    private WebhookOutcome taken(Report report) {
        return switch (reports.take(report)) {
            case MOVED -> WebhookOutcome.NEWS;
            case NOTHING_NEW -> WebhookOutcome.NOTHING_NEW;
            case UNKNOWN_MESSAGE -> WebhookOutcome.UNKNOWN_MESSAGE;
        };
    }

    private static Optional<MessageId> message(String text) {
        try {
            return Optional.of(new MessageId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
