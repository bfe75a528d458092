package org.spean.messaging.sending;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A month of the country and its messages.
 *
 * @param simulated whether what is counted went to simulated telephones, and costs nothing
 * @param country all of them
 * @param provinces those with a budget or with messages, in the gazetteer's order
 */
public record SpentMonth(
        YearMonth month, boolean simulated, Spent country, List<Spent> provinces, Optional<Price> price) {}
