package org.spean.forms.ui;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.spean.forms.Answer;
import org.spean.forms.FormDefinition;
import org.spean.forms.FormField;
import org.spean.forms.FormOption;
import org.spean.forms.Purpose;
import org.spean.geography.Gazetteer;
import org.spean.geography.ui.PlaceWords;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;

/** The words of forms on a page, in its language. */
record FormWords(Language language, Gazetteer gazetteer) {

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    String say(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    String of(BilingualText text) {
        return text.in(language);
    }

    String count(long number) {
        return Numerals.of(number, language);
    }

    String moment(Instant at) {
        return Numerals.moment(at, language);
    }

    /** {@code Form 5: Follow-up}. */
    String title(FormDefinition form) {
        return say("form.numbered", of(form.number()), of(form.title()));
    }

    String purpose(Purpose purpose) {
        return say("form.purpose." + purpose.name());
    }

    /** An answer as somebody would say it. */
    String answer(FormField field, Answer answer) {
        return switch (answer.how()) {
            case NONE -> say("form.answer.none");
            case UNKNOWN -> say("form.answer.unknown");
            case NOT_ASKED -> say("form.answer.not-asked");
            case EXACT -> known(field, answer.text());
            case ESTIMATED -> say("form.answer.about", known(field, answer.text()));
        };
    }

    private String known(FormField field, String text) {
        return switch (field.kind()) {
            case DAY -> day(text);
            case AGE, NUMBER -> Numerals.shaped(text, language);
            case RIEL -> say("form.riel", riel(text));
            case YES_NO -> say("form." + text);
            case SIGNATURE -> say("form.signature." + text);
            case ONE, SOME -> options(field, text);
            case PLACE -> place(text);
            case PHONE -> phone(text);
            case PICTURE -> say("form.picture-there");
            case LINE, STORY, ROWS -> text;
        };
    }

    private String options(FormField field, String text) {
        return List.of(text.split(" ", -1)).stream()
                .map(word ->
                        field.option(word).map(FormOption::label).map(this::of).orElse(word))
                .collect(Collectors.joining(say("form.and")));
    }

    private String day(String text) {
        return switch (text.length()) {
            case YEAR -> Numerals.of(Year.parse(text).getValue(), language);
            case MONTH -> Numerals.month(YearMonth.parse(text), language);
            default -> Numerals.day(LocalDate.parse(text), language);
        };
    }

    /** As it is typed: {@code 12/4/2008}, {@code 4/2008} or {@code 2008}. */
    String dayTyped(String text) {
        String typed = switch (text.length()) {
            case YEAR -> text;
            case MONTH -> {
                YearMonth month = YearMonth.parse(text);
                yield month.getMonthValue() + "/" + month.getYear();
            }
            default -> {
                LocalDate day = LocalDate.parse(text);
                yield day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
            }
        };
        return Numerals.shaped(typed, language);
    }

    String riel(String text) {
        NumberFormat grouped = NumberFormat.getIntegerInstance(Language.ENGLISH.locale());
        return Numerals.shaped(grouped.format(Long.parseLong(text)), language);
    }

    String phone(String text) {
        return text.startsWith("~") ? text.substring(1) : new PhoneNumber(text).national();
    }

    private String place(String text) {
        if (text.startsWith("~")) {
            return text.substring(1);
        }
        return placeNamed(text);
    }

    /** The place with these digits, with what it lies in. */
    String placeNamed(String digits) {
        return gazetteer
                .place(digits)
                .map(place -> new PlaceWords(language).label(place, gazetteer))
                .orElse(digits);
    }
}
