package org.spean.messaging.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.messaging.Whose;
import org.spean.vocabulary.PhoneNumber;

/** Whose numbers they are, as far as the reader may know it. */
record KnownOwners(Map<PhoneNumber, Whose> known) {

    Optional<Whose> of(PhoneNumber number) {
        return Optional.ofNullable(known.get(number));
    }

    boolean knows(PhoneNumber number) {
        return known.containsKey(number);
    }

    /** Whether these words are of the number, or of the post or person whose it is. */
    boolean named(PhoneNumber number, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        String digits = wanted.replaceAll("[^0-9]", "").replaceFirst("^0", "");
        return wanted.isEmpty()
                || (!digits.isEmpty() && number.e164().contains(digits))
                || of(number).stream()
                        .flatMap(whose -> Stream.of(
                                whose.title().english(),
                                whose.title().khmer(),
                                whose.name().latin(),
                                whose.name().khmer()))
                        .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
