package org.spean.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import org.spean.deadlines.Section;
import org.spean.deadlines.Todo;

/** One part of <em>Today</em>: what it is, how much of it there is, and its rows. */
class TodayPart extends Div {

    TodayPart(Section section, long many, List<Todo> rows, TodayWords words, Instant now, TodoRow.Acts acts) {
        setClassName("bloc");
        Span count = new Span(words.number(many));
        count.setClassName("count");
        H2 heading = new H2(new Span(words.say("today.section." + section)), count);
        UnorderedList list = new UnorderedList();
        rows.forEach(each -> list.add(new TodoRow(each, words, now, acts)));
        add(heading, list);
    }
}
