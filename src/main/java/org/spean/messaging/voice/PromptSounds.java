package org.spean.messaging.voice;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where recordings are fetched, by a provider in a call and by whoever listens to them on a screen. They hold neutral sentences, the
 * same for everybody; all the same nobody finds one who was not told its address.
 */
@RestController
class PromptSounds {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PromptRows rows;

    PromptSounds(PromptRows rows) {
        this.rows = rows;
    }

    @GetMapping(VoiceLinks.SOUNDS + "{sound}")
    ResponseEntity<byte[]> sound(@PathVariable String sound) {
        return id(sound)
                .flatMap(rows::sound)
                .map(each -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(each.type()))
                        .cacheControl(FOR_EVER)
                        .eTag('"' + sound + '"')
                        .body(each.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
