package org.spean.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** A quiet label, a plain answer, line by line. */
public class Facts extends DescriptionList {

    /** Adds an answer in plain words. */
    public final Facts fact(String label, String answer) {
        return fact(label, new Span(answer));
    }

    /** Adds an answer made of parts. */
    public final Facts fact(String label, Component... answer) {
        Description description = new Description();
        description.add(answer);
        add(new Term(label));
        add(description);
        return this;
    }
}
