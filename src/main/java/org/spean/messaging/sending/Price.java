package org.spean.messaging.sending;

import java.math.BigDecimal;

/**
 * What a part of a message costs.
 *
 * @param each not negative
 * @param currency as people write it: {@code USD}, {@code ៛}
 */
public record Price(BigDecimal each, String currency) {

    /** How long a currency's name can be. */
    static final int LONGEST_CURRENCY = 8;

    /** What so many parts cost. */
    public BigDecimal of(long parts) {
        return each.multiply(BigDecimal.valueOf(parts));
    }
}
