package org.spean.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.TypedText;

/** What can be an answer to a field, whoever sends it. */
final class AnswerRules {

    /** Words after this name no place and no number that the program knows. */
    static final String IN_WORDS = "~";

    private static final int OLDEST = 130;
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,6}");
    private static final Pattern AMOUNT = Pattern.compile("0|[1-9]\\d{0,11}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private AnswerRules() {}

    /** What stands against it; empty where it is fine. */
    static Optional<AnswerFault> against(FormField field, Answer answer, LocalDate today) {
        if (!answer.known()) {
            return Optional.empty();
        }
        if (answer.how() == Answer.How.ESTIMATED && !field.kind().canBeEstimated()) {
            return Optional.of(AnswerFault.NOT_ESTIMATED);
        }
        if (CONTROL.matcher(answer.text()).find()) {
            return Optional.of(AnswerFault.CONTROL_LETTERS);
        }
        if (TypedText.longer(answer.text(), field.longest())) {
            return Optional.of(AnswerFault.TOO_LONG);
        }
        String text = answer.text();
        return switch (field.kind()) {
            case LINE, STORY -> Optional.empty();
            case DAY -> day(field, text, today);
            case AGE -> age(text);
            case NUMBER -> matched(NUMBER, text, AnswerFault.NOT_A_NUMBER);
            case RIEL -> matched(AMOUNT, text, AnswerFault.NOT_AN_AMOUNT);
            case YES_NO, SIGNATURE -> chosen(field.kind().words(), text);
            case ONE -> chosen(field.options().stream().map(FormOption::word).toList(), text);
            case SOME -> some(field, text);
            case PLACE ->
                text.startsWith(IN_WORDS) || place(text) ? Optional.empty() : Optional.of(AnswerFault.NOT_A_PLACE);
            case PHONE ->
                text.startsWith(IN_WORDS) || PhoneNumber.typed(text).isPresent()
                        ? Optional.empty()
                        : Optional.of(AnswerFault.NOT_A_NUMBER);
            case PICTURE -> file(text);
            case ROWS -> Optional.of(AnswerFault.NO_SUCH_OPTION);
        };
    }

    private static Optional<AnswerFault> day(FormField field, String text, LocalDate today) {
        Optional<LocalDate> first = firstDay(text);
        if (first.isEmpty()) {
            return Optional.of(AnswerFault.NOT_A_DAY);
        }
        if (first.get().isBefore(today.minusYears(OLDEST))) {
            return Optional.of(AnswerFault.LONG_AGO);
        }
        return field.past() && first.get().isAfter(today) ? Optional.of(AnswerFault.IN_THE_FUTURE) : Optional.empty();
    }

    /** The first day of what is known: of a year its first, of a month its first. */
    static Optional<LocalDate> firstDay(String text) {
        try {
            return Optional.of(
                    switch (text.length()) {
                        case 4 -> Year.parse(text).atDay(1);
                        case 7 -> YearMonth.parse(text).atDay(1);
                        default -> LocalDate.parse(text);
                    });
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<AnswerFault> age(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.of(AnswerFault.NOT_AN_AGE);
        }
        return Integer.parseInt(text) > OLDEST ? Optional.of(AnswerFault.TOO_OLD) : Optional.empty();
    }

    private static Optional<AnswerFault> matched(Pattern shape, String text, AnswerFault otherwise) {
        return shape.matcher(text).matches() ? Optional.empty() : Optional.of(otherwise);
    }

    private static Optional<AnswerFault> chosen(List<String> words, String text) {
        return words.contains(text) ? Optional.empty() : Optional.of(AnswerFault.NO_SUCH_OPTION);
    }

    private static Optional<AnswerFault> some(FormField field, String text) {
        List<String> words = List.of(text.split(" ", -1));
        boolean all = words.stream().allMatch(each -> field.option(each).isPresent());
        return all && words.stream().distinct().count() == words.size()
                ? Optional.empty()
                : Optional.of(AnswerFault.NO_SUCH_OPTION);
    }

    private static boolean place(String text) {
        try {
            return !new PlaceCode(text).digits().isEmpty();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static Optional<AnswerFault> file(String text) {
        try {
            return UUID.fromString(text).toString().equals(text)
                    ? Optional.empty()
                    : Optional.of(AnswerFault.NOT_A_FILE);
        } catch (IllegalArgumentException none) {
            return Optional.of(AnswerFault.NOT_A_FILE);
        }
    }
}
