package org.spean.directory.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A part of the results under a strong rule: its name, and how many. */
class ResultSection extends Section {

    ResultSection(String name, String howMany) {
        Span note = new Span(howMany);
        note.addClassName("note");
        add(new H2(new Span(name), note));
    }

    static Paragraph says(String sentence) {
        Paragraph says = new Paragraph(sentence);
        says.addClassName("say");
        return says;
    }
}
