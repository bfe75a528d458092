package org.spean.consent.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spean.access.Accounts;
import org.spean.access.Acting;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.SecondFactors;
import org.spean.access.Subject;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.cases.Case;
import org.spean.cases.CaseWorld;
import org.spean.cases.Cases;
import org.spean.cases.OpenOutcome;
import org.spean.cases.OpenWish;
import org.spean.cases.StepKind;
import org.spean.cases.StepWish;
import org.spean.consent.Basis;
import org.spean.consent.Consent;
import org.spean.consent.Consents;
import org.spean.consent.DiscloseOutcome;
import org.spean.consent.Disclosures;
import org.spean.consent.Passing;
import org.spean.consent.Saying;
import org.spean.consent.WhatFor;
import org.spean.people.Organization;
import org.spean.people.Organizations;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** A client is asked, says yes, takes it back; and what may be decided without them has its limits said before one meets them. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ConsentPageTest {

    private static final String PASSWORD = "password-of-a-worker";

    private final String name = "consent-" + UUID.randomUUID().toString().substring(0, 8);
    private final Cases cases;
    private final Consents consents;
    private final Disclosures disclosures;
    private final Acting acting;
    private final Actor worker;
    private final Case file;
    private final Organization organization;

    ConsentPageTest(BeanFactory beans, Accounts accounts, SecondFactors factors, Organizations organizations) {
        cases = beans.getBean(Cases.class);
        consents = beans.getBean(Consents.class);
        disclosures = beans.getBean(Disclosures.class);
        acting = new Acting(beans);
        UUID centre = UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
        Set<Held> held = Set.of(new Held(Role.CASEWORKER, Remit.organization(centre), Instant.EPOCH, null, null));
        worker = Actor.person(accounts.openForDemonstration(name, PASSWORD, "Nou Borey", held), "Nou Borey", held);
        factors.openForDemonstration(name);
        OpenWish wish = new OpenWish(centre, CaseWorld.PROVINCE, Optional.empty(), CaseWorld.adult());
        file = ((OpenOutcome.Done) acting.as(worker, () -> cases.open(worker, wish))).file();
        organization = organizations.running(cases.today()).stream()
                .filter(each -> each.acronym().equals("AFESIP"))
                .findFirst()
                .orElseThrow();
    }

    private Page signsIn(Visitor visitor) {
        Page page = visitor.opens("/sign-in");
        page.locator("#username").fill(name);
        page.locator("#password").fill(PASSWORD);
        page.locator("#password").press("Enter");
        visitor.passesSecondStep(page, name);
        return visitor.opens("/cases/" + file.id());
    }

    @EachScreen
    void itIsAskedAndTakenBack(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width);
        Page page = signsIn(visitor);
        looksRight(page, visitor, "begin", language, width);

        press(page, visitor, say("consent.ask", language));
        assertThat(page.locator(".consent-reading li")).hasCount(14);
        go(page, visitor);
        assertThat(group(page, say("consent.ask.answer", language)).locator("> [slot=error-message]"))
                .hasText(say("consent.against.missing", language));
        choose(page, visitor, say("consent.ask.answer", language), 0);
        choose(page, visitor, say("consent.ask.how", language), 0);
        choose(page, visitor, say("consent.ask.giver", language), 1);
        choose(page, visitor, say("consent.ask.assents", language), 0);
        choose(page, visitor, say("consent.ask.guardian", language), 0);
        choose(page, visitor, say("consent.ask.authority", language), 0);
        choose(page, visitor, say("consent.ask.suspected", language), 1);
        go(page, visitor);
        assertThat(page.locator(".consents vaadin-multi-select-combo-box > [slot=error-message]"))
                .hasText(say("consent.against.no-receiver", language));
        assertThat(group(page, say("consent.ask.giver", language)).locator("> [slot=error-message]"))
                .hasText(say("consent.against.adult-agrees-alone", language));
        choose(page, visitor, say("consent.ask.giver", language), 0);
        Locator receivers = page.locator(".consents vaadin-multi-select-combo-box input");
        receivers.fill(organization.name().in(language));
        visitor.settles(page);
        page.locator("vaadin-multi-select-combo-box-item:not([hidden])").first().click();
        receivers.press("Escape");
        receivers.press("Tab");
        visitor.settles(page);
        Locator items = page.locator(".consent-items");
        items.locator("vaadin-checkbox-group vaadin-checkbox input").first().check();
        items.locator(".own-line vaadin-checkbox input").last().check();
        visitor.settles(page);
        looksRight(page, visitor, "asked", language, width);
        go(page, visitor);

        Locator card = page.locator(".consents .form-list > li").first();
        assertThat(card.locator(".badge")).hasText(say("consent.state.given", language));
        assertThat(card).containsText(say("consent.item.hiv", language));
        looksRight(page, visitor, "given", language, width);

        disclosed();
        page = visitor.opens("/cases/" + file.id());
        assertThat(page.locator(".consents")).containsText(say("consent.told.open", language));
        press(page, visitor, say("consent.withdraw", language));
        assertThat(page.locator(".consent-closes li"))
                .hasText(say(
                        "consent.withdraw.closes", language, organization.name().in(language)));
        looksRight(page, visitor, "withdraw", language, width);
        go(page, visitor);
        assertThat(page.locator(".consents .form-list > li .badge").first())
                .hasText(say("consent.state.withdrawn", language));
        assertThat(page.locator(".consents .form-list > li .badge").last())
                .hasText(say("consent.told.closed", language));
        looksRight(page, visitor, "withdrawn", language, width);
    }

    private void disclosed() {
        Consent consent =
                acting.as(worker, () -> consents.of(worker, file.id())).getFirst();
        Passing passing = new Passing(
                file.id(),
                new Basis.OfConsent(consent.id()),
                consent.shares().getFirst().receiver(),
                WhatFor.REFERRAL,
                Saying.NOTHING,
                "");
        assertThat(acting.as(
                        worker,
                        () -> disclosures.disclose(
                                worker, passing, new Subject(Subject.Kind.REFERRAL, UUID.randomUUID()))))
                .isInstanceOf(DiscloseOutcome.Done.class);
    }

    @EachScreen
    void theLimitsAreSaidBeforeOneMeetsThem(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width);
        Page page = signsIn(visitor);
        press(page, visitor, say("consent.decide", language));
        assertThat(page.locator(".consent-limits li")).hasCount(4);
        assertThat(page.locator(".consent-limits")).containsText(say("consent.limit.own-lines", language));
        choose(page, visitor, say("consent.decide.ground", language), 1);
        Locator receiver = page.locator(".consents vaadin-combo-box input");
        receiver.fill(organization.name().in(language));
        visitor.settles(page);
        page.locator("vaadin-combo-box-item:not([hidden])").first().click();
        receiver.press("Tab");
        visitor.settles(page);
        page.locator(".consent-items .own-line vaadin-checkbox input").last().check();
        visitor.settles(page);
        go(page, visitor);
        assertThat(group(page, say("consent.decide.ground", language)).locator("> [slot=error-message]"))
                .hasText(say("consent.against.no-child", language));
        assertThat(page.locator(".consents vaadin-combo-box > [slot=error-message]"))
                .hasText(say("consent.against.hiv-by-consent-alone", language));
        looksRight(page, visitor, "decide", language, width);
    }

    @Test
    void whatIsTypedStaysWhenThePageIsShownAnew(Visitor visitor) {
        Page page = signsIn(visitor);
        press(page, visitor, say("consent.ask", Language.ENGLISH));
        Locator interpreter = page.getByLabel(say("consent.ask.interpreter", Language.ENGLISH));
        interpreter.fill("Le Thi Mai");
        acting.as(
                worker,
                () -> cases.take(
                        worker,
                        file.id(),
                        new StepWish(StepKind.URGENT_CARE, cases.today(), java.util.Map.of("care", "given"))));
        page.evaluate("() => Object.values(window.Vaadin.Flow.clients).forEach(each => each.poll?.())");
        page.locator(".case-news button").click();
        visitor.settles(page);
        assertThat(page.getByLabel(say("consent.ask.interpreter", Language.ENGLISH)))
                .hasValue("Le Thi Mai");
    }

    private static String say(String key, Language language, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    private static void press(Page page, Visitor visitor, String button) {
        page.locator(".consents button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first()
                .click();
        visitor.settles(page);
    }

    private static void go(Page page, Visitor visitor) {
        page.locator(".consents .propose .btn.main").click();
        visitor.settles(page);
    }

    private static Locator group(Page page, String label) {
        return page.locator(".consents vaadin-radio-group")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label", new Page.LocatorOptions().setHasText(label))));
    }

    private static void choose(Page page, Visitor visitor, String label, int which) {
        group(page, label).locator("vaadin-radio-button input").nth(which).check();
        visitor.settles(page);
    }

    private static void looksRight(Page page, Visitor visitor, String what, Language language, int width) {
        visitor.settles(page);
        visitor.photographs(page, "consent-" + what + "-" + language.tag() + "-" + width);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
