package org.spean.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.spean.access.Present;
import org.spean.access.session.Unlocking;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Every page of somebody who signed in can be locked. */
@Component
class LockScreens implements VaadinServiceInitListener {

    private final Present present;
    private final Unlocking unlocking;

    LockScreens(Present present, Unlocking unlocking) {
        this.present = present;
        this.unlocking = unlocking;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(begun -> add(begun.getUI()));
    }

    private void add(UI page) {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            present.session()
                    .ifPresent(key -> page.add(
                            new LockScreen(present.actor().name(), unlocking.own(key), unlocking.hasPin(key), token)));
        }
    }
}
