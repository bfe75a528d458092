package org.spean.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** The page goes blank at once; Esc twice does the same. */
@Tag("spean-hide")
@JsModule("context://assets/spean-hide.js")
class HideButton extends Component implements HasComponents {

    HideButton() {
        getElement().setAttribute("back", getTranslation("shell.show-again"));
        NativeButton button = new NativeButton();
        button.addClassNames("btn", "small", "hide");
        Span keys = new Span(getTranslation("shell.hide-keys"));
        keys.addClassName("keys");
        button.add(new Span(getTranslation("shell.hide")), keys);
        add(button);
    }
}
