package org.spean.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Taking;
import org.spean.widgets.Numerals;

/** What has to be known before anybody rings: that it is full, takes nobody, ends soon, or was checked by nobody. */
class Trust extends Div {

    private static final int SOON_DAYS = 60;

    Trust(ServiceEntry entry, LocalDate today, Reader reader) {
        setClassName("trust");
        Taking taking = entry.atPresent().taking();
        if (!taking.on(today)) {
            mark(
                    "closed",
                    taking.until()
                            .map(day -> reader.say(
                                    "entry.state." + taking.state() + ".until", Numerals.day(day, reader.language())))
                            .orElseGet(() -> reader.say("entry.state." + taking.state())));
        } else if (entry.atPresent().capacity().nothingFree()) {
            mark("closed", reader.say("entry.state.nothing-free"));
        }
        taking.ends()
                .filter(day -> !day.isAfter(today.plusDays(SOON_DAYS)))
                .ifPresent(day -> mark("ends", reader.say("entry.ends", Numerals.day(day, reader.language()))));
        if (entry.atPresent().unchecked()) {
            mark("unchecked", reader.say("entry.unchecked"));
        }
        setVisible(getComponentCount() > 0);
    }

    private void mark(String kind, String words) {
        Span mark = new Span(words);
        mark.setClassName("mark " + kind);
        add(mark);
    }
}
