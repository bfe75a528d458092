package org.spean.appointments.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.spean.appointments.Appointment;

/** A month, weeks from Monday on; each visit leads to its page. On a telephone the list beside it says the same. */
class MonthGrid extends NativeTable {

    MonthGrid(YearMonth month, List<Appointment> all, LocalDate today, AppointmentWords words) {
        setClassName("month");
        getElement().setAttribute("aria-label", words.month(month));
        NativeTableRow head = getHead().addRow();
        for (DayOfWeek day : DayOfWeek.values()) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(day.getDisplayName(
                    TextStyle.SHORT_STANDALONE, words.language().locale()));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        LocalDate day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!day.isAfter(month.atEndOfMonth())) {
            NativeTableRow week = getBody().addRow();
            for (int each = 0; each < DayOfWeek.values().length; each++) {
                week.add(cell(day, month, all, today, words));
                day = day.plusDays(1);
            }
        }
    }

    private static NativeTableCell cell(
            LocalDate day, YearMonth month, List<Appointment> all, LocalDate today, AppointmentWords words) {
        NativeTableCell cell = new NativeTableCell();
        if (!YearMonth.from(day).equals(month)) {
            cell.setClassName("other");
            return cell;
        }
        cell.add(new Span(words.number(day.getDayOfMonth())));
        if (day.equals(today)) {
            cell.getElement().setAttribute("aria-current", "date");
        }
        all.stream().filter(each -> each.on().equals(day)).forEach(each -> {
            String hour = each.proposal().at().map(at -> words.hour(at) + " ").orElse("");
            Anchor link = new Anchor(AppointmentLinks.one(each.id()), hour + words.kind(each));
            link.addClassName("state-" + each.state().name().toLowerCase(Locale.ROOT));
            cell.add(link);
        });
        return cell;
    }
}
