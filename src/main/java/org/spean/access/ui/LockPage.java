package org.spean.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.spean.access.Present;
import org.spean.access.session.OpenSessions;
import org.spean.access.session.SessionKey;
import org.spean.access.session.Standing;
import org.spean.access.session.Unlocking;
import org.spean.widgets.PlainPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a page of a locked session leads: a plain page that asks for the PIN or the password, and goes on from there. */
@Controller
class LockPage {

    private static final String PATH = "/" + SignInLinks.LOCKED;

    private final Present present;
    private final OpenSessions sessions;
    private final Unlocking unlocking;

    LockPage(Present present, OpenSessions sessions, Unlocking unlocking) {
        this.present = present;
        this.sessions = sessions;
        this.unlocking = unlocking;
    }

    @GetMapping(PATH)
    String show(HttpServletRequest request, HttpServletResponse response, Model page) {
        Optional<SessionKey> key = present.session();
        return switch (key.map(sessions::standing).orElse(Standing.OVER)) {
            case OVER -> signIn();
            case OPEN -> onwards(request);
            case LOCKED -> asks(key.orElseThrow(), false, request, response, page);
        };
    }

    @PostMapping(PATH)
    String open(
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Optional<SessionKey> key = present.session();
        return switch (key.map(each -> unlocking.open(present.actor(), each, secret))
                .orElse(Standing.OVER)) {
            case OVER -> signIn();
            case OPEN -> onwards(request);
            case LOCKED -> asks(key.orElseThrow(), true, request, response, page);
        };
    }

    private String asks(
            SessionKey key, boolean wrong, HttpServletRequest request, HttpServletResponse response, Model page) {
        PlainPage.begin(request, response, page);
        response.setHeader("Cache-Control", "no-store");
        page.addAttribute("wrong", wrong)
                .addAttribute("field", LockWords.field(unlocking.hasPin(key)))
                .addAttribute("name", present.actor().name())
                .addAttribute("action", SignInLinks.LOCKED)
                .addAttribute("leave", SignInLinks.signOut());
        return "locked";
    }

    private static String signIn() {
        return "redirect:/" + SignInLinks.PATH;
    }

    /** To the page that somebody wanted when it was locked; it was one of ours. */
    private static String onwards(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object wanted = session.getAttribute(SignInLinks.LOCKED_FROM);
        session.removeAttribute(SignInLinks.LOCKED_FROM);
        return wanted instanceof String page
                ? "redirect:"
                        + UriComponentsBuilder.fromUriString(
                                        page.substring(request.getContextPath().length()))
                                .build(true)
                                .toUriString()
                : "redirect:/";
    }
}
