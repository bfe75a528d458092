package org.spean.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.spean.access.PlainBrowser;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.vocabulary.Language;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one has open, and what one was told, in a browser. */
@BrowserTest
class MySessionsPageTest {

    private static final String OTHERS = ".sessions .act .btn";

    @LocalServerPort
    private int port;

    private PlainBrowser elsewhere(String name) {
        PlainBrowser elsewhere = new PlainBrowser(port, "203.0.113.77");
        assertThat(elsewhere.presses(name)).isTrue();
        assertThat(elsewhere.opens("/my-sessions").statusCode()).isEqualTo(200);
        return elsewhere;
    }

    private static boolean signedIn(PlainBrowser browser) {
        return browser.opens("/my-sessions").statusCode() == 200;
    }

    @EachScreen
    void nobodyIsKeptOut(Language language, int width, Visitor visitor) {
        try (PlainBrowser elsewhere = elsewhere("manager")) {
            visitor.reads(language).onScreen(width).signsIn("manager");
            Page page = visitor.opens("/my-sessions");
            page.locator(OTHERS).first().waitFor();
            page.locator(".sessions details summary").click();
            visitor.photographs(page, "sessions-" + language.tag() + "-" + width);
            looksRight(page);
            page = visitor.opens("/");
            page.locator(".told .count").waitFor();
            visitor.photographs(page, "told-" + language.tag() + "-" + width);
            page.locator(".told").click();
            page.locator(".notices .todo").first().waitFor();
            visitor.photographs(page, "notices-" + language.tag() + "-" + width);
            looksRight(page);
            assertThat(visitor.opens("/").locator(".told .count").count())
                    .as("what was shown was seen")
                    .isZero();
            assertThat(signedIn(elsewhere)).isTrue();
        }
    }

    @Test
    void anotherSessionIsEndedAndItsCookieOpensNothing(Visitor visitor) {
        try (PlainBrowser elsewhere = elsewhere("auditor")) {
            visitor.signsIn("auditor");
            Page page = visitor.opens("/my-sessions");
            page.getByText("From 203.0.113.77").first().waitFor();
            assertThat(page.locator(".sessions").textContent())
                    .contains("Chrome, on Android", "Chrome, on Linux", "This one");
            page.getByText("End all but this one").click();
            page.locator(OTHERS).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            assertThat(signedIn(elsewhere)).isFalse();
            assertThat(visitor.opens("/my-sessions").url()).doesNotContain("sign-in");
        }
    }

    @Test
    void thatWasNotMeEndsEverythingHereToo(Visitor visitor) {
        try (PlainBrowser first = elsewhere("district");
                PlainBrowser stranger = elsewhere("district")) {
            visitor.signsIn("district");
            Page page = visitor.opens("/notices");
            page.getByText("That was not me").first().click();
            page.waitForURL("**/sign-in?ended");

            assertThat(page.locator("[role=status]").textContent()).contains("change it now");
            assertThat(signedIn(first)).isFalse();
            assertThat(signedIn(stranger)).isFalse();
        }
    }

    @Test
    void theAdministratorPressesItOnThePersonsPage(Visitor visitor) {
        try (PlainBrowser theirs = elsewhere("atro")) {
            visitor.signsIn("admin");
            Page page = visitor.opens("/accounts");
            page.locator("vaadin-text-field input").first().fill("atro");
            page.waitForFunction("() => document.querySelectorAll('.people > li').length === 1");
            page.locator(".people a.t").first().click();
            page.getByText("Lost or taken").first().click();
            page.getByText("They have been told.").waitFor();

            assertThat(signedIn(theirs)).isFalse();
        }
    }

    private static void looksRight(Page page) {
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
