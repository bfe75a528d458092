package org.spean.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.spean.access.Role;
import org.spean.access.SignInNotice;
import org.spean.vocabulary.Language;
import org.spean.widgets.PageLanguage;
import org.spean.widgets.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Name and password on a plain page: no script, nothing to wait for on a thin line. Says the same whether the name or the
 * password was wrong.
 */
@Controller
class SignInPage {

    private static final String ONLY_OURS = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
            + " manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Where Spring Security looks for the page to go to after signing in. */
    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    private final SignInNotice notice;

    SignInPage(SignInNotice notice) {
        this.notice = notice;
    }

    /** The words of the page, for its template. */
    record Said(Language language) {

        /** The words for a key. */
        public String of(String key) {
            return Words.say(key, language);
        }

        /** The word for what somebody does here. */
        public String of(Role role) {
            return of("role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    @GetMapping("/" + SignInLinks.PATH)
    String show(
            @RequestParam Optional<String> error,
            @RequestParam Optional<String> language,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Optional<Language> chosen = language.flatMap(PageLanguage::tagged);
        chosen.map(each -> PageLanguage.chosen(each, request.isSecure())).ifPresent(response::addCookie);
        Language speaks = chosen.orElseGet(
                () -> PageLanguage.of(request.getCookies(), request.getHeader("Accept-Language"), request.getLocale()));
        cameFrom(request).ifPresent(from -> goBackTo(from, request));
        response.setHeader("Content-Security-Policy", ONLY_OURS);
        response.setHeader("Cache-Control", "no-store");
        page.addAttribute("said", new Said(speaks))
                .addAttribute("wrong", error.isPresent())
                .addAttribute("languages", Language.values())
                .addAttribute("accounts", notice.accounts())
                .addAttribute("action", SignInLinks.PATH);
        return "sign-in";
    }

    /** The page of ours on which somebody chose to sign in: after it they are there again, search and all. */
    private static Optional<String> cameFrom(HttpServletRequest request) {
        String ours =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/";
        return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
                .filter(page -> page.startsWith(ours))
                .filter(page -> !page.startsWith(ours + SignInLinks.path()));
    }

    private static void goBackTo(String page, HttpServletRequest request) {
        request.getSession().setAttribute(SAVED_REQUEST, new SimpleSavedRequest(page));
    }
}
