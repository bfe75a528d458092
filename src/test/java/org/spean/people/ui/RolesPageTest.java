package org.spean.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.access.Accounts;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.springframework.test.context.TestConstructor;

/** The screens of people and their roles in a browser. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RolesPageTest {

    private static final String PROPOSE = ".roles > div > .btn.main";
    private static final String SEND = ".propose .btn.main";

    private final Accounts accounts;

    RolesPageTest(Accounts accounts) {
        this.accounts = accounts;
    }

    @EachScreen
    void nobodyIsKeptOutAtAnyStep(Language language, int width, Visitor visitor) {
        String name = somebody();
        visitor.reads(language).onScreen(width).signsIn("admin");
        Page page = visitor.opens("/accounts");
        looksRight(page, visitor, "accounts", language, width);
        page.locator(".roles vaadin-text-field input").fill(name);
        page.locator(".people a").getByText(name).click();
        page.waitForURL(url -> url.contains("/accounts/"));
        page.locator(PROPOSE).click();
        page.locator(SEND).click();
        page.locator("vaadin-combo-box[invalid]").waitFor();
        looksRight(page, visitor, "propose-wrong", language, width);

        page.locator("vaadin-select").click();
        page.locator("vaadin-select-item").nth(1).click();
        types(page, "Atlantis");
        page.locator("vaadin-combo-box [slot=error-message]")
                .getByText("Atlantis")
                .waitFor();
        types(page, "AFESIP");
        page.locator(SEND).click();
        page.locator(".refusals")
                .getByText(language == Language.KHMER ? "បានស្នើហើយ" : "Proposed.")
                .waitFor();
        looksRight(page, visitor, "person", language, width);

        Page what = visitor.opens("/what-may-i-do");
        looksRight(what, visitor, "what-may-i-do", language, width);
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, 360", "KHMER, 1280"})
    void whatWaitsForOnesYesIsThereForEverybody(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("focal2");
        Page page = visitor.opens("/confirmations");
        looksRight(page, visitor, "confirmations", language, width);
    }

    @Test
    void aProposalIsRefusedByKeyboardAndTheReasonStays(Visitor proposing, Visitor deciding) {
        String name = somebody();
        proposing.signsIn("admin");
        Page page = proposing.opens("/accounts");
        page.locator(".roles vaadin-text-field input").fill(name);
        page.locator(".people a").getByText(name).click();
        page.waitForURL(url -> url.contains("/accounts/"));
        page.locator(PROPOSE).click();
        page.locator("vaadin-select").click();
        page.locator("vaadin-select-item").nth(1).click();
        types(page, "Boeung Chhouk Centre (fictitious)");
        page.locator(SEND).click();
        page.locator(".refusals.done").waitFor();

        deciding.signsIn("manager");
        Page yes = deciding.opens("/confirmations");
        Locator waiting = yes.locator(".waiting").filter(new Locator.FilterOptions().setHasText(name));
        waiting.locator(".row .btn").nth(1).focus();
        yes.keyboard().press("Enter");
        waiting.locator(".reason input:focus").waitFor();
        yes.keyboard().press("Tab");
        yes.keyboard().press("Enter");
        waiting.locator("vaadin-text-field[invalid]").waitFor();
        deciding.photographs(yes, "confirmations-refusing");
        yes.keyboard().type("not at our office");
        yes.keyboard().press("Tab");
        yes.keyboard().press("Enter");
        yes.locator(".refusals").getByText("refused").waitFor();

        page.reload();
        page.getByText("Because: not at our office").waitFor();
    }

    private String somebody() {
        String name = "Nou Sreyleak " + UUID.randomUUID().toString().substring(0, 8);
        accounts.openForDemonstration(
                name,
                "password",
                name,
                Set.of(new Held(
                        Role.STANDARDS_MONITOR, Remit.province(new PlaceCode("02")), Instant.EPOCH, null, null)));
        return name;
    }

    private static void types(Page page, String text) {
        Locator field = page.locator("vaadin-combo-box input");
        field.fill(text);
        field.press("Enter");
        field.press("Tab");
    }

    private static void looksRight(Page page, Visitor visitor, String name, Language language, int width) {
        visitor.settles(page);
        visitor.photographs(page, "roles-" + name + "-" + language.tag() + "-" + width);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
