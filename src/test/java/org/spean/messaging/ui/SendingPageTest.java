package org.spean.messaging.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands between messages and telephones, on a telephone's screen. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SendingPageTest {

    private final JdbcClient tables;
    private final TransactionTemplate transaction;

    SendingPageTest(JdbcClient tables, TransactionTemplate transaction) {
        this.tables = tables;
        this.transaction = transaction;
    }

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM paused_message").update();
            tables.sql("DELETE FROM sending_pause").update();
            tables.sql("DELETE FROM message_budget").update();
        });
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void types(Page page, String field, String text) {
        Locator input = page.getByLabel(field, new Page.GetByLabelOptions().setExact(true));
        input.fill(text);
        input.blur();
    }

    @Test
    void anAdministratorReadsHowItStandsSetsABudgetAndPauses(Visitor visitor) {
        Page page = visitor.onTelephone().signsIn("admin");
        page.navigate(page.url().replaceAll("(https?://[^/]+).*", "$1") + "/sending");
        assertThat(page.locator(".lifting")).containsText("No. Everything comes to simulated telephones");
        assertThat(page.locator(".lifting")).containsText("This is a demonstration.");
        assertThat(page.locator("body")).containsText("Reports come to");
        types(page, "Number", "012");
        button(page, "Send a test").click();
        assertThat(page.locator("[invalid]").first()).isVisible();
        button(page, "Set a budget").click();
        types(page, "Parts in a month", "៥០០០");
        button(page, "Save").click();
        assertThat(page.locator("body")).containsText("of 5000");
        visitor.settles(page);
        Axe.check(page);
        visitor.photographs(page, "sending");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What is paused"))
                .last()
                .click();
        assertThat(page.locator("body")).containsText("Nothing is paused");
        button(page, "Pause sending").click();
        page.locator(".propose")
                .locator("button", new Locator.LocatorOptions().setHasText("Pause"))
                .first()
                .click();
        assertThat(page.locator("body")).containsText("Say why.");
        types(page, "Why", "floods");
        page.locator(".propose")
                .locator("button", new Locator.LocatorOptions().setHasText("Pause"))
                .first()
                .click();
        Locator card = page.locator("article");
        assertThat(card).containsText("All messages");
        assertThat(card).containsText("floods");
        visitor.settles(page);
        Axe.check(page);
        visitor.photographs(page, "pauses");

        card.getByText("End it now").click();
        card.locator(".main").click();
        assertThat(page.locator("body")).containsText("Nothing is paused");
        assertThat(page.locator("body")).containsText("Over in the last seven days");
    }
}
