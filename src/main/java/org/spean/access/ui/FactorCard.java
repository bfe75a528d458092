package org.spean.access.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import java.util.function.Function;

/** One second factor, and to take it away with the password. */
class FactorCard extends Article {

    private final FactorWords words;
    private final Function<String, Optional<String>> remove;
    private final Div acts = new Div();
    private final String name;

    /**
     * Shows it.
     *
     * @param remove takes it away with this password; says what stands against it
     */
    FactorCard(String name, String dates, FactorWords words, Function<String, Optional<String>> remove) {
        this.name = name;
        this.words = words;
        this.remove = remove;
        setClassName("todo");
        H2 heading = new H2(name);
        heading.setClassName("t");
        Paragraph when = new Paragraph(dates);
        when.setClassName("m");
        acts.setClassName("act");
        add(new Div(heading, when), acts);
        start();
    }

    private void start() {
        NativeButton away = new NativeButton(words.say("factor.remove"), click -> ask());
        away.setClassName("btn");
        away.setAriaLabel(words.say("factor.remove") + ": " + name);
        acts.removeAll();
        acts.add(away);
    }

    private void ask() {
        PasswordField password = new PasswordField(words.say("sign-in.password"));
        password.setManualValidation(true);
        password.addValueChangeListener(changed -> password.setInvalid(false));
        password.getElement().setAttribute("autocomplete", "current-password");
        Paragraph after = new Paragraph(words.say("factor.remove-after"));
        after.setClassName("note");
        NativeButton send = new NativeButton(
                words.say("factor.remove-now"),
                click -> remove.apply(password.getValue()).ifPresent(against -> {
                    password.setErrorMessage(against);
                    password.setInvalid(true);
                    password.focus();
                }));
        send.setClassName("btn main");
        NativeButton keep = new NativeButton(words.say("factor.keep"), click -> start());
        keep.setClassName("btn");
        Div row = new Div(send, keep);
        row.setClassName("row");
        Div fields = new Div(password, after, row);
        acts.removeAll();
        acts.add(fields);
        password.focus();
    }
}
