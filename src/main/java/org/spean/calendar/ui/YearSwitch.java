package org.spean.calendar.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.spean.calendar.HolidayWish;

/** Leads to the years for which there are holidays, to this one and the next; says of each without any that it has none. */
class YearSwitch extends Nav {

    /**
     * Offers them.
     *
     * @param entered those with holidays
     * @param shown the one that is open
     * @param present the present year
     */
    YearSwitch(SortedSet<Integer> entered, int shown, int present, HolidayWords words) {
        addClassNames("years", "no-print");
        setAriaLabel(words.say("holiday.years"));
        SortedSet<Integer> offered = new TreeSet<>(entered);
        offered.addAll(List.of(shown, present, present + 1));
        offered.stream().filter(HolidayWish::keeps).forEach(year -> {
            Anchor link = new Anchor(HolidayLinks.year(year), new Span(words.year(year)));
            link.addClassNames("btn", "small");
            if (!entered.contains(year)) {
                Span none = new Span(words.say("holiday.year-empty"));
                none.setClassName("note");
                link.add(none);
            }
            if (year == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        });
    }
}
