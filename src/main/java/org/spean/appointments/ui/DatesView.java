package org.spean.appointments.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.appointments.Appointment;
import org.spean.vocabulary.Language;
import org.spean.widgets.EmptyState;

/** The visits and meetings of a month that the reader may see, as a calendar and as a list. */
@Route(AppointmentLinks.DATES)
@Menu(title = "dates.menu", order = 4)
@PermitAll
class DatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AppointmentShelf shelf;
    private final AppointmentWords words = new AppointmentWords(Language.of(getLocale()));
    private YearMonth month;

    DatesView(AppointmentShelf shelf) {
        this.shelf = shelf;
        month = YearMonth.from(shelf.appointments().today());
        setClassName("sheet wide roles dates");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        month = AppointmentLinks.month(event.getLocation().getQueryParameters())
                .orElseGet(() -> YearMonth.from(shelf.appointments().today()));
        show();
    }

    private void show() {
        removeAll();
        Paragraph lead = new Paragraph(words.say("dates.lead"));
        lead.setClassName("lead");
        boolean plans = !shelf.appointments().plannable(shelf.actor()).isEmpty();
        add(new H1(words.say("dates.title", words.month(month))), lead);
        if (plans) {
            Anchor plan = new Anchor(AppointmentLinks.PLAN, words.say("dates.plan"));
            plan.setClassName("btn main");
            Div row = new Div(plan);
            row.setClassName("row");
            add(row);
        }
        add(months());
        List<Appointment> all = shelf.appointments().between(shelf.actor(), month.atDay(1), month.atEndOfMonth());
        if (all.isEmpty()) {
            add(nothing(plans));
        } else {
            add(new MonthGrid(month, all, shelf.appointments().today(), words), new DateList(all, shelf, words));
        }
        add(new CalendarCard(shelf, words));
    }

    /** When the next one is, and what to do for one. */
    private EmptyState nothing(boolean plans) {
        Optional<YearMonth> next = next();
        String help = words.say(plans ? "dates.none-plan" : "dates.none-wait");
        List<Anchor> ways = new ArrayList<>();
        next.ifPresent(there ->
                ways.add(new Anchor(AppointmentLinks.in(there), words.say("dates.go-to", words.month(there)))));
        if (plans) {
            ways.add(new Anchor(AppointmentLinks.PLAN, words.say("dates.plan")));
        }
        return new EmptyState(
                words.say("dates.none", words.month(month)),
                next.map(there -> words.say("dates.none-then", words.month(there), help))
                        .orElse(help),
                ways.toArray(Anchor[]::new));
    }

    /** The month of the next date after this one; behind the last, of the next that is still to come. */
    private Optional<YearMonth> next() {
        Optional<LocalDate> after = shelf.appointments().next(shelf.actor(), month.atEndOfMonth());
        return after.or(() -> shelf.appointments()
                        .next(shelf.actor(), shelf.appointments().today().minusDays(1)))
                .map(YearMonth::from);
    }

    private Nav months() {
        Nav nav = new Nav();
        nav.setClassName("years");
        nav.setAriaLabel(words.say("dates.months"));
        for (YearMonth each : List.of(month.minusMonths(1), month, month.plusMonths(1))) {
            Anchor link = new Anchor(AppointmentLinks.in(each), words.month(each));
            link.setClassName("btn small");
            if (each.equals(month)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dates.title", words.month(month));
    }
}
