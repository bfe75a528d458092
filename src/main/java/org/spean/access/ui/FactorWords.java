package org.spean.access.ui;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spean.access.factor.Passkey;
import org.spean.access.factor.Passkeys;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** What there is to say about second factors, in the page's language. */
record FactorWords(Language language) {

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    String day(Instant at) {
        return Numerals.day(LocalDate.ofInstant(at, CountryTime.ZONE), language);
    }

    /** Since when, and when it was shown last. */
    String dates(Instant added, Optional<Instant> used) {
        return used.map(each -> say("factor.dates", day(added), day(each)))
                .orElseGet(() -> say("factor.dates-unused", day(added)));
    }

    String number(int number) {
        return Numerals.of(number, language);
    }

    /** Whether one of these passkeys is called so already, however it is written; nothing typed clashes with nothing. */
    static boolean taken(String typed, List<Passkey> known) {
        String name = folded(typed);
        return !name.isEmpty()
                && known.stream().anyMatch(each -> folded(each.name()).equals(name));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** A name for a passkey: as it was typed, cut where it is too long; one that says nothing where nothing was. */
    static String name(String typed, Language language) {
        String name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        int letters = name.codePointCount(0, name.length());
        if (letters > Passkeys.MOST_LETTERS) {
            return name.substring(0, name.offsetByCodePoints(0, Passkeys.MOST_LETTERS));
        }
        return name.isEmpty() ? Words.say("factor.passkey.unnamed", language) : name;
    }
}
