package org.spean.messaging.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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

    private final WebhookDoor door;
    private final StatusReports reports;

    StatusWebhook(WebhookDoor door, StatusReports reports) {
        this.door = door;
        this.reports = reports;
    }

    @PostMapping(PATH + "{message}")
    ResponseEntity<Void> reported(HttpServletRequest request) throws IOException {
        return ResponseEntity.status(door.enters(request, reports::take).status())
                .build();
    }
}
