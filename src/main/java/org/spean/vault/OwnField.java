package org.spean.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a sealed value belongs; it opens nowhere else.
 *
 * @param owner whose it is, by a random id (a case)
 * @param name the field, in words that never change: {@code client.name}
 */
public record OwnField(UUID owner, String name) {

    public OwnField {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a field has a name");
        }
    }

    /** What is bound to the text. The id has always the same length, so no two fields are the same letters. */
    byte[] bound() {
        return ("spean field " + owner + ' ' + name).getBytes(StandardCharsets.UTF_8);
    }
}
