package org.spean.people.ui.trail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import org.spean.access.trail.Logged;

/** Entries day by day, the newest first. */
class EntryList extends Div {

    private UnorderedList day = new UnorderedList();
    private String shown = "";

    EntryList() {
        setClassName("entries");
    }

    /** One more, below the others. */
    void add(Logged entry, EntryLine line, TrailWords words) {
        String on = words.day(entry.at());
        if (!on.equals(shown)) {
            shown = on;
            day = new UnorderedList();
            add(new H2(on), day);
        }
        day.add(line);
    }
}
