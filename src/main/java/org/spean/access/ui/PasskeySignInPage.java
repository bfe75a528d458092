package org.spean.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.spean.access.SecondStep;
import org.spean.access.SecondStep.Outcome;
import org.spean.access.factor.Passkeys;
import org.spean.widgets.PlainPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs in with a passkey alone. A page of its own, so that the sign-in page stays without a script. */
@Controller
class PasskeySignInPage {

    private static final String PATH = "/" + SignInLinks.PASSKEY;

    private final SecondStep step;
    private final Passkeys passkeys;

    PasskeySignInPage(SecondStep step, Passkeys passkeys) {
        this.step = step;
        this.passkeys = passkeys;
    }

    @GetMapping(PATH)
    String show(HttpServletRequest request, HttpServletResponse response, Model page) {
        return asking(Optional.empty(), request, response, page);
    }

    @PostMapping(PATH)
    String open(
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Outcome outcome = step.passkeyAlone(credential, request, response);
        return FactorPages.goesTo(outcome, request)
                .orElseGet(() -> asking(Optional.of(outcome), request, response, page));
    }

    private String asking(
            Optional<Outcome> before, HttpServletRequest request, HttpServletResponse response, Model page) {
        PlainPage said = FactorPages.begin(request, response, page);
        PlainPage.runsOurScript(response);
        page.addAttribute("options", passkeys.asking(Optional.empty(), request))
                .addAttribute(
                        "wrong",
                        before.map(outcome -> outcome instanceof Outcome.Wait(var wait)
                                        ? FactorPages.wait(wait, said)
                                        : said.of("factor.passkey.unknown"))
                                .orElse(null));
        FactorPages.status(before, response);
        return "passkey-sign-in";
    }
}
