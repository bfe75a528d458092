package org.spean.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A part of a page under a heading and a rule. */
class SheetPart extends Section {

    private final H2 heading = new H2();

    SheetPart(String title, Component... content) {
        heading.add(new Span(title));
        add(heading);
        add(content);
    }

    /** A count or remark at the end of the heading. */
    SheetPart remark(String words) {
        Span remark = new Span(words);
        remark.setClassName("note");
        heading.add(remark);
        return this;
    }
}
