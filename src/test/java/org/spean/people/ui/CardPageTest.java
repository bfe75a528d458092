package org.spean.people.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A manager prints a card of codes for somebody of the centre. */
@BrowserTest
class CardPageTest {

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void takeItAway() {
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM factor_card WHERE account_id = ?")
                .param(caseworker())
                .update());
    }

    private UUID caseworker() {
        return tables.sql("SELECT id FROM account WHERE sign_in_name = 'caseworker'")
                .query(UUID.class)
                .single();
    }

    @EachScreen
    void theCodesAreShownOnceAndPrintedAlone(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("manager");
        Page page = visitor.opens("/" + RoleLinks.ACCOUNTS + "/" + caseworker());
        String issue = language == Language.KHMER ? "ចេញកាតលេខកូដ" : "Issue a card of codes";
        page.locator("button", new Page.LocatorOptions().setHasText(issue)).click();

        assertThat(page.locator(".codes li")).hasCount(40);
        assertThat(page.locator(".code-card h2")).containsText("Sok Dara");
        Axe.check(page);
        String name = "code-card-" + language.tag() + "-" + width;
        visitor.photographs(page, name);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".code-card h2")).isVisible();
        assertThat(page.locator("main h1")).isHidden();
        assertThat(page.locator(".code-card .btn").first()).isHidden();
        visitor.photographs(page, name + "-printed");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.locator(".code-card .btn").last().click();
        assertThat(page.locator(".codes")).hasCount(0);
    }
}
