package org.spean.messaging.webhook;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whatever is brought to an address below {@code /webhook/} that nobody listens at. Without this the page for people would take it,
 * and whoever mistyped an address at a provider would be told that all is well.
 */
@RestController
class NoSuchWebhook {

    @PostMapping("/webhook/**")
    ResponseEntity<Void> nobody() {
        return ResponseEntity.notFound().build();
    }
}
