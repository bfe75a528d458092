package org.spean.appointments.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.spean.appointments.Appointment;
import org.spean.appointments.Party;

/** Visits and meetings, line by line: when, what, where about, and how far it is with each party. */
class DateList extends NativeTable {

    private final AppointmentWords words;

    DateList(List<Appointment> all, AppointmentShelf shelf, AppointmentWords words) {
        this.words = words;
        addClassNames("list", "posts");
        NativeTableRow head = getHead().addRow();
        for (String key : List.of("dates.when", "dates.what", "dates.district", "dates.how-far")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(words.say(key));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        all.forEach(each -> {
            NativeTableRow row = getBody().addRow();
            row.add(when(each), what(each), labelled("dates.district", words.district(shelf, each.district())));
            row.add(state(each));
        });
    }

    private NativeTableHeaderCell when(Appointment each) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words.when(each.proposal()));
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private NativeTableCell what(Appointment each) {
        return new NativeTableCell(new Anchor(AppointmentLinks.one(each.id()), words.kind(each)));
    }

    private NativeTableCell labelled(String key, String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.getElement().setAttribute("data-label", words.say(key));
        return cell;
    }

    private NativeTableCell state(Appointment each) {
        NativeTableCell cell = new NativeTableCell(words.badge(each));
        // Of what was called off or is over nobody is asked any more.
        for (Party party : each.state().open() ? each.parties() : List.<Party>of()) {
            Span line = new Span(words.say(
                    "dates.lane-line",
                    words.say("dates.party." + party.role()),
                    words.say("dates.party-state." + party.state())));
            line.setClassName("note");
            cell.add(line);
        }
        return cell;
    }
}
