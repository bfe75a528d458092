package org.spean.referral.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.spean.access.Accounts;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.SecondFactors;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.consent.Consent;
import org.spean.consent.Item;
import org.spean.consent.Withdrawal;
import org.spean.referral.Referral;
import org.spean.referral.ReferralDraft;
import org.spean.referral.ReferralState;
import org.spean.referral.ReferralWorld;
import org.spean.referral.SendOutcome;
import org.spean.referral.Side;
import org.spean.referral.Urgency;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** A referral in a browser: written and refused, and on the receiver's side opened, answered and closed by itself. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReferralPageTest {

    private static final int CLOSED_WITHIN = 10_000;

    private final BeanFactory beans;
    private final Accounts accounts;
    private final SecondFactors factors;

    ReferralPageTest(BeanFactory beans, Accounts accounts, SecondFactors factors) {
        this.beans = beans;
        this.accounts = accounts;
        this.factors = factors;
    }

    @EachScreen
    void isWrittenInFourStepsAndNotSentWithoutConsent(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("caseworker");
        Page page = visitor.opens("/cases/new");
        opens(visitor, page, language);
        page.locator(".case-referrals button").click();
        page.waitForURL(Pattern.compile(".*/refer/.*"));
        visitor.settles(page);
        page.locator(".draft-need textarea").fill("somebody to talk to");
        page.locator(".draft-urgency vaadin-radio-button input").nth(1).check();
        visitor.settles(page);
        looksRight(page, visitor, "begun", language, width);
        page.locator(".service-found button").first().click();
        visitor.settles(page);
        assertThat(page.locator(".referral-chosen li")).hasCount(1);
        page.locator("#send").click();
        visitor.settles(page);
        assertThat(page.locator("#seen .refusals"))
                .containsText(Words.say("referral.against.expected-missing", language));
        assertThat(page.locator("#seen .refusals"))
                .containsText(Words.say("referral.against.receiver-not-covered", language));
        looksRight(page, visitor, "draft", language, width);

        page.reload();
        visitor.settles(page);
        assertThat(page.locator(".draft-need textarea")).hasValue("somebody to talk to");
        assertThat(page.locator(".referral-chosen li")).hasCount(1);
        Page list = visitor.opens("/referrals");
        looksRight(list, visitor, "list", language, width);
    }

    @EachScreen
    void isOpenedAnsweredAndClosedByItself(Language language, int width, Visitor visitor) {
        ReferralWorld world = new ReferralWorld(beans);
        ReferralDraft draft = world.written(Urgency.SOON, world.service);
        Consent consent = world.agrees(Set.of(Item.CASE_NOTE), world.service);
        assertThat(world.sends(draft)).isInstanceOf(SendOutcome.Done.class);
        Referral sent = world.as(
                        world.worker(),
                        () -> world.referrals.ofCase(
                                world.worker(), world.file().id()))
                .getFirst();
        visitor.reads(language).onScreen(width);
        receives(visitor, world.service.organization().id());
        Page list = visitor.opens("/referrals");
        list.getByText(sent.code()).click();
        list.waitForURL(Pattern.compile(".*/referrals/received/.*"));
        visitor.settles(list);
        assertThat(list.locator(".projection")).containsText(ReferralWorld.NEED);
        assertThat(list.locator(".projection")).containsText("her first name");
        looksRight(list, visitor, "received", language, width);
        assertThat(list.locator("#copies a")).hasCount(3);
        String copies = list.url().replaceFirst("/received/.*", "/copy/received/" + sent.id() + "/");
        for (String file : List.of("form-6a-km.pdf", "form-6a-en.pdf", "fhir.json")) {
            assertThat(list.request().get(copies + file).status()).as(file).isEqualTo(200);
        }

        list.locator(".act-taken").click();
        visitor.settles(list);
        list.locator(".act-where-and-whom textarea").fill("ask for the duty nurse");
        world.as(world.worker(), () -> world.consents.withdraw(world.worker(), consent.id(), Withdrawal.WHOLE));
        assertThat(list.locator("#page h1"))
                .hasText(
                        Words.say("referral.closed", language),
                        new LocatorAssertions.HasTextOptions().setTimeout(CLOSED_WITHIN));
        assertThat(list.locator("#page").innerText()).doesNotContain(ReferralWorld.NEED, "her first name");
        looksRight(list, visitor, "closed", language, width);
        for (String file : List.of("form-6a-km.pdf", "form-6a-en.pdf", "fhir.json")) {
            assertThat(list.request().get(copies + file).status()).as(file).isEqualTo(404);
        }
        assertThat(world.as(world.worker(), () -> world.referrals.find(world.worker(), sent.id(), Side.SENDER))
                        .orElseThrow()
                        .state())
                .isEqualTo(ReferralState.WITHDRAWN);
        world.leaves();
    }

    @Test
    void referStandsOnEveryServiceForWhoWorksOnCases(Visitor visitor) {
        visitor.signsIn("caseworker");
        Page page = visitor.opens("/?province=KH-2");
        assertThat(page.locator(".res .refer").first()).isVisible();
        page.locator(".res .refer").first().click();
        page.waitForURL(Pattern.compile(".*/refer\\?service=.*"));
        visitor.settles(page);
        looksRight(page, visitor, "whom", Language.ENGLISH, 1280);
        Page anybody = visitor.another().opens("/?province=KH-2");
        assertThat(anybody.locator(".res .refer")).hasCount(0);
    }

    private void receives(Visitor visitor, UUID organization) {
        String name = "receives-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.openForDemonstration(
                name,
                "password-of-a-receiver",
                "Nou Borey",
                Set.of(new Held(Role.RECEIVER, Remit.organization(organization), Instant.EPOCH, null, null)));
        factors.openForDemonstration(name);
        Page page = visitor.opens("/sign-in");
        page.locator("#username").fill(name);
        page.locator("#password").fill("password-of-a-receiver");
        page.locator("#password").press("Enter");
        visitor.passesSecondStep(page, name);
    }

    static void opens(Visitor visitor, Page page, Language language) {
        for (String[] each :
                new String[][] {{"sex", "0"}, {"age", "0"}, {"age-band", "4"}, {"ground", "0"}, {"setting", "0"}}) {
            page.locator(".step-" + each[0] + " vaadin-radio-button input")
                    .nth(Integer.parseInt(each[1]))
                    .check();
            visitor.settles(page);
        }
        page.locator(".step-urgent vaadin-checkbox input").nth(3).check();
        Locator place = page.locator("vaadin-combo-box input").first();
        place.fill(language == Language.KHMER ? "បាត់ដំបង" : "Battambang");
        place.press("Enter");
        place.press("Tab");
        visitor.settles(page);
        page.locator("#page .propose .btn.main").click();
        page.waitForURL(Pattern.compile(".*/cases/KH02-.*"));
        visitor.settles(page);
    }

    private static void looksRight(Page page, Visitor visitor, String name, Language language, int width) {
        visitor.settles(page);
        visitor.photographs(page, "referral-" + name + "-" + language.tag() + "-" + width);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
