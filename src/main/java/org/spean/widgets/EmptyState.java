package org.spean.widgets;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says that there is nothing here, and what to do next. */
public class EmptyState extends Div {

    /**
     * Says so.
     *
     * @param heading what is not there
     * @param next what helps now
     * @param links ways on, the best first; may be none
     */
    public EmptyState(String heading, String next, Anchor... links) {
        setClassName("empty-state");
        add(new H2(heading), new Paragraph(next));
        if (links.length > 0) {
            Div ways = new Div();
            ways.setClassName("row");
            ways.add(links);
            add(ways);
        }
    }
}
