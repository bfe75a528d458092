package org.spean.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.spean.access.Actor;
import org.spean.access.Present;
import org.spean.access.SecondFactors;
import org.spean.access.factor.Passkeys;
import org.spean.widgets.PlainPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where somebody who is signed in adds a second factor. They show the password again: whoever finds an open screen must not
 * get a key to it. A plain page, as a passkey is made with a form.
 */
@Controller
class AddFactorPage {

    private static final String ADD = SignInLinks.MY_FACTOR + "/add";
    private static final String PATH = "/" + ADD;
    private static final String MINE = "redirect:/" + SignInLinks.MY_FACTOR;

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Present present;

    AddFactorPage(SecondFactors factors, Passkeys passkeys, Present present) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.present = present;
    }

    @GetMapping(PATH)
    String show(HttpServletRequest request, HttpServletResponse response, Model page) {
        return asking("", Optional.empty(), "", request, response, page);
    }

    @PostMapping(PATH + "/telephone")
    String telephone(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Predicate<Actor> adds = actor -> factors.addTelephone(actor, OfferedSecret.of(request), code);
        return added(password, adds, "factor.wrong", "", request, response, page);
    }

    @PostMapping(PATH + "/passkey")
    String passkey(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        if (present.actor()
                .account()
                .filter(account -> FactorWords.taken(name, passkeys.of(account)))
                .isPresent()) {
            return asking("factor.passkey.taken", Optional.empty(), name, request, response, page);
        }
        String called = FactorWords.name(
                name, FactorPages.begin(request, response, page).language());
        Predicate<Actor> adds = actor -> factors.addPasskey(actor, called, credential, request);
        return added(password, adds, "factor.passkey.refused", name, request, response, page);
    }

    private String added(
            String password,
            Predicate<Actor> adds,
            String wrong,
            String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Actor actor = present.actor();
        if (actor.account().isEmpty()) {
            return FactorPages.BEGIN_AGAIN;
        }
        Optional<Duration> refused = factors.shownAgain(actor, password);
        if (refused.isPresent()) {
            return asking("", refused, name, request, response, page);
        }
        if (!adds.test(actor)) {
            return asking(wrong, refused, name, request, response, page);
        }
        OfferedSecret.forget(request);
        return MINE;
    }

    /**
     * Asks.
     *
     * @param refused the password was not theirs; how long to wait where it was tried too often
     * @param name how they called the device, so that it is not typed again
     */
    private String asking(
            String wrong,
            Optional<Duration> refused,
            String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Actor actor = present.actor();
        Optional<UUID> account = actor.account();
        if (account.isEmpty()) {
            return FactorPages.BEGIN_AGAIN;
        }
        PlainPage said = FactorPages.begin(request, response, page);
        PlainPage.runsOurScript(response);
        page.addAttribute("name", actor.name())
                .addAttribute("action", ADD)
                .addAttribute("again", true)
                .addAttribute("making", false)
                .addAttribute("wrong", wrong)
                .addAttribute(
                        "wrongPassword",
                        refused.map(wait -> wait.isPositive()
                                        ? FactorPages.wait(wait, said)
                                        : said.of("password.wrong-present-one"))
                                .orElse(""))
                .addAttribute("until", null)
                .addAttribute("options", passkeys.making(account.get(), request));
        FactorPages.deviceName(name, passkeys.of(account.get()), page);
        OfferedSecret.show(actor.name(), request, page);
        return "set-up-factor";
    }
}
