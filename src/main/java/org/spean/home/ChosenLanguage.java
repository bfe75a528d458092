package org.spean.home;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletResponse;
import org.spean.vocabulary.Language;
import org.spean.widgets.PageLanguage;
import org.springframework.stereotype.Component;

/** Every page that is loaded speaks the {@link PageLanguage} of its request, and says so of itself. */
@Component
class ChosenLanguage implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(session -> session.getSession()
                        .setLocale(asked(session.getRequest()).locale()));
        // Fonts, line heights and screen readers go by what the page says of itself.
        event.addIndexHtmlRequestListener(page -> {
            Language language = asked(page.getVaadinRequest());
            VaadinSession.getCurrent().setLocale(language.locale());
            page.getDocument().getElementsByTag("html").attr("lang", language.tag());
        });
    }

    private static Language asked(VaadinRequest request) {
        return PageLanguage.of(request.getCookies(), request.getHeader("Accept-Language"), request.getLocale());
    }

    /** Speaks this language from now on, on this device; the page is shown again in it. */
    static void choose(Language language) {
        boolean secure = VaadinRequest.getCurrent().isSecure();
        ((HttpServletResponse) VaadinResponse.getCurrent()).addCookie(PageLanguage.chosen(language, secure));
        UI.getCurrent().getPage().reload();
    }
}
