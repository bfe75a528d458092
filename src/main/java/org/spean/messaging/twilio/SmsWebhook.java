package org.spean.messaging.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.spean.messaging.webhook.WebhookOutcome;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the provider brings what telephones write (design 3.2). Answered with an empty TwiML document: what is to be said to them
 * goes out like any other message, where it is not lost.
 */
@RestController
class SmsWebhook {

    static final String PATH = "/webhook/twilio/sms";

    private static final String NOTHING_TO_SAY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final WebhookDoor door;
    private final InboundSms inbound;

    SmsWebhook(WebhookDoor door, InboundSms inbound) {
        this.door = door;
        this.inbound = inbound;
    }

    @PostMapping(PATH)
    ResponseEntity<String> wrote(HttpServletRequest request) throws IOException {
        WebhookOutcome outcome = door.enters(request, inbound::take);
        return outcome.status().is2xxSuccessful()
                ? ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(NOTHING_TO_SAY)
                : ResponseEntity.status(outcome.status()).build();
    }
}
