package org.spean.widgets;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;

/** Copies a text that is shown once. A screen reader is told that it was copied, not its letters. */
@JsModule("context://assets/copy-number.js")
public class CopyButton extends NativeButton {

    /**
     * Copies.
     *
     * @param text what is copied
     * @param named what it is called where its letters are not read out
     */
    public CopyButton(String text, String named) {
        super();
        setText(getTranslation("copy.copy"));
        setClassName("btn");
        getElement()
                .setAttribute("type", "button")
                .setAttribute("data-copy", text)
                .setAttribute("data-named", named)
                .setAttribute("data-copied", getTranslation("copy.copied"));
    }
}
