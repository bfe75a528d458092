package org.spean.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.spean.access.FirstAdministrator;
import org.spean.access.FirstAdministrator.Against;
import org.spean.access.Invitation;
import org.spean.access.Invitations;
import org.spean.access.password.PasswordRule;
import org.spean.widgets.PlainPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an empty system is opened, with the code from the program's log. Once it is open there is no such page. */
@Controller
class FirstAdministratorPage {

    private final FirstAdministrator first;

    FirstAdministratorPage(FirstAdministrator first) {
        this.first = first;
    }

    /** What was typed, but for the password. */
    record Typed(String code, String name, String username) {}

    @GetMapping("/" + SignInLinks.FIRST)
    String show(HttpServletRequest request, HttpServletResponse response, Model page) {
        begin(request, response, page);
        return first.awaited()
                ? asking(new Typed("", "", ""), new Against(false, Set.of(), Set.of()), false, page)
                : nothing(response);
    }

    @PostMapping("/" + SignInLinks.FIRST)
    String open(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        PlainPage said = begin(request, response, page);
        if (!first.awaited()) {
            return nothing(response);
        }
        Typed typed = new Typed(code, name, username);
        if (!password.equals(again)) {
            return asking(typed, new Against(false, Set.of(), Set.of()), true, page);
        }
        Against against = first.open(code, new Invitation(name, username, said.language()), password);
        page.addAttribute("opened", against.none());
        return asking(typed, against, false, page);
    }

    private static PlainPage begin(HttpServletRequest request, HttpServletResponse response, Model page) {
        response.setHeader("Cache-Control", "no-store");
        return PlainPage.begin(request, response, page);
    }

    private static String asking(Typed typed, Against against, boolean differ, Model page) {
        List<String> name = new ArrayList<>();
        List<String> username = new ArrayList<>();
        against.names().forEach(reason -> {
            switch (reason) {
                case NAME_MISSING -> name.add("invite.name-missing");
                case NAME_TOO_LONG -> name.add("invite.name-too-long");
                case SIGN_IN_NAME_UNFIT -> username.add("invite.sign-in-name-unfit");
                case SIGN_IN_NAME_TAKEN, NOT_WAITING -> username.add("invite.sign-in-name-taken");
            }
        });
        page.addAttribute("typed", typed)
                .addAttribute("wrongCode", against.code())
                .addAttribute("wrongName", name)
                .addAttribute("wrongUsername", username)
                .addAttribute("against", PasswordWords.keys(against.password()))
                .addAttribute("differ", differ)
                .addAttribute("shortest", PasswordRule.SHORTEST)
                .addAttribute("most", Invitations.MOST_LETTERS);
        return "first-administrator";
    }

    private static String nothing(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "opens-nothing";
    }
}
