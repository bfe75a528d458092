package org.spean.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.spean.access.SignInNotice;

@Route(SignInLinks.PATH)
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();

    SignInView(SignInNotice notice) {
        add(new H1(getTranslation("sign-in.title")));
        form.setAction(SignInLinks.PATH);
        add(form);
        for (SignInNotice.Shown each : notice.accounts()) {
            add(new Paragraph(each.signInName() + " " + each.password()));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }
}
