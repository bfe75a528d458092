package org.spean.directory.ui;

import com.vaadin.flow.component.html.NativeButton;

/** Copies the address of the present search, so that it can be sent to a colleague. */
class CopyAddress extends NativeButton {

    private static final String COPY = """
            navigator.clipboard.writeText(window.location.href).then(() => {
              this.textContent = $0;
              setTimeout(() => { this.textContent = $1; }, 3000);
            });""";

    CopyAddress() {
        String name = getTranslation("find.send");
        setText(name);
        addClassNames("btn", "plain");
        getElement().setAttribute("aria-live", "polite");
        addClickListener(click -> getElement().executeJs(COPY, getTranslation("find.send-copied"), name));
    }
}
