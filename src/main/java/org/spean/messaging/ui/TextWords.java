package org.spean.messaging.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.spean.messaging.wording.Fault;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Parts;
import org.spean.messaging.wording.Slot;
import org.spean.messaging.wording.TextVersion;
import org.spean.messaging.wording.Writing;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** What there is to say about message texts, in the page's language. */
record TextWords(Language language) {

    private static final int MOST_LETTERS_NAMED = 8;

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    String title(MessageKind kind) {
        return say("message-text.kind." + kind);
    }

    String about(MessageKind kind) {
        return say("message-text.about." + kind);
    }

    String writing(Writing writing) {
        return say("message-text.writing." + writing);
    }

    String slot(Slot slot) {
        return say("message-text.slot." + slot);
    }

    /** "2 parts": so many times the price of one. */
    String parts(Parts parts) {
        return parts.count() == 1
                ? say("message-text.parts.one")
                : say("message-text.parts.many", Numerals.of(parts.count(), language));
    }

    /** How long it is, in the encoding in which it is counted. */
    String counted(Parts parts) {
        int most = parts.count() > 1
                ? parts.count() * parts.encoding().joined()
                : parts.encoding().alone();
        return say(
                "message-text.counted." + parts.encoding(),
                parts(parts),
                Numerals.of(parts.units(), language),
                Numerals.of(most, language));
    }

    /** The letters because of which a text is not counted in seven bits; of Khmer ones, only that they are Khmer. */
    String forcing(List<String> letters) {
        List<String> others = letters.stream()
                .filter(letter -> !letter.codePoints().allMatch(TextWords::ofKhmer))
                .toList();
        String named = others.stream().limit(MOST_LETTERS_NAMED).collect(Collectors.joining(" "));
        if (others.size() < letters.size()) {
            return say("message-text.forcing-khmer");
        }
        return say(others.size() > MOST_LETTERS_NAMED ? "message-text.forcing-more" : "message-text.forcing", named);
    }

    private static boolean ofKhmer(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.KHMER;
    }

    /** What may not be there, and what would work. */
    String fault(Fault fault) {
        return say("message-text.fault." + fault.rule(), fault.found(), instead(fault.rule()));
    }

    /** How that is written which the refusal recommends: a brace in a sentence with parameters would be one of them. */
    private static String instead(Fault.Rule rule) {
        return switch (rule) {
            case PLACE -> Slot.DISTRICT.placeholder();
            case FIGURES -> Slot.DATE.placeholder();
            case CODE -> Slot.CODE.placeholder();
            case ADDRESS -> Slot.LINK.placeholder();
            default -> "{ }";
        };
    }

    String version(TextVersion version) {
        return version.at()
                .map(at -> say(
                        version.shipped() ? "message-text.version-back" : "message-text.version",
                        Numerals.of(version.version(), language),
                        version.by().orElseGet(() -> say("message-text.somebody")),
                        Numerals.moment(at, language)))
                .orElseGet(() -> say("message-text.version-shipped"));
    }
}
