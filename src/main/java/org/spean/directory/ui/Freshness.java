package org.spean.directory.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.spean.directory.ServiceEntry;
import org.spean.widgets.Numerals;

/** How old what is said about a service is, in words: never more certain than somebody's telephone call. */
class Freshness extends Paragraph {

    Freshness(ServiceEntry entry, LocalDate today, Reader reader) {
        setClassName("fresh");
        add(new Span(said(entry, today, reader)));
    }

    static String said(ServiceEntry entry, LocalDate today, Reader reader) {
        String reported = Numerals.month(entry.source().reported(), reader.language());
        if (entry.phoneTrouble()) {
            return reader.say("page.fresh.trouble", reported);
        }
        if (entry.answeredOn().isEmpty()) {
            return reader.say("page.fresh.never", reported);
        }
        String ago = Ago.said(entry.answeredOn().get(), today, reader);
        return reader.say(
                entry.verifiedOn(today) ? "page.fresh.answered" : "page.fresh.answered-long-ago", ago, reported);
    }
}
