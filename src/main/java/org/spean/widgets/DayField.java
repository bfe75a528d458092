package org.spean.widgets;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spean.vocabulary.Language;

/** A day, typed as day/month/year in Latin or Khmer figures or chosen from a calendar in the page's language. Weeks begin on Monday. */
public class DayField extends DatePicker {

    private static final String TYPED = "d/M/yyyy";
    private static final DateTimeFormatter READS =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Language language;
    private String typed = "";

    private static final Pattern NO_SUCH_DAY =
            Pattern.compile("(?<day>29|30|31)/(?<month>0?[1-9]|1[0-2])/(?<year>[0-9]{4})");

    /** Asks for a day. */
    public DayField(String label, Language language) {
        super(label);
        this.language = language;
        setI18n(new DatePickerI18n()
                .setDateFormat(TYPED)
                .setMonthNames(names(
                        Month.values(), month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language.locale())))
                .setWeekdays(days(TextStyle.FULL_STANDALONE, language.locale()))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, language.locale()))
                .setFirstDayOfWeek(1)
                .setToday(Words.say("day.today", language))
                .setCancel(Words.say("day.cancel", language)));
        // On a telephone the calendar of a field that gets the focus would lie over what is said to be wrong with it.
        setAutoOpen(false);
        setFallbackParser(text -> {
            typed = text;
            return read(text);
        });
    }

    /** Reads what the browser cannot: figures of a Khmer keyboard. */
    static Result<LocalDate> read(String typed) {
        try {
            return Result.ok(LocalDate.parse(latin(typed), READS));
        } catch (DateTimeException e) {
            return Result.error("no day");
        }
    }

    private static String latin(String typed) {
        StringBuilder latin = new StringBuilder();
        typed.strip()
                .codePoints()
                .forEach(each -> latin.append(
                        Character.isDigit(each)
                                ? String.valueOf(Character.digit(each, 10))
                                : Character.toString(each)));
        return latin.toString();
    }

    /** What is wrong with what stands in it, and what would work. */
    public String complaint() {
        return complaint(isInputUnparsable() ? typed : "", language);
    }

    /** A month that has no such day is named: 29 February is there in some years only. */
    static String complaint(String typed, Language language) {
        Matcher read = NO_SUCH_DAY.matcher(latin(typed));
        if (!read.matches()) {
            return Words.say("people.day-unreadable", language);
        }
        YearMonth month = YearMonth.of(Integer.parseInt(read.group("year")), Integer.parseInt(read.group("month")));
        return Words.say(
                "day.not-in-month",
                language,
                Numerals.month(month, language),
                Numerals.of(month.lengthOfMonth(), language),
                Numerals.of(Integer.parseInt(read.group("day")), language));
    }

    /** Whether something stands in it that is no day. */
    public boolean unreadable() {
        return getValue() == null && isInputUnparsable();
    }

    /** From Sunday on, as the calendar wants them. */
    private static List<String> days(TextStyle style, Locale locale) {
        return names(
                Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                        .limit(DayOfWeek.values().length)
                        .toArray(DayOfWeek[]::new),
                day -> day.getDisplayName(style, locale));
    }

    private static <T> List<String> names(T[] all, Function<T, String> name) {
        return Stream.of(all).map(name).toList();
    }
}
