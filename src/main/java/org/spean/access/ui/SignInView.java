package org.spean.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.spean.access.SignInNotice;

/** Name and password. Says the same whether the name or the password was wrong. */
@Route(SignInLinks.PATH)
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Paragraph wrong = new Paragraph();

    SignInView(SignInNotice notice) {
        addClassNames("narrow", "sign-in");
        wrong.setText(getTranslation("sign-in.wrong"));
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        Paragraph why = new Paragraph(getTranslation("sign-in.why"));
        why.addClassName("note");
        add(new H1(getTranslation("sign-in.title")), why, wrong, new SignInForm());
        if (!notice.accounts().isEmpty()) {
            add(new ShownAccounts(notice.accounts()));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wrong.setVisible(
                event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title");
    }
}
