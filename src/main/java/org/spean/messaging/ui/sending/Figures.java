package org.spean.messaging.ui.sending;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Figures as people type them, Khmer ones too. */
final class Figures {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,7}([.,][0-9]{1,4})?");

    private static final char KHMER_ZERO = '០';
    private static final char KHMER_NINE = '៩';

    private Figures() {}

    /** A number without a fraction; empty for anything else. */
    static Optional<Integer> whole(String typed) {
        return Optional.of(latin(typed).replaceAll("[ .,\u00A0]", ""))
                .filter(text -> WHOLE.matcher(text).matches())
                .map(Integer::valueOf);
    }

    /** An amount with at most four places after the point; empty for anything else. */
    static Optional<BigDecimal> amount(String typed) {
        return Optional.of(latin(typed))
                .filter(text -> AMOUNT.matcher(text).matches())
                .map(text -> new BigDecimal(text.replace(',', '.')));
    }

    private static String latin(String typed) {
        StringBuilder latin = new StringBuilder();
        typed.strip()
                .chars()
                .map(letter -> letter >= KHMER_ZERO && letter <= KHMER_NINE ? '0' + letter - KHMER_ZERO : letter)
                .forEach(letter -> latin.append((char) letter));
        return latin.toString();
    }
}
