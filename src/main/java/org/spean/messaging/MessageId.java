package org.spean.messaging;

import java.util.UUID;

/** A message's handle; made in the order in which messages were asked for. */
public record MessageId(UUID id) {

    @Override
    public String toString() {
        return id.toString();
    }
}
