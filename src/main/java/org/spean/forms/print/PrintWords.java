package org.spean.forms.print;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.calendar.KhmerDate;
import org.spean.forms.Answer;
import org.spean.forms.Condition;
import org.spean.forms.FormField;
import org.spean.forms.FormOption;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/**
 * The words of a form on paper, in its language.
 *
 * @param language of the paper
 * @param buddhist whether the Buddhist year stands beside days
 */
record PrintWords(Language language, boolean buddhist) {

    /** What stands before words that are no number or no place of the gazetteer. */
    private static final String VERBATIM = "~";

    /** Of so many options that count, those are said that do not, if they are few. */
    private static final int MANY = 4;

    private static final int FEW = 2;

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    String say(String key, Object... parameters) {
        Object[] shaped = Stream.of(parameters)
                .map(each -> each instanceof Number number ? number(number.longValue()) : each)
                .toArray();
        return Words.say(key, language, shaped);
    }

    String say(BilingualText text) {
        return text.in(language);
    }

    String number(long number) {
        return Numerals.of(number, language);
    }

    /** Words with a comma between them. */
    String list(List<String> words) {
        return String.join(say("form.print.comma"), words);
    }

    /** A quotation. */
    String quoted(String words) {
        return say("form.print.quoted", words);
    }

    /** A field's number: {@code 2.3}. */
    String numbered(int section, int field) {
        return number(section) + "." + number(field);
    }

    /**
     * An answer that is known.
     *
     * @param places the words for the digits of a place
     */
    String answer(FormField field, Answer answer, Function<String, String> places) {
        String said = readable(field, answer.text(), places);
        return answer.how() == Answer.How.ESTIMATED ? say("form.print.about", said) : said;
    }

    /** That nothing is known; empty where something is. */
    String unknown(Answer answer) {
        return switch (answer.how()) {
            case UNKNOWN -> say("form.print.unknown");
            case NOT_ASKED -> say("form.print.not-asked");
            case NONE -> say("form.print.no-answer");
            case EXACT, ESTIMATED -> "";
        };
    }

    /** What was kept in another way than the field's kind says is printed as it is: a paper must not fail for it. */
    private String readable(FormField field, String text, Function<String, String> places) {
        try {
            return said(field, text, places);
        } catch (IllegalArgumentException | DateTimeException e) {
            return text;
        }
    }

    private String said(FormField field, String text, Function<String, String> places) {
        return switch (field.kind()) {
            case LINE, STORY -> text;
            case DAY -> day(text);
            case AGE -> say("form.print.years", number(Long.parseLong(text)));
            case NUMBER -> number(Long.parseLong(text));
            case RIEL ->
                say(
                        "form.print.riel",
                        Numerals.shaped(String.format(Locale.ROOT, "%,d", Long.parseLong(text)), language));
            case YES_NO, SIGNATURE -> word(text);
            case ONE, SOME ->
                list(Stream.of(text.split(" ", -1))
                        .map(word -> option(field, word))
                        .toList());
            case PLACE -> text.startsWith(VERBATIM) ? text.substring(1) : places.apply(text);
            case PHONE -> text.startsWith(VERBATIM) ? text.substring(1) : new PhoneNumber(text).national();
            case PICTURE -> say("form.print.picture-kept");
            case ROWS -> "";
        };
    }

    private String option(FormField field, String word) {
        return field.option(word).map(option -> say(option.label())).orElse(word);
    }

    /** How {@code yes}, {@code no} and the ways of signing are called. */
    private String word(String word) {
        return say("form.print.word." + word);
    }

    /** As much of a day as is known. */
    private String day(String text) {
        return switch (text.length()) {
            case YEAR -> Numerals.shaped(text, language);
            case MONTH -> Numerals.month(YearMonth.parse(text), language);
            default -> day(LocalDate.parse(text));
        };
    }

    private String day(LocalDate day) {
        String common = Numerals.day(day, language);
        OptionalInt year = buddhist ? new KhmerDate(day).buddhistYear() : OptionalInt.empty();
        return year.isPresent() ? say("form.print.day-buddhist", common, year.getAsInt()) : common;
    }

    /** What a condition says of another answer; where most options count, those that do not. */
    String condition(FormField other, String number, List<String> words) {
        String label = quoted(say(other.label()));
        String named = number.isEmpty() ? label : say("form.print.named", number, label);
        if (words.contains(Condition.Term.GIVEN)) {
            return say("form.print.if-given", named);
        }
        List<String> others = other.options().stream()
                .map(FormOption::word)
                .filter(word -> !words.contains(word))
                .toList();
        return words.size() >= MANY && !others.isEmpty() && others.size() <= FEW
                ? say("form.print.if-other", named, either(other, others))
                : say("form.print.if-is", named, either(other, words));
    }

    private String either(FormField other, List<String> words) {
        return words.stream()
                .map(word -> quoted(other.kind().hasOptions() ? option(other, word) : word(word)))
                .collect(Collectors.joining(say("form.print.or")));
    }
}
