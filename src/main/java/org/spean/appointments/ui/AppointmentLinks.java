package org.spean.appointments.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.spean.appointments.AppointmentId;

/** The addresses of the screens of dates, relative to the program's own. No name, no place and no kind of visit stands in one. */
public final class AppointmentLinks {

    /** The present month and its list. */
    public static final String DATES = "dates";

    /** Planning a visit. */
    static final String PLAN = "dates/plan";

    /** One appointment; its handle follows. */
    static final String ONE = "date";

    /** On paper, behind the page of one. */
    static final String SHEET = "sheet";

    private static final String MONTH = "month";
    private static final String ABOUT = "for";

    private AppointmentLinks() {}

    /** The page of one. */
    public static String one(AppointmentId id) {
        return ONE + "/" + id;
    }

    /** Planning a visit that is for a matter of a room above. */
    static String plan(UUID subject) {
        return PLAN + "?" + ABOUT + "=" + subject;
    }

    /** What the visit that an address plans is for; empty where it names nothing. */
    static Optional<UUID> about(QueryParameters asked) {
        return asked.getSingleParameter(ABOUT)
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }

    static String sheet(AppointmentId id) {
        return one(id) + "/" + SHEET;
    }

    static String in(YearMonth month) {
        return DATES + "?" + MONTH + "=" + month;
    }

    /** The month that an address asks for; empty where it asks for none. */
    static Optional<YearMonth> month(QueryParameters asked) {
        return asked.getSingleParameter(MONTH)
                .filter(text -> text.matches("20[0-9]{2}-(0[1-9]|1[0-2])"))
                .map(YearMonth::parse);
    }
}
