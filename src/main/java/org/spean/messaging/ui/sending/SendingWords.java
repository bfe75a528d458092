package org.spean.messaging.ui.sending;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.spean.messaging.wording.MessageKind;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** What there is to say about sending, in the page's language. */
record SendingWords(Language language) {

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    String count(String key, long number) {
        return say(key + (number == 1 ? ".one" : ".many"), number(number));
    }

    String number(long number) {
        return Numerals.of(number, language);
    }

    /** A text with figures in it that are no telephone number. */
    String shaped(String text) {
        return Numerals.shaped(text, language);
    }

    String moment(Instant at) {
        return Numerals.moment(at, language);
    }

    String month(YearMonth month) {
        return Numerals.month(month, language);
    }

    String kind(MessageKind kind) {
        return say("outbox.kind." + kind);
    }

    String joined(List<String> parts) {
        return String.join(say("outbox.between"), parts);
    }
}
