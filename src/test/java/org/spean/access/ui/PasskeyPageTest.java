package org.spean.access.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.access.SecondFactors;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Second factors in a real browser; a device that keeps passkeys is the browser's own imitation of one. */
@BrowserTest
class PasskeyPageTest {

    private static final String WHO = "district";

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SecondFactors factors;

    /** The demonstration's account belongs to all tests. */
    @AfterEach
    void giveBack() {
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM factor_passkey WHERE account_id = ?")
                .param(account())
                .update());
    }

    private UUID account() {
        return tables.sql("SELECT id FROM account WHERE sign_in_name = ?")
                .param(WHO)
                .query(UUID.class)
                .single();
    }

    /** Gives the browser a device; it recognises its user, or not. */
    private static void device(Page page, boolean recognises) {
        CDPSession browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", recognises);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", device);
    }

    private static void password(Page page, String path) {
        page.navigate(path);
        page.locator("#username").fill(WHO);
        page.locator("#password").fill("demo-" + WHO);
        page.locator("#password").press("Enter");
    }

    @Test
    void itIsMadeAndOpensAsSecondStepAndAloneUntilItIsTakenAway(Visitor visitor) {
        Page page = visitor.signsIn(WHO);
        device(page, true);
        String root = page.url().replaceFirst("(http://[^/]+).*", "$1");
        page.navigate(root + "/my-second-factor/add");
        assertThat(page.locator("[data-passkey-cannot]")).hasCount(0);
        Axe.check(page);
        page.locator("#name").fill("my telephone");
        page.locator("#password-passkey").fill("demo-" + WHO);
        page.locator("form[data-passkey] button").click();
        page.waitForURL("**/my-second-factor");
        visitor.settles(page);
        assertThat(page.locator("article", new Page.LocatorOptions().setHasText("Passkey: my telephone")))
                .isVisible();
        Axe.check(page);

        page.navigate(root + "/logout");
        password(page, root + "/sign-in");
        page.waitForURL("**/second-step");
        Axe.check(page);
        page.locator("form[data-passkey] button").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        visitor.settles(page);

        page.navigate(root + "/logout");
        page.navigate(root + "/sign-in");
        page.getByText("Sign in with a passkey").click();
        page.waitForURL("**/sign-in/passkey");
        Axe.check(page);
        page.locator("form[data-passkey] button").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        visitor.settles(page);
        assertThat(page.locator(".who-am-i").first()).containsText("Pich Samnang");

        page.navigate(root + "/my-second-factor");
        visitor.settles(page);
        page.locator("article", new Page.LocatorOptions().setHasText("my telephone"))
                .locator("button")
                .click();
        page.locator("article vaadin-password-field input").fill("demo-" + WHO);
        page.getByText("Take it away").click();
        page.waitForURL("**/sign-in?removed");
        page.navigate(root + "/sign-in/passkey");
        page.locator("form[data-passkey] button").click();
        assertThat(page.locator("[role=alert]:visible")).containsText("This passkey opens nothing here");
        assertThat(factors.of(account()).passkeys()).isEmpty();
    }

    @Test
    @Evidence("6.5.7")
    void aDeviceThatDoesNotRecogniseItsUserMakesNone(Visitor visitor) {
        Page page = visitor.signsIn(WHO);
        device(page, false);
        page.navigate(page.url().replaceFirst("(http://[^/]+).*", "$1") + "/my-second-factor/add");
        page.locator("#password-passkey").fill("demo-" + WHO);
        page.locator("form[data-passkey] button").click();

        assertThat(page.locator("[data-passkey-failed]")).isVisible();
        assertThat(factors.of(account()).passkeys()).isEmpty();
    }

    @Test
    void withoutJavaScriptThePageSaysSoAndCodesStillWork(Visitor visitor) {
        Page page = visitor.withoutJavaScript().opens("/sign-in/passkey");
        assertThat(page.locator("[data-passkey-cannot]")).isVisible();
        assertThat(page.locator("form[data-passkey]")).isHidden();
    }

    @EachScreen
    void thePagesAreForEverybody(Language language, int width, Visitor visitor) {
        Page page = visitor.reads(language).onScreen(width).opens("/sign-in");
        String name = language.tag() + "-" + width;
        password(page, page.url());
        page.waitForURL("**/second-step");
        looks(visitor, page, "second-step-" + name);
        visitor.passesSecondStep(page, WHO);
        String root = page.url().replaceFirst("(http://[^/]+).*", "$1");
        page.navigate(root + "/my-second-factor/add");
        looks(visitor, page, "set-up-factor-" + name);
        page.navigate(root + "/my-second-factor");
        visitor.settles(page);
        looks(visitor, page, "my-second-factor-" + name);
    }

    private static void looks(Visitor visitor, Page page, String name) {
        Axe.check(page);
        visitor.photographs(page, name);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
