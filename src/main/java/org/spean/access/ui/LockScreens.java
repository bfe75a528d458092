package org.spean.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.spean.access.Present;
import org.spean.access.session.Unlocking;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Every page of somebody who signed in can be locked. */
@Component
class LockScreens implements VaadinServiceInitListener {

    private final Present present;
    private final Unlocking unlocking;
    private final ProgramStart start;

    LockScreens(Present present, Unlocking unlocking, ProgramStart start) {
        this.present = present;
        this.unlocking = unlocking;
        this.start = start;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(begun -> add(begun.getUI()));
        event.getSource().setSystemMessagesProvider(asked -> messages(Language.of(asked.getLocale())));
    }

    /** Whoever signed in is told that the session is over; the page decides whether it can be loaded again at once. */
    private SystemMessages messages(Language language) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        if (present.session().isPresent()) {
            messages.setSessionExpiredNotificationEnabled(true);
            messages.setSessionExpiredCaption(Words.say("unsent.over", language));
            messages.setSessionExpiredMessage(Words.say("unsent.over-says", language));
        }
        return messages;
    }

    private void add(UI page) {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            present.session()
                    .ifPresent(key -> page.add(
                            new LockScreen(present.actor().name(), unlocking.own(key), unlocking.hasPin(key), token)));
            present.actor().account().ifPresent(who -> page.add(new UnsentTexts(who, start)));
        }
    }
}
