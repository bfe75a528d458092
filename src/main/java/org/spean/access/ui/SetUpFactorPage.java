package org.spean.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.spean.access.SecondStep;
import org.spean.access.SecondStep.Outcome;
import org.spean.access.SecondStep.Stage;
import org.spean.access.SecondStep.Waiting;
import org.spean.access.factor.Passkeys;
import org.spean.access.factor.TotpSecret;
import org.spean.vocabulary.CountryTime;
import org.spean.widgets.Numerals;
import org.spean.widgets.PlainPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody whose password was right, and who has no second factor, sets one up before anything else. */
@Controller
class SetUpFactorPage {

    private static final String PATH = "/" + SignInLinks.SET_UP;

    private final SecondStep step;
    private final Passkeys passkeys;

    SetUpFactorPage(SecondStep step, Passkeys passkeys) {
        this.step = step;
        this.passkeys = passkeys;
    }

    @GetMapping(PATH)
    String show(HttpServletRequest request, HttpServletResponse response, Model page) {
        return asking("", "", request, response, page);
    }

    @PostMapping(PATH + "/telephone")
    String telephone(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        TotpSecret secret = OfferedSecret.of(request);
        return after(step.setUp(secret, code, request, response), "factor.wrong", "", request, response, page);
    }

    @PostMapping(PATH + "/passkey")
    String passkey(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        if (step.waiting(request)
                .filter(each -> FactorWords.taken(name, passkeys.of(each.account())))
                .isPresent()) {
            return asking("factor.passkey.taken", name, request, response, page);
        }
        PlainPage said = FactorPages.begin(request, response, page);
        Outcome outcome = step.make(FactorWords.name(name, said.language()), credential, request, response);
        return after(outcome, "factor.passkey.refused", name, request, response, page);
    }

    @PostMapping(PATH + "/later")
    String later(HttpServletRequest request, HttpServletResponse response, Model page) {
        return after(step.later(request, response), "factor.passkey.now", "", request, response, page);
    }

    private String after(
            Outcome outcome,
            String wrong,
            String name,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        if (outcome instanceof Outcome.Go) {
            OfferedSecret.forget(request);
        }
        return FactorPages.goesTo(outcome, request).orElseGet(() -> asking(wrong, name, request, response, page));
    }

    private String asking(
            String wrong, String name, HttpServletRequest request, HttpServletResponse response, Model page) {
        Optional<Waiting> waiting = step.waiting(request).filter(each -> each.stage() != Stage.SHOW);
        if (waiting.isEmpty()) {
            return FactorPages.BEGIN_AGAIN;
        }
        Waiting person = waiting.get();
        PlainPage said = FactorPages.begin(request, response, page);
        PlainPage.runsOurScript(response);
        page.addAttribute("name", person.actor().name())
                .addAttribute("action", SignInLinks.SET_UP)
                .addAttribute("again", false)
                .addAttribute("making", person.stage() == Stage.MAKE_PASSKEY)
                .addAttribute("wrong", wrong)
                .addAttribute("wrongPassword", "")
                .addAttribute(
                        "until",
                        person.later()
                                .map(until -> Numerals.day(
                                        until.atZone(CountryTime.ZONE).toLocalDate(), said.language()))
                                .orElse(null))
                .addAttribute("options", passkeys.making(person.account(), request));
        FactorPages.deviceName(name, passkeys.of(person.account()), page);
        if (person.stage() == Stage.SET_UP) {
            OfferedSecret.show(person.signInName(), request, page);
        }
        return "set-up-factor";
    }
}
