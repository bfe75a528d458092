package org.spean.widgets;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spean.vocabulary.Language;

/** A day, typed as day/month/year in Latin or Khmer figures or chosen from a calendar in the page's language. Weeks begin on Monday. */
public class DayField extends DatePicker {

    private static final String TYPED = "d/M/yyyy";
    private static final DateTimeFormatter READS =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Asks for a day. */
    public DayField(String label, Language language) {
        super(label);
        setI18n(new DatePickerI18n()
                .setDateFormat(TYPED)
                .setMonthNames(names(
                        Month.values(), month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language.locale())))
                .setWeekdays(days(TextStyle.FULL_STANDALONE, language.locale()))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, language.locale()))
                .setFirstDayOfWeek(1)
                .setToday(Words.say("day.today", language))
                .setCancel(Words.say("day.cancel", language)));
        setFallbackParser(DayField::read);
    }

    /** Reads what the browser cannot: figures of a Khmer keyboard. */
    static Result<LocalDate> read(String typed) {
        StringBuilder latin = new StringBuilder();
        typed.strip()
                .codePoints()
                .forEach(each -> latin.append(
                        Character.isDigit(each)
                                ? String.valueOf(Character.digit(each, 10))
                                : Character.toString(each)));
        try {
            return Result.ok(LocalDate.parse(latin, READS));
        } catch (DateTimeException e) {
            return Result.error("no day");
        }
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
