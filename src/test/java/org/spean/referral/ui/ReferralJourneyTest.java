package org.spean.referral.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.access.Accounts;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.SecondFactors;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.Visitor;
import org.spean.directory.Directory;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.messaging.Sending;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/**
 * Two people in front of two browsers: one finds a service, refers somebody with their consent and hears what becomes of it; the
 * other sees what was agreed to, and nothing of it after it was taken back.
 */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReferralJourneyTest {

    /** A page that nobody touches closes by itself. */
    private static final double CLOSED_WITHIN = 10_000;

    private static final String NEED = "somebody to talk to about the court";

    private static final String NOTE = "afraid of closed doors";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Directory directory;
    private final BeanFactory beans;
    private String sentPage = "";

    ReferralJourneyTest(Accounts accounts, SecondFactors factors, Directory directory, BeanFactory beans) {
        this.accounts = accounts;
        this.factors = factors;
        this.directory = directory;
        this.beans = beans;
    }

    @AfterEach
    void leaves() {
        Sending.leavesCases(beans);
    }

    private static String say(String key, Object... parameters) {
        return Words.say(key, Language.ENGLISH, parameters);
    }

    private static Locator button(Page page, String key) {
        return page.locator("button:visible", new LocatorOptions().setHasText(say(key)));
    }

    @Test
    void fromTheSearchToBackWithUs(Visitor visitor) {
        Visitor receives = visitor.another();
        Page theirs = sent(visitor, receives);
        assertThat(theirs.locator(".projection")).containsText(NEED);
        assertThat(theirs.locator(".projection")).containsText(NOTE);
        looksRight(theirs, receives, "opened");
        Download paper =
                theirs.waitForDownload(() -> theirs.locator("#copies a").first().click());
        org.assertj.core.api.Assertions.assertThat(paper.path())
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("%PDF");

        asks(theirs, receives);
        Page ours = visitor.opens(address());
        ours.locator(".act-answered").click();
        ours.locator(".propose textarea").first().fill("in Khmer alone");
        records(ours, visitor);
        theirs.reload();
        receives.settles(theirs);
        assertThat(theirs.locator(".act-list")).containsText("in Khmer alone");

        takes(theirs, receives, "taken");
        ours.reload();
        visitor.settles(ours);
        assertThat(ours.locator(".case-code .badge").first()).hasText(say("referral.word.accepted"));
        looksRight(ours, visitor, "accepted");
        assertThat(ours.locator("#copies a")).hasCount(3);
        takes(theirs, receives, "came");
        theirs.locator(".act-helped").click();
        theirs.locator(".propose textarea").first().fill("six talks with a counsellor");
        theirs.locator(".propose vaadin-radio-button input").first().check();
        records(theirs, receives);
        theirs.locator(".act-given-back").click();
        theirs.locator(".propose vaadin-radio-button input").first().check();
        records(theirs, receives);
        looksRight(theirs, receives, "given-back");

        ours.reload();
        visitor.settles(ours);
        assertThat(ours.locator(".case-code .badge").first()).hasText(say("referral.word.back"));
        assertThat(ours.locator(".act-list")).containsText("six talks with a counsellor");
        looksRight(ours, visitor, "back");
    }

    @Test
    void whatTheClientTakesBackInTheMiddleIsClosedInFrontOfWhoReadsIt(Visitor visitor) {
        Visitor receives = visitor.another();
        Page theirs = sent(visitor, receives);
        theirs.locator(".act-asked").click();
        theirs.locator(".propose textarea").first().fill("does she know");
        Page ours = visitor.opens(address());
        ours.locator(".act-taken-back").click();
        records(ours, visitor);
        assertThat(theirs.locator("#page h1"))
                .hasText(say("referral.closed"), new LocatorAssertions.HasTextOptions().setTimeout(CLOSED_WITHIN));
        assertThat(theirs.locator("#page")).not().containsText(NEED);
        looksRight(theirs, receives, "taken-back");
        looksRight(ours, visitor, "withdrawn");
    }

    /** Found by searching, written in four steps, agreed to there, sent; and opened by the other from what waits for them. */
    private Page sent(Visitor visitor, Visitor receives) {
        visitor.signsIn("caseworker");
        Page page = visitor.opens("/cases/new");
        ReferralPageTest.opens(visitor, page, Language.ENGLISH);
        String code = page.url().replaceAll(".*/", "");
        page = visitor.opens("/?province=KH-2");
        Locator refer = page.locator(".res .refer").first();
        ServiceEntry service = service(refer.getAttribute("href"));
        receiver(receives, service.organization().id());
        refer.click();
        page.waitForURL(Pattern.compile(".*/refer\\?service=.*"));
        visitor.settles(page);
        page.locator("li", new LocatorOptions().setHasText(code))
                .locator("button")
                .click();
        page.waitForURL(Pattern.compile(".*/refer/.*"));
        visitor.settles(page);
        assertThat(page.locator(".referral-chosen li")).hasCount(1);
        writes(page, visitor);
        agrees(page, visitor);
        page.locator("#show-page").click();
        visitor.settles(page);
        assertThat(page.locator(".seen-page")).containsText(NEED);
        looksRight(page, visitor, "to-send");
        page.locator("#send").click();
        page.locator("#send-now").click();
        visitor.settles(page);
        assertThat(page.locator("#page h1")).hasText(say("referral.sent"));
        looksRight(page, visitor, "sent");
        sentPage = page.locator("#page .form-list a").first().getAttribute("href");

        Page list = receives.opens("/referrals");
        list.locator(".referral-list a").first().click();
        list.waitForURL(Pattern.compile(".*/referrals/received/.*"));
        receives.settles(list);
        return list;
    }

    private String address() {
        return sentPage.startsWith("/") ? sentPage : "/" + sentPage;
    }

    private ServiceEntry service(String href) {
        Matcher id = Pattern.compile("service=([0-9a-f-]{36})").matcher(href);
        if (!id.find()) {
            throw new AssertionError(href);
        }
        return directory
                .service(new ServiceId(UUID.fromString(id.group(1))), Tier.PARTNERS)
                .orElseThrow();
    }

    private static void writes(Page page, Visitor visitor) {
        page.locator(".draft-need textarea").fill(NEED);
        page.locator(".draft-expected textarea").fill("sleeps again");
        page.locator(".draft-urgency vaadin-radio-button input").nth(1).check();
        Locator told = page.locator("#need vaadin-date-picker input");
        told.fill(LocalDate.now(CountryTime.ZONE).format(DateTimeFormatter.ofPattern("d/M/yyyy")));
        told.press("Tab");
        page.locator(".draft-note textarea").fill(NOTE);
        visitor.settles(page);
    }

    private static void agrees(Page page, Visitor visitor) {
        button(page, "referral.ask-consent").click();
        visitor.settles(page);
        Locator form = page.locator("#consent .case-step");
        assertThat(form.locator(".consent-items")).hasCount(1);
        assertThat(form.locator(".consent-items vaadin-checkbox[checked]")).hasCount(1);
        radio(form, "consent.ask.answer", 0);
        visitor.settles(page);
        radio(form, "consent.ask.how", 0);
        looksRight(page, visitor, "asking-consent");
        form.locator(".btn.main").click();
        visitor.settles(page);
        assertThat(page.locator("#consent .case-step")).hasCount(0);
        assertThat(page.locator("#consent .badge.over")).hasCount(0);
    }

    private static void radio(Locator form, String label, int which) {
        form.locator("vaadin-radio-group", new Locator.LocatorOptions().setHasText(say(label)))
                .locator("vaadin-radio-button input")
                .nth(which)
                .check();
    }

    private static void asks(Page page, Visitor visitor) {
        page.locator(".act-asked").click();
        page.locator(".propose textarea").first().fill("Which language does she speak?");
        records(page, visitor);
    }

    private static void takes(Page page, Visitor visitor, String act) {
        page.locator(".act-" + act).click();
        records(page, visitor);
    }

    private static void records(Page page, Visitor visitor) {
        page.locator(".propose .btn.main:visible").first().click();
        visitor.settles(page);
        assertThat(page.locator(".propose:visible")).hasCount(0);
    }

    private void receiver(Visitor visitor, UUID organization) {
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

    private static void looksRight(Page page, Visitor visitor, String name) {
        visitor.settles(page);
        visitor.photographs(page, "journey-" + name);
        Axe.check(page);
    }
}
