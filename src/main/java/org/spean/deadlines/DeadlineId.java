package org.spean.deadlines;

import java.util.UUID;

/** The handle of a deadline. */
public record DeadlineId(UUID id) {

    @Override
    public String toString() {
        return id.toString();
    }
}
