package org.spean.messaging.ui.sending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.spean.messaging.sending.Price;
import org.spean.messaging.sending.Spent;

/** What a month took, in one sentence. */
record BudgetWords(SendingWords words, Optional<Price> price) {

    private static final int CENTS = 2;

    String of(Spent spent) {
        return spent.budget()
                .map(all -> words.say(
                        "budget.of",
                        words.number(spent.parts()),
                        words.number(all),
                        words.number(spent.percent().orElse(0L)),
                        words.number(spent.forecast()),
                        cost(spent.forecast())))
                .orElseGet(() -> words.say(
                        "budget.without",
                        words.number(spent.parts()),
                        words.number(spent.forecast()),
                        cost(spent.forecast())));
    }

    /** In brackets with a space before it; empty where nobody said what a part costs. */
    private String cost(long parts) {
        return price.map(each -> words.say(
                        "budget.cost", words.shaped(rounded(each.of(parts)).toPlainString()), each.currency()))
                .map(said -> " " + said)
                .orElse("");
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP);
    }
}
