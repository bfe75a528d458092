package org.spean.messaging;

import java.util.UUID;

/** A question's handle. */
public record QuestionId(UUID id) {

    @Override
    public String toString() {
        return id.toString();
    }
}
