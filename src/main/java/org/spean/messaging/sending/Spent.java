package org.spean.messaging.sending;

import java.util.Optional;
import org.spean.vocabulary.PlaceCode;

/**
 * What a month's messages took, in parts.
 *
 * @param province to which they went; empty for all messages of the country
 * @param parts so far
 * @param forecast at the end of the month, if it goes on like this
 * @param budget for the month; empty where nobody set one
 */
public record Spent(Optional<PlaceCode> province, long parts, long forecast, Optional<Integer> budget) {

    private static final int WARNS_AT = 80;
    private static final int WHOLE = 100;

    /** How much of the budget is spent, in hundredths; nothing of none is all of it. */
    public Optional<Long> percent() {
        return budget.map(all -> all == 0 ? WHOLE : parts * WHOLE / all);
    }

    /** Whether most of it is spent. */
    public boolean warns() {
        return percent().filter(each -> each >= WARNS_AT).isPresent();
    }

    /** Whether all of it is spent: only what is urgent is sent. */
    public boolean exhausted() {
        return percent().filter(each -> each >= WHOLE).isPresent();
    }
}
