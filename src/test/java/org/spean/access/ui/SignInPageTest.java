package org.spean.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.vocabulary.Language;

@BrowserTest
class SignInPageTest {

    @Test
    void aCaseworkerSignsIn(Visitor visitor) {
        Page page = visitor.signsIn("caseworker");

        assertThat(page.url()).doesNotContain("sign-in");
    }

    @Test
    void aWrongPasswordIsSaidAndNobodyIsLetIn(Visitor visitor) {
        Page page = visitor.opens("/sign-in");
        page.locator("#username").fill("caseworker");
        page.locator("#password").fill("not the password");
        page.locator("#password").press("Enter");

        assertThat(page.locator("[role=alert]").textContent()).isNotBlank();
        assertThat(page.locator("#username").inputValue()).isEqualTo("caseworker");
        Axe.check(page);
    }

    @EachScreen
    void nobodyIsKeptOut(Language language, int width, Visitor visitor) {
        Page page = visitor.reads(language).onScreen(width).opens("/sign-in");

        Axe.check(page);
        visitor.photographs(page, "sign-in-" + language.tag() + "-" + width);
        assertThat(page.evaluate("() => document.documentElement.lang")).isEqualTo(language.tag());
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }

    @Test
    void itWorksWithJavaScriptSwitchedOff(Visitor visitor) {
        Page page = visitor.withoutJavaScript().opens("/sign-in");
        page.locator("#username").fill("caseworker");
        page.locator("#password").fill("not the password");
        page.locator("#password").press("Enter");
        assertThat(page.locator("[role=alert]").textContent()).isNotBlank();

        page.locator("#username").fill("caseworker");
        page.locator("#password").fill("demo-caseworker");
        page.locator("#password").press("Enter");
        visitor.passesSecondStep(page, "caseworker");
    }

    @Test
    void theLanguageSwitchesAndStays(Visitor visitor) {
        Page page = visitor.opens("/sign-in");
        page.locator(".lang a[lang=km]").click();
        page.waitForURL("**/sign-in?language=km");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("km");
        assertThat(page.locator(".lang [aria-current=true]").getAttribute("lang"))
                .isEqualTo("km");

        assertThat(visitor.opens("/sign-in").locator("html").getAttribute("lang"))
                .isEqualTo("km");
        assertThat(visitor.opens("/").locator("html").getAttribute("lang")).isEqualTo("km");
    }

    @Test
    void anAccountIsShownWithItsRole(Visitor visitor) {
        assertThat(visitor.opens("/sign-in").locator(".shown-accounts").textContent())
                .contains("Chan Sreymom · directory editor", "editor / demo-editor")
                .doesNotContain("!role.");
    }
}
