package org.spean.messaging.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.spean.messaging.wording.Writing;

/** A message as its reader sees it; it says in which language it is, for fonts and screen readers. */
class WrittenText extends Paragraph {

    WrittenText(String text, Writing writing) {
        super(text);
        setClassName("message");
        getElement().setAttribute("lang", writing.tag());
    }
}
