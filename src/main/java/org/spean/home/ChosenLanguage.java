package org.spean.home;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.vocabulary.Language;
import org.springframework.stereotype.Component;

/**
 * The language somebody chose on this device: kept in a cookie for a year. Where nobody chose, the browser's language;
 * where that is neither of the two, Khmer.
 */
@Component
class ChosenLanguage implements VaadinServiceInitListener {

    private static final String COOKIE = "spean-language";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(ChosenLanguage::begin);
        // Fonts, line heights and screen readers go by what the page says of itself.
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .getElementsByTag("html")
                .attr(
                        "lang",
                        Language.of(VaadinSession.getCurrent().getLocale()).tag()));
    }

    private static void begin(SessionInitEvent event) {
        VaadinRequest request = event.getRequest();
        event.getSession()
                .setLocale(chosen(request)
                        .or(() -> ofBrowser(request))
                        .orElse(Language.KHMER)
                        .locale());
    }

    private static Optional<Language> chosen(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> Stream.of(Language.values())
                                .filter(language -> language.tag().equals(cookie.getValue())))
                        .findFirst();
    }

    private static Optional<Language> ofBrowser(VaadinRequest request) {
        String accepted = request.getHeader("Accept-Language");
        return accepted == null || accepted.isBlank()
                ? Optional.empty()
                : Optional.of(Language.of(request.getLocale()));
    }

    /** Speaks this language from now on, on this device; the page is shown again in it. */
    static void choose(Language language) {
        Cookie cookie = new Cookie(COOKIE, language.tag());
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        ((jakarta.servlet.http.HttpServletResponse) VaadinResponse.getCurrent()).addCookie(cookie);
        VaadinSession.getCurrent().setLocale(language.locale());
        UI.getCurrent().getPage().reload();
    }
}
