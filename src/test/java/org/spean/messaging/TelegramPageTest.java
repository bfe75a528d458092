package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.Visitor;
import org.spean.people.DesignationOutcome;
import org.spean.people.DesignationWish;
import org.spean.people.Designations;
import org.spean.people.PersonName;
import org.spean.people.PersonWish;
import org.spean.people.Phones;
import org.spean.people.PostBook;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.people.PostWorld;
import org.spean.people.ui.PostLinks;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** A telephone is linked with Telegram in a browser, from the post's page to the simulated telephone and back. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TelegramPageTest {

    private static final Pattern FIGURES = Pattern.compile("\\b[0-9]{6}\\b");

    private final Dispatcher dispatcher;
    private final Phones phones;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Designations designations;
    private final PostBook book;
    private final PostWorld world;
    private final PostId post;
    private final PhoneNumber number = OwnNumber.drawn();

    TelegramPageTest(
            Dispatcher dispatcher,
            Phones phones,
            JdbcClient tables,
            TransactionTemplate transaction,
            PostBook book,
            Designations designations,
            BeanFactory beans) {
        this.dispatcher = dispatcher;
        this.phones = phones;
        this.tables = tables;
        this.transaction = transaction;
        this.designations = designations;
        this.book = book;
        world = new PostWorld(beans);
        post = book.in(world.named("atro"), PostWorld.KEP).stream()
                .filter(each -> each.post().kind() == PostKind.FOCAL_OFFICE)
                .findFirst()
                .orElseThrow()
                .post()
                .id();
    }

    @BeforeEach
    void somebodyHoldsThePostAndTheirNumberIsVerified() {
        DesignationOutcome outcome = designations.designate(
                world.named("admin"),
                new DesignationWish(
                        post,
                        new DesignationWish.Whom.New(
                                new PersonWish(new PersonName("ម៉ៅ សុខា", "Mao Sokha"), Language.ENGLISH, List.of())),
                        book.today().minusDays(30),
                        Optional.empty(),
                        Optional.of(number)));
        designations.confirm(
                world.named("atro"),
                ((DesignationOutcome.Done) outcome).designation().id());
        transaction.executeWithoutResult(status -> phones.verified(number));
    }

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status -> {
            for (String table :
                    new String[] {"simulated_message", "telegram_chat", "telegram_start", "preferred_channel"}) {
                tables.sql("DELETE FROM " + table + " WHERE number = ?")
                        .param(number.e164())
                        .update();
            }
        });
        world.leaves();
    }

    private void goesOut() {
        while (dispatcher.sends() > 0) {
            // There may be more.
        }
    }

    @Test
    void theLinkIsMadeAtThePostOpenedOnTheTelephoneAndThePostSaysLinked(Visitor visitor) {
        visitor.onTelephone().signsIn("atro");
        Page page = visitor.opens("/" + PostLinks.post(post));
        assertThat(page.locator(".holding").innerText()).contains("Reached first by", "not linked");
        page.locator(".holding .btn", with("Link Telegram")).click();
        Locator there = page.locator(".holding a", with("To the simulated telephone"));
        there.waitFor();
        looksRight(page, visitor, "telegram-offered");

        there.click();
        Locator mine = page.locator(".telephone-set", with(number.national()));
        mine.locator(".btn", inside("Open the Telegram link")).click();
        mine.locator(".screen li", inside("Please send them here")).waitFor();
        goesOut();
        Locator code = mine.locator(".screen li", inside("code for Telegram"));
        code.waitFor();
        Matcher figures = FIGURES.matcher(code.innerText());
        assertThat(figures.find()).isTrue();
        mine.locator(".typed input").fill(figures.group());
        mine.locator(".typed input").press("Enter");
        visitor.settles(page);
        goesOut();
        mine.locator(".screen li", inside("From now on our messages come here")).waitFor();
        looksRight(page, visitor, "telegram-linked");

        Page after = visitor.opens("/" + PostLinks.post(post));
        assertThat(after.locator(".holding").innerText()).contains("linked since");
        assertThat(after.locator(".holding .btn[aria-pressed=true]", with("Telegram"))
                        .count())
                .as("whoever links a chat wants to be reached there")
                .isEqualTo(1);
        after.locator(".holding .btn", with("Unlink")).click();
        after.locator(".holding", with("not linked")).waitFor();
    }

    private static Page.LocatorOptions with(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator.LocatorOptions inside(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    private static void looksRight(Page page, Visitor visitor, String name) {
        visitor.settles(page);
        visitor.photographs(page, "messaging-" + name);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
