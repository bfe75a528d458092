package org.spean.directory.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;

/** Copies the address of the present search, so that it can be sent to a colleague. */
@JsModule("context://assets/copy-number.js")
class CopyAddress extends NativeButton {

    CopyAddress() {
        super("");
        setText(getTranslation("find.send"));
        addClassNames("btn", "plain");
        getElement()
                .setAttribute("type", "button")
                .setAttribute("data-copy", "")
                .setAttribute("data-copied", getTranslation("find.send-copied"));
    }
}
