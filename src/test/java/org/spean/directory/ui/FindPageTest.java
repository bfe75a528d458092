package org.spean.directory.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.Visitor;
import org.spean.vocabulary.Language;

/** Find a service, in a real browser. */
@BrowserTest
class FindPageTest {

    private static final String CARDS = ".results .res:not(.short) h3 a";

    @Test
    void vocationalTrainingInBattambang(Visitor visitor) {
        Page page = visitor.opens("/");
        type(visitor, page, "vocational training Battambang");

        assertThat(page.locator(CARDS).allInnerTexts()).startsWith("CGI", "KK");
        assertThat(page.locator(".results h2").allInnerTexts().toString())
                .contains("In Battambang", "Next provinces", "Nationwide");
        assertThat(page.url()).contains("q=vocational").contains("Battambang");
        page.reload();
        visitor.settles(page);
        assertThat(page.locator(CARDS).first()).hasText("CGI");
    }

    @Test
    void courtInSvayRieng(Visitor visitor) {
        Page page = visitor.opens("/?q=court+Svay+Rieng");

        assertThat(page.locator(CARDS).allInnerTexts()).containsExactly("IJM", "LSCW");
        assertThat(page.locator("spean-service-map")).containsText("Phnom Penh, 1 service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kompong Cham", "Kg Cham", "កំពង់ចាម"})
    void onePlaceHoweverItIsWritten(String written, Visitor visitor) {
        Page page = visitor.opens("/?q=" + written);

        assertThat(page.locator(".results h2").first()).containsText("In Kampong Cham");
        assertThat(page.locator(".results h2 .note").first()).hasText("9 services");
    }

    @Test
    void nobodySaidSoIsSaidPlainly(Visitor visitor) {
        Page page = visitor.opens("/?q=shelter+for+a+boy+with+a+disability");

        assertThat(page.locator(".people")).containsText("Nobody here said that they serve people with a disability");
        type(visitor, page, "male");
        assertThat(page.locator(".people")).containsText("said that they serve men; for 108 it is not recorded");
    }

    @Test
    void mapListAndFacetsAgree(Visitor visitor) {
        Page page = visitor.opens("/?type=G4.6");
        page.locator(".narrowing summary").click();

        for (String province : List.of("Phnom Penh", "Battambang", "Kandal", "Pailin")) {
            String listed = page.locator(".narrowing details tr", new Page.LocatorOptions().setHasText(province))
                    .locator("td")
                    .innerText();
            assertThat(page.locator("spean-service-map [role=button]")
                            .allTextContents()
                            .size())
                    .isGreaterThanOrEqualTo(25);
            assertThat(page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName(province + ", " + listed + (listed.equals("1") ? " service" : " services"))
                                    .setExact(true)))
                    .hasCount(1);
        }
    }

    @Test
    void withTheKeyboardAlone(Visitor visitor) {
        Page page = visitor.opens("/?type=G4.6");
        Locator battambang =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Battambang, 2 services"));
        battambang.focus();
        page.keyboard().press("Enter");

        assertThat(battambang).hasAttribute("aria-pressed", "true");
        assertThat(page.locator(".results h2").first()).containsText("In Battambang");
        page.locator(".menu summary").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".menu[open]")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.locator(".menu[open]")).hasCount(0);
        assertThat(page.locator("dialog.hidden-page[open]")).hasCount(0);
    }

    @Test
    void escTwiceHidesAndLosesNothing(Visitor visitor) {
        Page page = visitor.opens("/");
        type(visitor, page, "shelter Battambang");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");

        assertThat(page.locator("dialog.hidden-page")).isVisible();
        assertThat(page.title()).isEqualTo("…");
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog.hidden-page")).isHidden();
        assertThat(page.locator("#find-words")).hasValue("shelter Battambang");
    }

    @Test
    void whatIsNotUnderstoodIsSaid(Visitor visitor) {
        Page page = visitor.opens("/?q=lawyer&province=KH-99&group=7");
        assertThat(page.locator(".asked-too-much").last()).containsText("KH-99, 7");

        page.locator("#find-words").fill("lawyer ".repeat(1500));
        visitor.settles(page);
        assertThat(page.locator(".asked-too-much").first()).containsText("at most 300 letters");

        for (String nonsense : List.of("*:*", "\"", "\\", "zzzz")) {
            type(visitor, page, nonsense);
            assertThat(page.locator(".empty-state")).containsText("“" + nonsense + "”");
        }
    }

    @Test
    void signingInLeadsBack(Visitor visitor) {
        Page page = visitor.opens("/?q=ARM+Battambang");
        page.getByText("Sign in").first().click();
        page.locator("#username").fill("caseworker");
        page.locator("#password").fill("demo-caseworker");
        page.locator("#password").press("Enter");
        visitor.passesSecondStep(page, "caseworker");
        page.waitForURL("**/?q=ARM**");
        visitor.settles(page);

        assertThat(page.locator(".i-called").first()).isVisible();
    }

    @Test
    void everybodyCanUseIt(Visitor visitor) {
        looksAt(visitor, "find-en-1280");
    }

    @Test
    void inKhmer(Visitor visitor) {
        looksAt(visitor.reads(Language.KHMER), "find-km-1280");
    }

    @Test
    void onATelephoneInKhmer(Visitor visitor) {
        Page page = looksAt(visitor.reads(Language.KHMER).onTelephone(), "find-km-360");
        page.locator(".menu summary").nth(1).tap();

        assertThat(page.locator(".menu[open] .option").first()).isInViewport();
        assertThat(page.locator(".menu[open] .option")).hasCount(25);
    }

    @Test
    void onATelephone(Visitor visitor) {
        looksAt(visitor.onTelephone(), "find-en-360");
    }

    private static Page looksAt(Visitor visitor, String name) {
        Page page = visitor.opens("/");
        Axe.check(page);
        visitor.photographs(page, name + "-all");
        for (String query : List.of("vocational training Battambang", "zzzz", "shelter for a boy with a disability")) {
            type(visitor, page, query);
            Axe.check(page);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("nothing overflows sideways")
                    .isLessThanOrEqualTo(0);
            visitor.photographs(page, name + "-" + query.split(" ", -1)[0]);
        }
        return page;
    }

    private static void type(Visitor visitor, Page page, String words) {
        page.locator("#find-words").fill(words);
        visitor.settles(page);
    }
}
