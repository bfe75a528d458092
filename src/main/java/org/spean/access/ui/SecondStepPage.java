package org.spean.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.spean.access.SecondFactors;
import org.spean.access.SecondStep;
import org.spean.access.SecondStep.Outcome;
import org.spean.access.SecondStep.Stage;
import org.spean.access.SecondStep.Waiting;
import org.spean.access.factor.Answer;
import org.spean.access.factor.Cards.Card;
import org.spean.access.factor.Kind;
import org.spean.access.factor.Passkeys;
import org.spean.widgets.Numerals;
import org.spean.widgets.PlainPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where somebody whose password was right shows the second factor. A code needs no script; a passkey does, and where the
 * browser cannot the page says so.
 */
@Controller
class SecondStepPage {

    private static final String CODE = "/" + SignInLinks.SECOND_STEP;
    private static final String KEY = CODE + "/passkey";

    private final SecondStep step;
    private final SecondFactors factors;
    private final Passkeys passkeys;

    SecondStepPage(SecondStep step, SecondFactors factors, Passkeys passkeys) {
        this.step = step;
        this.factors = factors;
        this.passkeys = passkeys;
    }

    @GetMapping(CODE)
    String show(HttpServletRequest request, HttpServletResponse response, Model page) {
        return asking(Optional.empty(), "", request, response, page);
    }

    @PostMapping(CODE)
    String code(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean own,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        return after(step.code(code, own, request, response), "factor.wrong", request, response, page);
    }

    @PostMapping(KEY)
    String passkey(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "false") boolean own,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        return after(
                step.passkey(credential, own, request, response), "factor.passkey.refused", request, response, page);
    }

    private String after(
            Outcome outcome, String wrong, HttpServletRequest request, HttpServletResponse response, Model page) {
        return FactorPages.goesTo(outcome, request)
                .orElseGet(() -> asking(Optional.of(outcome), wrong, request, response, page));
    }

    /**
     * Asks.
     *
     * @param wrong the key of what is said where nothing more is known
     */
    private String asking(
            Optional<Outcome> before,
            String wrong,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        Optional<Waiting> waiting = step.waiting(request).filter(each -> each.stage() == Stage.SHOW);
        return waiting.map(each -> {
                    PlainPage said = FactorPages.begin(request, response, page);
                    Optional<Card> card = factors.of(each.account())
                            .card()
                            .filter(has -> each.kinds().contains(Kind.CARD));
                    boolean telephone = each.kinds().contains(Kind.TELEPHONE);
                    page.addAttribute("name", each.actor().name())
                            .addAttribute("telephone", telephone)
                            .addAttribute("card", card.orElse(null))
                            .addAttribute(
                                    "asked",
                                    card.map(Card::next)
                                            .map(number -> Numerals.of(number, said.language()))
                                            .orElse(""))
                            .addAttribute(
                                    "typed",
                                    telephone
                                            || card.filter(has -> has.next() > 0)
                                                    .isPresent())
                            .addAttribute("own", each.ownDevice())
                            .addAttribute("options", "")
                            .addAttribute(
                                    "wrong",
                                    before.map(outcome -> new Words(said, wrong).of(outcome))
                                            .orElse(null));
                    if (each.kinds().contains(Kind.PASSKEY)) {
                        page.addAttribute("options", passkeys.asking(Optional.of(each.account()), request));
                        PlainPage.runsOurScript(response);
                    }
                    FactorPages.status(before, response);
                    return "second-step";
                })
                .orElse(FactorPages.BEGIN_AGAIN);
    }

    /** Why it opens nothing, in words. */
    private record Words(PlainPage page, String wrong) {

        String of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Wait(var wait) -> FactorPages.wait(wait, page);
                case Outcome.Refused(Answer.UsedCode()) -> page.of("factor.code-used");
                case Outcome.Refused(Answer.UsedCard(int number, int asked)) ->
                    asked == 0
                            ? page.of("factor.card.used-last", shown(number))
                            : page.of("factor.card.used", shown(number), shown(asked));
                case Outcome.Refused refused -> page.of(wrong);
                case Outcome.Go go -> "";
                case Outcome.Gone gone -> "";
            };
        }

        private String shown(int number) {
            return Numerals.of(number, page.language());
        }
    }
}
