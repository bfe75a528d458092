package org.spean.messaging.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Templates;
import org.spean.messaging.wording.Writing;
import org.spean.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** The screen of message texts in a browser. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MessageTextsPageTest {

    private static final MessageKind KIND = MessageKind.REMINDER_1_DAY;
    private static final String FIELD = "vaadin-text-area textarea";
    private static final String CHANGE = ".writing:nth-of-type(2) .row .btn:nth-child(2)";

    private final Templates templates;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;

    MessageTextsPageTest(Templates templates, JdbcClient tables, TransactionTemplate transaction) {
        this.templates = templates;
        this.tables = tables;
        this.transaction = transaction;
    }

    @AfterEach
    void takesAwayWhatOthersWouldSee() {
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM message_text WHERE kind = ?")
                .param(KIND.name())
                .update());
    }

    @EachScreen
    void nobodyIsKeptOutOfTheTexts(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("admin");
        looksRight(visitor.opens("/" + MessageLinks.texts()), visitor, "list", language, width);
        Page page = visitor.opens("/" + MessageLinks.text(KIND));
        looksRight(page, visitor, "kind", language, width);

        page.locator(CHANGE).click();
        page.locator(FIELD).waitFor();
        looksRight(page, visitor, "form", language, width);
        page.locator(FIELD).fill("{system}: the shelter in Battambang, she is 15: 7F3K {name} {date}");
        page.locator(".faults li").first().waitFor();
        page.locator(".text-form .btn.main").click();
        page.locator("vaadin-text-area[invalid]").waitFor();
        looksRight(page, visitor, "refused", language, width);
    }

    @Test
    void aTextIsChangedWithASlotAtTheCursorUndoneAndMadeThePresentOneAgain(Visitor visitor) {
        visitor.signsIn("admin");
        Page page = visitor.opens("/" + MessageLinks.text(KIND));
        String shipped =
                page.locator(".writing:nth-of-type(2) .message").first().textContent();
        page.locator(CHANGE).click();
        page.locator(FIELD).fill("{system}: tomorrow: {activity} in {district}, {date}. {answers}");
        page.locator(FIELD).evaluate("field => field.setSelectionRange(18, 18)");
        page.locator(".slots .btn")
                .filter(new Locator.FilterOptions().setHasText("time"))
                .click();
        assertThat(page.locator(".text-form .message")).containsText("tomorrow 08:30:");
        assertThat(page.locator(FIELD))
                .hasValue("{system}: tomorrow[ {time}]: {activity} in {district}, {date}. {answers}");
        page.locator(".text-form .btn.main").click();

        assertThat(page.locator(".writing:nth-of-type(2) .badge")).hasText("changed");
        assertThat(page.locator(".writing:nth-of-type(2) .message").first()).containsText("tomorrow 08:30:");
        assertThat(templates.inForce(KIND, Writing.ENGLISH).version()).isOne();

        page.locator(".undo-notice button").click();
        assertThat(page.locator(".writing:nth-of-type(2) .message").first()).hasText(shipped);
        page.locator(".writing:nth-of-type(2) summary").click();
        visitor.settles(page);
        visitor.photographs(page, "texts-versions-en-1280");
        Axe.check(page);
        page.locator(".versions li:nth-child(2) .btn").click();
        assertThat(page.locator(".writing:nth-of-type(2) .badge")).hasText("changed");
        assertThat(templates.inForce(KIND, Writing.ENGLISH).version()).isEqualTo(3);
    }

    @Test
    void anAtroOfficerReadsAndCopiesAndChangesNothing(Visitor visitor) {
        visitor.signsIn("atro");
        Page page = visitor.opens("/" + MessageLinks.text(KIND));

        assertThat(page.locator(".writing")).hasCount(3);
        assertThat(page.locator(".writing .row .btn")).hasCount(3);
        page.locator(".writing .row .btn").first().click();
        assertThat(page.locator(".writing .row .btn").first()).hasText("copied");
    }

    private static void looksRight(Page page, Visitor visitor, String name, Language language, int width) {
        visitor.settles(page);
        visitor.photographs(page, "texts-" + name + "-" + language.tag() + "-" + width);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
