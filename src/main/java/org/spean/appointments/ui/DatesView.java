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
import java.time.YearMonth;
import java.util.List;
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
        Anchor plan = new Anchor(AppointmentLinks.PLAN, words.say("dates.plan"));
        plan.setClassName("btn main");
        Div row = new Div(plan);
        row.setClassName("row");
        add(new H1(words.say("dates.title", words.month(month))), lead, row, months());
        List<Appointment> all = shelf.appointments().between(shelf.actor(), month.atDay(1), month.atEndOfMonth());
        if (all.isEmpty()) {
            add(new EmptyState(
                    words.say("dates.none", words.month(month)),
                    words.say("dates.none-next"),
                    new Anchor(AppointmentLinks.PLAN, words.say("dates.plan"))));
        } else {
            add(new MonthGrid(month, all, shelf.appointments().today(), words), new DateList(all, shelf, words));
        }
        add(new CalendarCard(shelf, words));
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
