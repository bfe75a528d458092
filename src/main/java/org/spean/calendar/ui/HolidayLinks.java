package org.spean.calendar.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.spean.calendar.HolidayWish;

/** The addresses of the calendar's screen, relative to the program's own. */
public final class HolidayLinks {

    /** The holidays of the present year. */
    public static final String HOLIDAYS = "holidays";

    private static final String YEAR = "year";

    private HolidayLinks() {}

    /** The holidays of a year. */
    public static String year(int year) {
        return HOLIDAYS + "?" + YEAR + "=" + year;
    }

    static QueryParameters inYear(int year) {
        return QueryParameters.of(YEAR, Integer.toString(year));
    }

    /** The year that an address asks for; empty where it asks for none that is kept. */
    static Optional<Integer> year(QueryParameters asked) {
        return asked.getSingleParameter(YEAR)
                .filter(text -> text.matches("[0-9]{4}"))
                .map(Integer::valueOf)
                .filter(HolidayWish::keeps);
    }
}
