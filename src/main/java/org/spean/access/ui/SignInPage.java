package org.spean.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.spean.access.SignInNotice;
import org.spean.widgets.PlainPage;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Name and password on a plain page: no script, nothing to wait for on a thin line. Says the same whether the name or the
 * password was wrong.
 */
@Controller
class SignInPage {

    /** Where Spring Security looks for the page to go to after signing in. */
    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";

    private final SignInNotice notice;
    private final Clock clock;

    SignInPage(SignInNotice notice, Clock clock) {
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping("/" + SignInLinks.PATH)
    String show(HttpServletRequest request, HttpServletResponse response, Model page) {
        PlainPage.begin(request, response, page);
        PlainPage.remember(request, response);
        cameFrom(request).ifPresent(from -> goBackTo(from, request));
        response.setHeader("Cache-Control", "no-store");
        page.addAttribute("changed", request.getParameter("changed") != null)
                .addAttribute("ended", request.getParameter("ended") != null)
                .addAttribute("removed", request.getParameter("removed") != null)
                .addAttribute("wrong", request.getAttribute(SignInLinks.WRONG) != null)
                .addAttribute("stale", request.getAttribute(SignInLinks.STALE) != null)
                .addAttribute("wait", request.getAttribute(SignInLinks.WAIT))
                // Kept where the page says no: nothing that was typed is lost, but for the password.
                .addAttribute("typed", request.getParameter("username"))
                .addAttribute("accounts", notice.accounts())
                .addAttribute("now", clock.instant())
                .addAttribute("action", SignInLinks.PATH);
        return "sign-in";
    }

    /**
     * The page of ours on which somebody chose to sign in: after it they are there again, search and all. The bare first page
     * of the directory is where everybody starts, and nothing that was wanted.
     */
    private static Optional<String> cameFrom(HttpServletRequest request) {
        String ours =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/";
        return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
                .filter(page -> page.startsWith(ours) && !page.equals(ours))
                .filter(page -> !page.startsWith(ours + SignInLinks.path()));
    }

    private static void goBackTo(String page, HttpServletRequest request) {
        request.getSession().setAttribute(SAVED_REQUEST, new SimpleSavedRequest(page));
    }
}
