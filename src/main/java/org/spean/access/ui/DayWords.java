package org.spean.access.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words of a calendar in the page's language. Days are typed as day/month/year, in Latin figures. */
record DayWords(ProgramWords words) {

    private static final String TYPED = "d/M/yyyy";

    DatePickerI18n i18n() {
        return new DatePickerI18n()
                .setDateFormat(TYPED)
                .setMonthNames(
                        names(Month.values(), month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale())))
                .setWeekdays(days(TextStyle.FULL_STANDALONE))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE))
                .setFirstDayOfWeek(1)
                .setToday(words.say("programs.calendar.today"))
                .setCancel(words.say("programs.cancel"));
    }

    /** From Sunday on, as the calendar wants them. */
    private List<String> days(TextStyle style) {
        return names(
                Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                        .limit(DayOfWeek.values().length)
                        .toArray(DayOfWeek[]::new),
                day -> day.getDisplayName(style, locale()));
    }

    private Locale locale() {
        return words.language().locale();
    }

    private static <T> List<String> names(T[] all, Function<T, String> name) {
        return Stream.of(all).map(name).toList();
    }
}
