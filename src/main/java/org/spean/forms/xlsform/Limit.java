package org.spean.forms.xlsform;

import java.util.Optional;
import org.spean.forms.FormField;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/**
 * What an answer cannot be, as an expression and in words: the same as this program refuses.
 *
 * @param constraint holds where the answer is fine
 * @param fault what is said otherwise, by the key's last word
 * @param longest how many letters there are room for
 */
record Limit(String constraint, String fault, int longest) {

    static Optional<Limit> of(FormField field) {
        return switch (field.kind()) {
            case LINE, STORY, PLACE, PHONE -> limit(field, "string-length(.) <= " + field.longest(), "TOO_LONG");
            case DAY -> field.past() ? limit(field, ". <= today()", "IN_THE_FUTURE") : Optional.empty();
            case AGE -> limit(field, ". >= 0 and . <= 130", "TOO_OLD");
            case NUMBER -> limit(field, ". >= 0 and . <= 9999999", "NOT_A_NUMBER");
            case RIEL -> limit(field, ". >= 0 and . <= 999999999999 and . = int(.)", "NOT_AN_AMOUNT");
            case YES_NO, ONE, SOME, ROWS, SIGNATURE, PICTURE -> Optional.empty();
        };
    }

    private static Optional<Limit> limit(FormField field, String constraint, String fault) {
        return Optional.of(new Limit(constraint, fault, field.longest()));
    }

    String says(Language language) {
        return Words.say("form.fault." + fault, language, Numerals.of(longest, language));
    }
}
