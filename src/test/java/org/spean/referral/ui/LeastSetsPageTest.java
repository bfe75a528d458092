package org.spean.referral.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** An officer of ATRO ticks what services of a kind need to know, and finds it ticked when they come back. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LeastSetsPageTest {

    private final JdbcClient tables;
    private final TransactionTemplate transaction;

    LeastSetsPageTest(JdbcClient tables, TransactionTemplate transaction) {
        this.tables = tables;
        this.transaction = transaction;
    }

    @AfterEach
    void leaves() {
        transaction.executeWithoutResult(
                status -> tables.sql("DELETE FROM least_set").update());
    }

    @EachScreen
    void whatIsTickedStays(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("atro");
        Page page = visitor.opens("/referrals/least");
        Locator first = page.locator("vaadin-checkbox-group").first().locator("input");
        first.first().check();
        visitor.settles(page);
        assertThat(page.locator(".draft-status")).not().isEmpty();
        visitor.photographs(page, "least-sets-" + language.tag() + "-" + width);
        Axe.check(page);
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        page.reload();
        visitor.settles(page);
        assertThat(page.locator("vaadin-checkbox-group")
                        .first()
                        .locator("input")
                        .first())
                .isChecked();
    }
}
