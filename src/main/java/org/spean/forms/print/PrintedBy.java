package org.spean.forms.print;

import java.time.Instant;

/**
 * For whom a paper was printed, which stands on each of its pages.
 *
 * @param name of the person, as it is shown to colleagues
 * @param at when; shown in the country's time
 */
public record PrintedBy(String name, Instant at) {

    public PrintedBy {
        if (name.isBlank()) {
            throw new IllegalArgumentException("whoever prints has a name");
        }
    }
}
