package org.spean.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.spean.access.SignInNotice;

/** A demonstration's accounts with their passwords; one tap fills them in. */
class ShownAccounts extends Div {

    private static final String FILL = """
            document.getElementById('username').value = $0;
            document.getElementById('password').value = $1;
            document.querySelector('.sign-in .btn.main').focus();""";

    ShownAccounts(List<SignInNotice.Shown> accounts) {
        addClassName("shown-accounts");
        add(new H2(getTranslation("sign-in.demonstration")));
        Paragraph note = new Paragraph(getTranslation("sign-in.demonstration-note"));
        note.addClassName("note");
        add(note);
        accounts.forEach(account -> add(row(account)));
    }

    private Div row(SignInNotice.Shown account) {
        Span name = new Span(account.displayName() + " · " + getTranslation("role." + account.signInName()));
        Span secret = new Span(account.signInName() + " / " + account.password());
        secret.addClassName("code");
        NativeButton fill = new NativeButton(
                getTranslation("sign-in.fill"),
                click -> getElement().executeJs(FILL, account.signInName(), account.password()));
        fill.addClassNames("btn", "small");
        fill.setAriaLabel(getTranslation("sign-in.fill-as", account.signInName()));
        Div row = new Div(name, secret, fill);
        row.addClassName("row");
        return row;
    }
}
