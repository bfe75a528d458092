package org.spean.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.spean.access.session.Idle;
import org.springframework.security.web.csrf.CsrfToken;

/** Covers the page when nobody did anything for long, and takes the PIN or the password. What was typed stays below it. */
@Tag("spean-lock")
@JsModule("context://assets/spean-lock.js")
class LockScreen extends Component {

    /**
     * Makes one.
     *
     * @param name whose page it is
     * @param own whether on a device that is theirs alone
     * @param pin whether a PIN opens it
     */
    LockScreen(String name, boolean own, boolean pin, CsrfToken token) {
        getElement()
                .setAttribute("locks-after", Long.toString(Idle.LOCKS.toSeconds()))
                .setAttribute("ends-after", Long.toString((own ? Idle.LONGEST : Idle.ENDS_ON_SHARED).toSeconds()))
                .setAttribute("session", SignInLinks.SESSION)
                .setAttribute("leave-to", SignInLinks.signOut())
                .setAttribute("token-header", token.getHeaderName())
                .setAttribute("token", token.getToken());
        says("title", "lock.title");
        says("says", "lock.says", name);
        says("field", LockWords.field(pin));
        says("send", "lock.open");
        says("wrong", "lock.wrong");
        says("offline", "lock.offline");
        says("leave", "shell.sign-out");
    }

    private void says(String what, String key, Object... parameters) {
        getElement().setAttribute(what, getTranslation(key, parameters));
    }
}
