package org.spean.access.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;

/** A plain form that the browser itself sends: password managers know it, and it needs nothing to be loaded. */
@Tag("form")
class SignInForm extends HtmlContainer {

    SignInForm() {
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", SignInLinks.PATH);
        addClassName("fields");
        field("username", "text", "username");
        field("password", "password", "current-password");
        NativeButton send = new NativeButton(getTranslation("sign-in.send"));
        send.getElement().setAttribute("type", "submit");
        send.addClassNames("btn", "main");
        add(send);
    }

    private void field(String name, String type, String autocomplete) {
        NativeLabel label = new NativeLabel(getTranslation("sign-in." + name));
        label.setFor(name);
        Input input = new Input();
        input.setId(name);
        input.setType(type);
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("autocapitalize", "none")
                .setAttribute("spellcheck", "false")
                .setAttribute("required", true)
                .setAttribute("maxlength", "200");
        add(label, input);
    }
}
