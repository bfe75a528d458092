package org.spean.forms.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.forms.ui.FormDoor.begin;
import static org.spean.forms.ui.FormDoor.complaint;
import static org.spean.forms.ui.FormDoor.folder;
import static org.spean.forms.ui.FormDoor.form;
import static org.spean.forms.ui.FormDoor.identity;
import static org.spean.forms.ui.FormDoor.input;
import static org.spean.forms.ui.FormDoor.isKept;
import static org.spean.forms.ui.FormDoor.path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spean.access.Accounts;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.SecondFactors;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.test.context.TestConstructor;

/** A form in a browser: filled from notes, by keyboard, by two, over a bad line, by a browser that dies, and with nonsense. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FormPageTest {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);

    /** What a caseworker has in the notebook after a visit. Days are told from today. */
    private static final String NOTES = """
            Six days ago, third visit, joint, with Chan Thy of the district. She knew, by the aunt. Met at home.
            Alone with her: likes the sewing, sleeps badly. The mother alone: glad that she is back; money is short.
            No talk with the village chief, she does not want it: commune office instead.
            Safe. Health, feelings so-so. Family good, community so-so, training good, money poor. Learns a trade.
            A debt, and she is very sad: the lender came twice this month. Sleeps better than in spring. The trial goes on.
            Had: food. Wants: credit, counselling. Sok Dara asks the bank, until in two weeks.
            Visits as now. The telephone is still safe. Again in four weeks, joint. Both signed.""";

    private static final String[] LINES = NOTES.lines().toArray(String[]::new);

    /** Beginning, turning to a section, one more line, and saying that it is done. */
    private static final int ON_THE_WAY = 8;

    private final Accounts accounts;
    private final SecondFactors factors;
    private final LocalDate today;

    FormPageTest(Accounts accounts, SecondFactors factors, Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    private String days(int from) {
        return today.plusDays(from).format(TYPED);
    }

    @EachScreen
    void aFirstTimeReaderFillsForm5FromAPageOfNotes(Language language, int width, Visitor visitor) {
        Page page = folder(visitor.reads(language).onScreen(width), language);
        Hand hand = new Hand(visitor, page);
        long began = System.nanoTime();
        hand.presses(begin(page, 5, language));
        page.waitForURL("**/folders/KH02-*/*");
        assertThat(page.evaluate("() => scrollY"))
                .as("a form begins at its top")
                .isEqualTo(0);

        hand.writes("visit-date", days(-6));
        hand.takes("visit-type", 0);
        hand.writes("visit-number", "3");
        hand.writes("visitors", "Sok Dara, Chan Thy");
        hand.takes("announced", 0);
        hand.takes("seen", 0);
        looksRight(page, visitor, "visit", language, width);
        turns(hand, page);
        hand.takes("talk-client", 0);
        hand.writes("client-said", LINES[1]);
        hand.takes("talk-family", 0);
        hand.writes("family-said", LINES[1]);
        hand.takes("chief-agreed", 1);
        hand.takes("instead-of-chief", 0);
        turns(hand, page);
        hand.takes("state-safety", 0);
        hand.takes("state-health", 1);
        hand.takes("state-feelings", 1);
        hand.takes("state-family", 0);
        hand.takes("state-community", 1);
        hand.takes("state-school-work", 0);
        hand.takes("state-livelihood", 2);
        hand.takes("does", 1);
        hand.takes("issues", 8, 10);
        hand.writes("issues-words", LINES[4]);
        hand.takes("successes", 6);
        hand.takes("home-holds", 0);
        looksRight(page, visitor, "state", language, width);
        turns(hand, page);
        hand.takes("services-given", 5);
        hand.takes("services-wanted", 3, 7);
        hand.presses(page.locator(".form-table > button"));
        hand.writes("steps-1-what", "Ask the bank");
        hand.writes("steps-1-who", "Sok Dara");
        hand.writes("steps-1-until", days(14));
        looksRight(page, visitor, "services", language, width);
        turns(hand, page);
        hand.takes("visits-wish", 0);
        hand.takes("contact-same", 0);
        hand.writes("next-visit", days(28));
        hand.takes("next-type", 0);
        turns(hand, page);
        hand.takes("official-signature", 0);
        hand.takes("centre-signature", 0);
        assertThat(page.locator(".form-missing vaadin-details")).hasCount(0);
        hand.presses(page.locator(".form-turn button").last());

        assertThat(page.locator(".form-status")).hasText(Words.say("form.is-finished", language));
        looksRight(page, visitor, "finished", language, width);
        System.out.printf(
                "Form 5 from notes, %s at %d px: %d clicks for %d answers, %d letters; by the keystroke-level model %d s of"
                        + " somebody's time, of the program's %d s%n",
                language,
                width,
                hand.clicks(),
                hand.answers(),
                hand.letters(),
                hand.seconds(),
                (System.nanoTime() - began) / 1_000_000_000);
        assertThat(hand.clicks()).as("no click that answers nothing").isLessThanOrEqualTo(hand.answers() + ON_THE_WAY);
    }

    private static void turns(Hand hand, Page page) {
        hand.presses(page.locator(".form-turn .btn.main"));
        assertThat(page.locator(".form-section h2")).isFocused();
    }

    private static void looksRight(Page page, Visitor visitor, String name, Language language, int width) {
        visitor.settles(page);
        visitor.photographs(page, "form-" + name + "-" + language.tag() + "-" + width);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }

    @Test
    void aSectionIsFilledByKeyboardWithTwoStopsToAQuestion(Visitor visitor) {
        Page page = form(visitor, 5, Language.ENGLISH);
        page.locator(".form-section h2").focus();
        tabs(page, 1);
        page.keyboard().type(days(-6));
        tabs(page, 2);
        page.keyboard().press("Space");
        tabs(page, 1);
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#field-visit-type .form-how button").nth(1)).isFocused();
        tabs(page, 1);
        page.keyboard().type("3");
        tabs(page, 2);
        page.keyboard().type("Sok Dara");
        tabs(page, 1);
        page.keyboard().press("End");
        page.keyboard().press("ArrowRight");
        tabs(page, 1);
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        tabs(page, 1);
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        visitor.settles(page);

        assertThat(page.locator("#field-announced [aria-pressed=true]")).hasText("not asked");
        assertThat(page.locator("#field-visit-type vaadin-radio-button[checked]"))
                .hasText("First type: joint");
        assertThat(page.locator("#field-visit-number input")).hasValue("3");
        assertThat(page.locator(".form-nav [aria-current=true] .note")).hasText("5 of 6");
        page.keyboard().press("Alt+z");
        assertThat(page.locator("#field-announced vaadin-radio-button[checked]"))
                .hasText("Spot check");
    }

    private static void tabs(Page page, int often) {
        for (int time = 0; time < often; time++) {
            page.keyboard().press("Tab");
        }
    }

    @Test
    void twoWhoEditOneFormSeeEachOthersAnswersAndNeitherIsOverwritten(Visitor visitor) {
        Page hers = identity(visitor);
        String address = path(hers) + "?section=identity";
        Visitor colleague = colleague(visitor, FormDoor.folder(hers));
        Page his = colleague.opens(address);

        input(hers, "name").fill("Chan Srey Mom");
        isKept(hers, "name", "Chan Srey Mom");
        input(his, "alias").fill("Mom");
        isKept(his, "alias", "Mom");
        asks(his);
        assertThat(input(his, "name")).hasValue("Chan Srey Mom");
        asks(hers);
        assertThat(input(hers, "alias")).hasValue("Mom");
        assertThat(hers.locator("#field-alias .form-says")).containsText("Nou Borey");

        input(his, "name").focus();
        input(hers, "name").fill("Chan Sreymom");
        isKept(hers, "name", "Chan Sreymom");
        input(his, "name").fill("Chan Mom");
        Locator clash = his.locator("#field-name .form-clash");
        assertThat(clash).containsText("Sok Dara wrote here");
        assertThat(clash).containsText("“Chan Sreymom”");
        assertThat(clash).containsText("“Chan Mom”");
        assertThat(input(his, "name")).isFocused();
        assertThat(input(his, "name")).hasValue("Chan Mom");
        assertThat(input(hers, "name")).hasValue("Chan Sreymom");
        Axe.check(his);

        clash.getByText("Put mine in its place").click();
        isKept(his, "name", "Chan Mom");
        his.locator("#field-name .form-how .plain").click();
        assertThat(his.locator(".form-history li")).hasCount(2);
        assertThat(his.locator(".form-history li").nth(1)).containsText("Chan Sreymom");
    }

    /** As the page does by itself every eight seconds. */
    private static void asks(Page page) {
        page.evaluate("() => Object.values(window.Vaadin.Flow.clients).forEach(each => each.poll?.())");
    }

    private Visitor colleague(Visitor visitor, String folder) {
        String name = "borey-" + UUID.randomUUID().toString().substring(0, 8);
        String centre = "spean:demonstration:centre";
        accounts.openForDemonstration(
                name,
                "password-of-borey",
                "Nou Borey",
                Set.of(new Held(
                        Role.CASEWORKER,
                        Remit.organization(UUID.nameUUIDFromBytes(centre.getBytes(UTF_8))),
                        Instant.EPOCH,
                        null,
                        null)));
        factors.openForDemonstration(name);
        Visitor manager = visitor.another();
        manager.signsIn("manager");
        Page page = manager.opens(folder);
        page.getByLabel("Put Nou Borey on this folder").first().click();
        manager.settles(page);
        Visitor colleague = visitor.another();
        Page door = colleague.opens("/sign-in");
        door.locator("#username").fill(name);
        door.locator("#password").fill("password-of-borey");
        door.locator("#password").press("Enter");
        colleague.passesSecondStep(door, name);
        return colleague;
    }

    @Test
    void whatCannotBeIsSaidAndStaysToBeMended(Visitor visitor) {
        Page page = identity(visitor);
        Map.of(
                        "1/1/2990", "This day is still to come",
                        "31/2/2008", "This month does not have that day",
                        "1/1/1820", "more than 130 years ago",
                        "soon", "This is no day")
                .forEach((typed, says) -> isRefused(page, "birth-date", typed, says));
        isRefused(page, "age", "old", "Write the age in years");
        isRefused(page, "age", "340", "Nobody becomes so old");
        String long5000 = "ក".repeat(5_000);
        isRefused(page, "name", long5000, "That is too long");

        input(page, "name").fill("");
        isKept(page, "name", "");
        assertThat(complaint(page, "name")).isEmpty();
        input(page, "age").fill("about 12 years");
        input(page, "age").press("Tab");
        assertThat(input(page, "age")).hasValue("12");
        assertThat(page.locator("#field-age [aria-pressed=true]")).hasText("about");
    }

    private static void isRefused(Page page, String field, String typed, String says) {
        input(page, field).fill(typed);
        input(page, field).press("Tab");

        assertThat(complaint(page, field)).containsText(says);
        assertThat(input(page, field)).hasValue(typed);
        assertThat(page.locator(".form-status")).hasText("Not kept yet: see what is said at the field.");
    }

    @Test
    void aNameOf80KhmerLettersIsReadWholeOnATelephone(Visitor visitor) {
        Page page = form(visitor.reads(Language.KHMER).onTelephone(), 1, Language.KHMER);
        page.navigate(page.url().replaceFirst("\\?.*$", "") + "?section=identity");
        visitor.settles(page);
        String name = "ស្រីមុំ ចាន់ធីតា សុវណ្ណារី ".repeat(4).substring(0, 80).strip() + "រ";
        input(page, "name").fill(name);
        isKept(page, "name", name);
        page.reload();
        visitor.settles(page);

        assertThat(input(page, "name")).hasValue(name);
        assertThat(input(page, "name").evaluate("""
                field => field.scrollWidth <= field.clientWidth && field.scrollHeight <= field.clientHeight + 1
                    && field.closest('vaadin-text-area').shadowRoot.querySelector('[part=input-field]').scrollHeight
                        <= field.closest('vaadin-text-area').shadowRoot.querySelector('[part=input-field]').clientHeight + 1"""))
                .as("nothing of it is clipped")
                .isEqualTo(true);
    }
}
