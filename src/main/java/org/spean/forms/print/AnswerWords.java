package org.spean.forms.print;

import java.util.function.Function;
import org.spean.forms.Answer;
import org.spean.forms.FormField;
import org.spean.vocabulary.Language;

/**
 * Answers in words, as they stand on a form's paper: for rooms that show them elsewhere.
 *
 * @param language in which they are said
 * @param places the words for the digits of a place of the gazetteer, in that language
 */
public record AnswerWords(Language language, Function<String, String> places) {

    /** An answer to a field: also that nobody knows, was asked, or answered. */
    public String say(FormField field, Answer answer) {
        PrintWords words = new PrintWords(language, false);
        return answer.known() ? words.answer(field, answer, places) : words.unknown(answer);
    }
}
