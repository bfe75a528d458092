package org.spean.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Coverage, what is missing, bodies and words, in a browser. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CoveragePageTest {

    private final JdbcClient tables;
    private final TransactionTemplate transaction;

    CoveragePageTest(JdbcClient tables, TransactionTemplate transaction) {
        this.tables = tables;
        this.transaction = transaction;
    }

    @BeforeEach
    void need() {
        transaction.executeWithoutResult(status -> tables.sql("""
                        INSERT INTO unmet_need (id, province, service_group, audiences, urgency, day, organization_id, origin)
                        SELECT gen_random_uuid(), CASE WHEN number < 4 THEN '11' WHEN number < 11 THEN '23' ELSE '02' END, 3,
                            ARRAY['MEN'], 'LATER', CURRENT_DATE,
                            '00000000-0000-0000-0000-0000000c0fee', 'SEARCH' FROM generate_series(1, 17) AS number""").update());
    }

    @AfterEach
    void forget() {
        transaction.executeWithoutResult(status -> tables.sql(
                        "DELETE FROM unmet_need WHERE organization_id = '00000000-0000-0000-0000-0000000c0fee'")
                .update());
    }

    @EachScreen
    void nobodyIsKeptOut(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("caseworker");
        looksRight(visitor.opens("/coverage?serves=men"), visitor, "services", language, width);
        looksRight(visitor.opens("/coverage?layer=needs"), visitor, "needs", language, width);
        looksRight(visitor.opens("/bodies"), visitor, "bodies", language, width);
        Page search = visitor.opens("/?q=lawyer+for+a+boy+in+Kep");
        search.locator(".say-missing .btn").last().click();
        search.locator(".missing-form").waitFor();
        looksRight(search, visitor, "missing", language, width);
    }

    @EachScreen
    void nobodyIsKeptOutOfWordsAndNames(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("editor");
        looksRight(visitor.opens("/words"), visitor, "words", language, width);
        Page word = visitor.opens("/words/words-border");
        word.locator("vaadin-text-area textarea").first().fill("border\nKep");
        word.locator(".words > div > .row .btn").first().click();
        word.locator(".effects h2").waitFor();
        looksRight(word, visitor, "word", language, width);
    }

    private static void looksRight(Page page, Visitor visitor, String name, Language language, int width) {
        visitor.settles(page);
        Axe.check(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("nothing overflows sideways")
                .isLessThanOrEqualTo(0);
        visitor.photographs(page, "coverage-" + name + "-" + language.tag() + "-" + width);
    }
}
