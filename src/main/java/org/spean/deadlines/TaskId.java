package org.spean.deadlines;

import java.util.UUID;

/** The handle of a task. */
public record TaskId(UUID id) {

    @Override
    public String toString() {
        return id.toString();
    }
}
