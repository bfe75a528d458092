package org.spean.people.ui.trail;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.spean.access.Subject;
import org.spean.access.trail.Logged;

/** One entry in words: when, who, what, to what, why and from where. */
class EntryLine extends ListItem {

    private final Logged entry;
    private final TrailWords words;
    private final Div who = new Div();
    private final Div what = new Div();
    private final Paragraph where = new Paragraph();

    /**
     * Says it.
     *
     * @param about where one sees everything about what it was done to
     */
    EntryLine(Logged entry, TrailWords words, Function<Subject, String> about) {
        this.entry = entry;
        this.words = words;
        Span time = new Span(words.time(entry.at()));
        time.setClassName("when");
        Span name = new Span(words.who(entry));
        name.setClassName("t");
        who.add(name);
        Paragraph did = new Paragraph(new Span(words.act(entry.act())));
        did.setClassName("did");
        words.about(entry)
                .ifPresent(
                        text -> did.add(new Anchor(about.apply(entry.subject().orElseThrow()), text)));
        what.add(did);
        words.details(entry).forEach(each -> {
            Paragraph detail = new Paragraph(words.say("log.detail", each.label(), each.value()));
            detail.setClassName("detail");
            what.add(detail);
        });
        where.setClassName("note");
        entry.screen()
                .filter(screen -> !screen.isEmpty())
                .ifPresent(screen -> where.add(new Span(words.say("log.on-screen", words.screen(screen)))));
        what.add(where);
        where.setVisible(where.getChildren().findAny().isPresent());
        add(time, who, what);
    }

    /** Says from which machine, too. */
    EntryLine withAddress() {
        entry.machine().ifPresent(address -> where.add(new Span(words.say("log.from-address", address))));
        where.setVisible(where.getChildren().findAny().isPresent());
        return this;
    }

    /** Says as what they acted, and whether from outside. */
    EntryLine withRole(boolean outside) {
        String as = words.as(entry.as());
        Span held = new Span(as.isEmpty() ? words.say("looks.no-role") : as);
        held.setClassName("note");
        who.add(held);
        if (outside) {
            Span mark = new Span(words.say("looks.outside"));
            mark.setClassName("badge");
            who.add(mark);
        }
        return this;
    }
}
