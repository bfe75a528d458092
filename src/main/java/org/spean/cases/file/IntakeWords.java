package org.spean.cases.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.cases.StepField;
import org.spean.cases.StepKind;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;

/** What people write in a list: words of choices in either language, days as they are written by hand, Khmer digits. */
final class IntakeWords {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern BY_HAND = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final int DECIMAL = 10;

    /** Choices whose words screens share with other things. */
    private static final Map<String, String> SHARED =
            Map.of("age", "case.age.", "phase", "case.phase.", "rung", "case.rung.", "setting", "case.setting.");

    private IntakeWords() {}

    /** Which column a head names. */
    static Optional<IntakeColumn> column(String head) {
        return Stream.of(IntakeColumn.values())
                .filter(each -> Stream.concat(
                                Stream.of(each.word()),
                                Stream.of(Language.values()).map(in -> Words.say("intake.column." + each.word(), in)))
                        .anyMatch(name -> same(name, head)))
                .findFirst();
    }

    /** The choices of a step's question. */
    static List<String> choices(StepKind kind, String field) {
        return kind.field(field).map(StepField::options).orElseThrow();
    }

    /** The choices of a column as screens call them; none where it has none. */
    static List<String> named(IntakeColumn column, Language language) {
        return Stream.of(StepKind.TAKEN_OVER, StepKind.OPENED)
                .flatMap(kind -> kind.field(column.word()).stream())
                .findFirst()
                .map(StepField::options)
                .orElse(List.of())
                .stream()
                .map(word -> Words.say(key(column.word()) + word, language))
                .toList();
    }

    private static String key(String field) {
        return SHARED.getOrDefault(field, "case.option." + field + ".");
    }

    /** The word of the choice that somebody wrote. */
    static Optional<String> choice(StepKind kind, String field, String typed) {
        String key = key(field);
        return choices(kind, field).stream()
                .filter(word -> same(word, typed)
                        || Stream.of(Language.values()).anyMatch(in -> same(Words.say(key + word, in), typed)))
                .findFirst();
    }

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String text) {
        return latin(text).toLowerCase(Locale.ROOT).replaceAll("[\\s_–-]+", " ").strip();
    }

    /** A day: {@code 2027-01-31}, {@code 31/1/2027}, in either digits. */
    static Optional<LocalDate> day(String typed) {
        String text = latin(typed).strip();
        Matcher iso = ISO.matcher(text);
        Matcher hand = BY_HAND.matcher(text);
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.of(part(iso, 1), part(iso, 2), part(iso, 3)));
            }
            return hand.matches()
                    ? Optional.of(LocalDate.of(part(hand, 3), part(hand, 2), part(hand, 1)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }

    private static String latin(String typed) {
        return typed.codePoints()
                .mapToObj(each -> Character.isDigit(each)
                        ? String.valueOf(Character.digit(each, DECIMAL))
                        : Character.toString(each))
                .collect(Collectors.joining());
    }
}
