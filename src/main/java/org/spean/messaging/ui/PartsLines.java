package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.spean.messaging.wording.Parts;

/** What a message costs, in parts: in the encoding that it needs and in the other one; and a warning where it is long. */
class PartsLines extends Div {

    /**
     * Counts.
     *
     * @param usual as most go out
     * @param longest with everything that it may carry
     */
    PartsLines(String usual, String longest, TextWords words) {
        setClassName("parts");
        Parts parts = Parts.of(usual);
        Paragraph counted = new Paragraph(new Span(words.counted(parts)));
        if (parts.encoding() == Parts.Encoding.GSM_7) {
            counted.add(new Span(words.counted(Parts.inUcs2(usual))));
        } else {
            List<String> forcing = Parts.forcing(usual);
            counted.add(new Span(words.forcing(forcing)));
        }
        counted.setClassName("m");
        add(counted);
        Parts most = Parts.of(longest);
        if (most.count() > parts.count()) {
            add(note(words.say("message-text.longest", words.parts(most))));
        }
        if (parts.tooLong()) {
            Paragraph warning = new Paragraph(words.say("message-text.long"));
            warning.setClassName("warning");
            add(warning);
        }
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.setClassName("note");
        return note;
    }
}
