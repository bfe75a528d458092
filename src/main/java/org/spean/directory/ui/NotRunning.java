package org.spean.directory.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.spean.directory.ServiceEntry;
import org.spean.widgets.Numerals;

/** Says, first and strongly, that a service was not running. */
class NotRunning extends Paragraph {

    NotRunning(ServiceEntry entry, Reader reader) {
        super(said(entry, reader));
        setClassName("not-running");
    }

    static String said(ServiceEntry entry, Reader reader) {
        return reader.say(
                "page.service.not-running", Numerals.month(entry.source().reported(), reader.language()));
    }
}
