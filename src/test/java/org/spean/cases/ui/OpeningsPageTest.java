package org.spean.cases.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Acting;
import org.spean.access.Actor;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.spean.cases.Cases;
import org.spean.cases.OpenOutcome;
import org.spean.cases.OpenWish;
import org.spean.people.PostWorld;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** A case is closed to others at once, and opens again when somebody else says yes: in a browser. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OpeningsPageTest {

    private final Cases cases;
    private final Acting acting;
    private final Actor caseworker;

    OpeningsPageTest(BeanFactory beans, Cases cases, Holders holders) {
        this.cases = cases;
        acting = new Acting(beans);
        UUID account = new PostWorld(beans).named("caseworker").account().orElseThrow();
        caseworker = Actor.person(account, "caseworker", holders.held(account));
    }

    private Case opened() {
        UUID centre = caseworker.held().stream()
                .filter(each -> each.role() == Role.CASEWORKER)
                .filter(each -> each.remit().kind() == Remit.Kind.ORGANIZATION)
                .map(each -> UUID.fromString(each.remit().key()))
                .findFirst()
                .orElseThrow();
        OpenWish wish = new OpenWish(centre, CaseWorld.PROVINCE, Optional.empty(), Map.copyOf(CaseWorld.adult()));
        if (acting.as(caseworker, () -> cases.open(caseworker, wish)) instanceof OpenOutcome.Done(Case file)) {
            return file;
        }
        throw new IllegalStateException("the case was not opened");
    }

    @EachScreen
    void itIsClosedAtOnceAndOpensWhenSomebodyElseSaysYes(Language language, int width, Visitor visitor) {
        String code = opened().code().text();
        visitor.reads(language).onScreen(width).signsIn("manager");
        Page page = visitor.opens("/cases/" + code);
        act(page, "confine.restrict", language).click();
        visitor.settles(page);
        writes(page, visitor, "She fears somebody in the office.");
        assertThat(part(page)).containsText(Words.say("confine.open-again", language));

        act(page, "confine.open-again", language).click();
        visitor.settles(page);
        send(page).click();
        visitor.settles(page);
        assertThat(part(page).locator("vaadin-text-area [slot=error-message]"))
                .hasText(Words.say("case-file.reason-missing", language));
        writes(page, visitor, "That person works elsewhere now.");
        assertThat(part(page).locator(".openings")).containsText(Words.say("confine.wish.waits", language));
        looksRight(page, visitor, "asked", language, width);
        act(page, "confine.open-again", language).click();
        visitor.settles(page);
        writes(page, visitor, "Asked once more.");
        assertThat(part(page).locator(".refusals")).hasText(Words.say("confine.already", language));

        // A page that stays open would go on asking for whoever has left.
        page.close();
        visitor.signsIn("atro");
        Page questions = visitor.opens("/cases/openings");
        assertThat(questions.locator(".openings")).containsText(Words.say("confine.wish.unseen", language));
        assertThat(questions.locator(".openings")).not().containsText(code);
        looksRight(questions, visitor, "question", language, width);
        questions.locator(".openings li .btn").first().click();
        visitor.settles(questions);
        looksRight(questions, visitor, "answered", language, width);
        assertThat(visitor.opens("/cases/" + code).locator("h1.code")).hasText(code);
    }

    private static Locator part(Page page) {
        return page.locator(".confinement");
    }

    private static Locator act(Page page, String key, Language language) {
        return part(page).locator("button.btn", new Locator.LocatorOptions().setHasText(Words.say(key, language)));
    }

    private static Locator send(Page page) {
        return part(page).locator(".propose .btn.main");
    }

    private static void writes(Page page, Visitor visitor, String reason) {
        part(page).locator("vaadin-text-area textarea").fill(reason);
        send(page).click();
        visitor.settles(page);
    }

    private static void looksRight(Page page, Visitor visitor, String name, Language language, int width) {
        visitor.settles(page);
        visitor.photographs(page, "openings-" + name + "-" + language.tag() + "-" + width);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("%s does not run out of %s px", name, width)
                .isEqualTo(true);
    }
}
