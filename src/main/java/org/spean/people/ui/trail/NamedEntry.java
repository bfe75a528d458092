package org.spean.people.ui.trail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.spean.vocabulary.Language;

/** The entry that a check found, as it stands there now; of one that is gone, when it was written, which its id tells. */
class NamedEntry extends Div {

    private static final int MOMENT_BITS = 16;

    NamedEntry(UUID id, TrailShelf shelf, Language language) {
        TrailWords words = shelf.words(language, List.of());
        Instant written = Instant.ofEpochMilli(id.getMostSignificantBits() >>> MOMENT_BITS);
        add(new Paragraph(words.say("log.found-entry", id.toString(), words.moment(written))));
        shelf.trail().entry(shelf.actor(), id).ifPresent(entry -> {
            TrailWords all = shelf.words(language, List.of(entry));
            EntryList list = new EntryList();
            list.add(entry, new EntryLine(entry, all, AccessLogView::about).withAddress(), all);
            add(list);
        });
    }
}
