package org.spean.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.spean.access.Invitations;
import org.spean.access.password.PasswordRule;
import org.spean.access.password.Weakness;
import org.spean.widgets.PlainPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a link for one use leads: the person chooses a password. A link that opens nothing, for whatever reason, has one
 * page, which says what to do.
 */
@Controller
class OpenAccountPage {

    private static final String PATH = "/" + SignInLinks.OPEN + "/{secret}";

    private final Invitations invitations;

    OpenAccountPage(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping(PATH)
    String show(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model page) {
        begin(request, response, page);
        return invitations
                .read(secret)
                .map(opening -> asking(opening, Set.of(), false, page))
                .orElseGet(() -> opensNothing(response));
    }

    @PostMapping(PATH)
    String open(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        begin(request, response, page);
        Optional<Invitations.Opening> opening = invitations.read(secret);
        if (opening.isEmpty()) {
            return opensNothing(response);
        }
        if (!password.equals(again)) {
            return asking(opening.get(), Set.of(), true, page);
        }
        Optional<Set<Weakness>> against = invitations.open(secret, password);
        if (against.isEmpty()) {
            return opensNothing(response);
        }
        if (against.get().isEmpty()) {
            page.addAttribute("opened", true);
        }
        return asking(opening.get(), against.get(), false, page);
    }

    private static void begin(HttpServletRequest request, HttpServletResponse response, Model page) {
        PlainPage.begin(request, response, page);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    private static String asking(Invitations.Opening opening, Set<Weakness> against, boolean differ, Model page) {
        page.addAttribute("opening", opening)
                .addAttribute("against", PasswordWords.keys(against))
                .addAttribute("differ", differ)
                .addAttribute("shortest", PasswordRule.SHORTEST);
        return "open-account";
    }

    private static String opensNothing(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "opens-nothing";
    }
}
