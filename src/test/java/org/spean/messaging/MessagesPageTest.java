package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.messaging.simulator.SimulatedTelephones;
import org.spean.people.DesignationOutcome;
import org.spean.people.DesignationWish;
import org.spean.people.Designations;
import org.spean.people.PersonName;
import org.spean.people.PersonWish;
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

/** The screens of messages in a browser, and the way of a number from the post's page to its telephone and back. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MessagesPageTest {

    private static final Pattern FIGURES = Pattern.compile("\\b[0-9]{6}\\b");

    private final Dispatcher dispatcher;
    private final SimulatedTelephones telephones;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Designations designations;
    private final PostBook book;
    private final PostWorld world;
    private final PostId post;
    private final PhoneNumber number = number();

    MessagesPageTest(
            Dispatcher dispatcher,
            SimulatedTelephones telephones,
            JdbcClient tables,
            TransactionTemplate transaction,
            PostBook book,
            Designations designations,
            BeanFactory beans) {
        this.dispatcher = dispatcher;
        this.telephones = telephones;
        this.tables = tables;
        this.transaction = transaction;
        this.designations = designations;
        this.book = book;
        world = new PostWorld(beans);
        post = book.in(world.named("atro"), PostWorld.KEP).stream()
                .filter(each -> each.post().kind() == PostKind.FOCAL_LEADER)
                .findFirst()
                .orElseThrow()
                .post()
                .id();
    }

    private static PhoneNumber number() {
        int last = 2_000_000 + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 7_000_000);
        return new PhoneNumber("+8551" + last);
    }

    @BeforeEach
    void somebodyHoldsThePost() {
        DesignationOutcome outcome = designations.designate(
                world.named("admin"),
                new DesignationWish(
                        post,
                        new DesignationWish.Whom.New(
                                new PersonWish(new PersonName("ម៉ៅ សុខា", "Mao Sokha"), Language.ENGLISH, List.of())),
                        book.today().minusDays(30),
                        Optional.empty(),
                        Optional.of(number())));
        assertThat(outcome).isInstanceOf(DesignationOutcome.Done.class);
        designations.confirm(
                world.named("atro"),
                ((DesignationOutcome.Done) outcome).designation().id());
    }

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status -> {
            tables.sql("UPDATE inbound SET handled_at = now() WHERE became = 'FOR_A_PERSON'")
                    .update();
            tables.sql("DELETE FROM simulated_message").update();
        });
        world.leaves();
    }

    private void goesOut() {
        while (dispatcher.sends() > 0) {
            // There may be more.
        }
    }

    @Test
    void aNumberIsEnteredItsCodeIsReadAndTypedOnTheTelephoneAndThePostSaysVerified(Visitor visitor) {
        Page posts = visitor.signsIn("atro");
        posts.navigate(posts.url().replaceAll("(https?://[^/]+).*", "$1") + "/" + PostLinks.post(post));
        visitor.settles(posts);
        posts.locator(".holding .btn", with("Another number")).click();
        posts.locator(".propose vaadin-text-field input").fill(number.national());
        posts.locator(".propose .btn.main").click();
        posts.locator(".badge", with("not verified")).waitFor();

        Page telephone = visitor.opens("/telephones");
        Locator mine = telephone.locator(".telephone-set", with(number.national()));
        mine.locator(".coming .btn").click();
        visitor.settles(telephone);
        goesOut();
        Locator came = mine.locator(".screen li");
        came.first().waitFor();
        Matcher figures = FIGURES.matcher(came.first().innerText());
        assertThat(figures.find()).isTrue();

        mine.locator(".typed input").fill(figures.group());
        mine.locator(".typed input").press("Enter");
        mine.locator(".screen li.own").waitFor();
        visitor.photographs(telephone, "telephones-answered");

        Page after = visitor.opens("/" + PostLinks.post(post));
        assertThat(after.locator(".holding .badge").first().innerText()).isEqualTo("verified");
        Page told = visitor.opens("/messages");
        told.locator("vaadin-text-field input").fill(number.national());
        told.locator(".outbox > li:only-child", with("answered")).waitFor();
        assertThat(told.locator(".outbox > li").count()).isEqualTo(1);
        told.locator(".outbox .t").click();
        told.locator(".said").waitFor();
        assertThat(told.locator(".said").innerText()).doesNotContain(figures.group());
    }

    /** Of an organization without a manager, in Battambang alone: kept by its focal persons. */
    private static final String ENTRY =
            "/service/" + UUID.nameUUIDFromBytes("spean:service:G6-2-PTD".getBytes(StandardCharsets.UTF_8));

    @Test
    void whoeverKeepsAnEntryIsAskedAnswersOnTheTelephoneAndTheDirectorySaysAnsweredToday(Visitor visitor) {
        visitor.signsIn("caseworker");
        Page entry = visitor.opens(ENTRY);
        entry.locator(".ask-holder .btn").click();
        entry.locator(".ask-holder p", with("waiting for an answer")).waitFor();
        Axe.check(entry);
        visitor.photographs(entry, "entry-asked");
        transaction.executeWithoutResult(status -> tables.sql(
                        "UPDATE message SET urgent = true, next_at = asked_at WHERE kind = 'ENTRY_STILL_RIGHT' AND state = 'QUEUED'")
                .update());
        goesOut();
        String code = tables.sql("SELECT code FROM question WHERE asker = 'entry' AND state = 'OPEN'")
                .query(String.class)
                .single();

        Page telephone = visitor.opens("/telephones?number=85523000001");
        Locator mine = telephone.locator(".telephone-set");
        assertThat(mine.locator(".screen li").first().innerText())
                .contains(code)
                .doesNotContain("Battambang");
        mine.locator(".typed input").fill("1 " + code);
        mine.locator(".typed input").press("Enter");
        mine.locator(".screen li.own").waitFor();

        Page after = visitor.opens(ENTRY);
        assertThat(after.locator("header .fresh").innerText()).startsWith("Answered today");
        after.locator(".history li", with("it is right · today · by SMS")).waitFor();
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM entry_question").update();
            tables.sql("UPDATE service SET answered_on = NULL WHERE row_name = 'G6-2-PTD'")
                    .update();
        });
    }

    private static Page.LocatorOptions with(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @EachScreen
    void nobodyIsKeptOutOfTheMessages(Language language, int width, Visitor visitor) {
        makes();
        visitor.reads(language).onScreen(width).signsIn("atro");
        looksRight(visitor.opens("/messages"), visitor, "messages", language, width);
        Page thread = visitor.opens("/messages");
        thread.locator(".outbox .t").first().click();
        thread.locator(".sheet .crumb").waitFor();
        looksRight(thread, visitor, "message", language, width);
        looksRight(visitor.opens("/telephones"), visitor, "telephones", language, width);
        Page alone = visitor.opens("/telephones");
        alone.locator(".telephone-set a.btn").first().click();
        alone.locator(".telephone-row.alone .telephone-set").waitFor();
        looksRight(alone, visitor, "telephone", language, width);
        Page unread = visitor.opens("/inbox");
        looksRight(unread, visitor, "inbox", language, width);
        unread.locator(".answer-form .btn").first().click();
        unread.locator("vaadin-text-field[invalid]").first().waitFor();
        looksRight(unread, visitor, "inbox-wrong", language, width);
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, 360", "KHMER, 1280"})
    void whatIsEmptySaysWhatToDo(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("focal");
        Page none = visitor.opens("/messages");
        none.locator("vaadin-text-field input").fill("nobody at all");
        none.locator(".empty-state").waitFor();
        looksRight(none, visitor, "none", language, width);
        looksRight(visitor.opens("/inbox"), visitor, "inbox-none", language, width);
        Page telephones = visitor.opens("/telephones");
        telephones.locator("vaadin-text-field input").first().fill("nobody at all");
        telephones.locator(".empty-state").waitFor();
        looksRight(telephones, visitor, "telephones-none", language, width);
    }

    /** A telephone that was asked, of no case, and wrote what nobody understands; and one that is off. */
    private void makes() {
        transaction.executeWithoutResult(status -> tables.sql(
                        "UPDATE message SET urgent = true, next_at = asked_at WHERE state = 'QUEUED' AND id IN"
                                + " (SELECT id FROM message WHERE state = 'QUEUED' AND subject_kind IS NULL"
                                + " ORDER BY id DESC LIMIT 3)")
                .update());
        goesOut();
        PhoneNumber asked = new PhoneNumber(
                tables.sql("SELECT s.number FROM simulated_message s JOIN message m ON m.id = s.message_id"
                                + " WHERE NOT s.inward AND s.number NOT IN (SELECT number FROM message"
                                + " WHERE subject_kind IS NOT NULL AND number IS NOT NULL) ORDER BY s.id DESC LIMIT 1")
                        .query(String.class)
                        .optional()
                        .orElseGet(() -> fail("nothing came")));
        telephones.write(world.named("atro"), asked, "ផ្លូវខូច សូមរង់ចាំ the road is broken");
    }

    private static void looksRight(Page page, Visitor visitor, String name, Language language, int width) {
        visitor.settles(page);
        visitor.photographs(page, "messaging-" + name + "-" + language.tag() + "-" + width);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
