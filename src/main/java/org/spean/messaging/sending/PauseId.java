package org.spean.messaging.sending;

import java.util.UUID;

/** A pause's handle. */
public record PauseId(UUID id) {

    @Override
    public String toString() {
        return id.toString();
    }
}
