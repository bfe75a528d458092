package org.spean.cases.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.test.context.TestConstructor;

/** A case in a browser: opened without a name, a step refused, recorded and taken back, and there for nobody else. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CasePageTest {

    private static @Nullable String known;

    private final Accounts accounts;
    private final SecondFactors factors;

    CasePageTest(Accounts accounts, SecondFactors factors) {
        this.accounts = accounts;
        this.factors = factors;
    }

    @EachScreen
    void aCaseIsOpenedInAMinuteAndCarriedOn(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("caseworker");
        Page page = visitor.opens("/cases/new");
        main(page).click();
        visitor.settles(page);
        assertThat(complaint(page, "sex")).hasText(Words.say("case.against.missing", language));
        assertThat(complaint(page, "setting")).hasText(Words.say("case.against.missing", language));
        looksRight(page, visitor, "new", language, width);

        opens(visitor, page, language);
        assertThat(page.locator(".case-phases [aria-current]"))
                .containsText(Words.say("case.phase.pre-reintegration", language));
        assertThat(page.locator(".case-first li")).not().hasCount(0);
        assertThat(page.locator(".case-gate li")).hasCount(6);
        assertThat(page.locator(".case-gate li").last()).containsText(Words.say("case.against.gate-client", language));
        assertThat(page.locator(".case-head .identity .btn")).hasText(Words.say("case-file.show", language));
        visitor.photographs(page, "case-opened-" + language.tag() + "-" + width);

        page.locator(".case-first .btn.main").first().click();
        visitor.settles(page);
        page.locator(".case-step .btn.main").click();
        visitor.settles(page);
        Locator first = page.locator(".case-step [invalid]").first();
        assertThat(first.locator("[slot=error-message]")).hasText(Words.say("case.against.missing", language));
        looksRight(page, visitor, "refused", language, width);
        assertThat((Boolean) first.evaluate("field => field.matches(':focus-within')"))
                .as("one is taken to what is missing")
                .isTrue();

        take(page, visitor, "care", 0);
        page.locator(".case-step .btn.main").click();
        visitor.settles(page);
        assertThat(entries(page)).hasCount(2);
        assertThat(page.locator(".undo-notice"))
                .containsText(Words.say("cases.recorded", language, Words.say("case.step.urgent-care", language)));
        page.locator(".undo-notice button").click();
        visitor.settles(page);
        assertThat(page.locator(".case-timeline li.undone")).hasCount(1);
        looksRight(page, visitor, "undone", language, width);

        Page list = visitor.opens("/cases");
        assertThat(list.locator(".case-list .code").getByText(code(page))).isVisible();
        assertThat(list.locator("main a[href$='folders']")).hasText(Words.say("cases.folders", language));
        looksRight(list, visitor, "list", language, width);
    }

    @Test
    void theEmptyListOfRunningCasesIsThereToBeFilledIn(Visitor visitor) {
        visitor.signsIn("manager");
        Page page = visitor.opens("/" + CaseLinks.IMPORT);
        for (String kind : List.of("xlsx", "csv")) {
            Locator link = page.getByText(Words.say("intake.empty-" + kind, Language.ENGLISH));
            Download file = page.waitForDownload(link::click);
            assertThat(file.suggestedFilename()).isEqualTo("running-cases." + kind);
            assertThat(file.path()).isNotEmptyFile();
        }
        looksRight(page, visitor, "import", Language.ENGLISH, 1280);
    }

    @Test
    void aVisitIsPlannedWithWhatIsKnownAndOnlyOfACaseThatIsThere(Visitor visitor) {
        visitor.signsIn("caseworker");
        Page page = visitor.opens(known(visitor));
        String code = code(page);
        page.locator(".visits a.btn").click();
        page.waitForURL(Pattern.compile(".*/dates/plan.*"));
        visitor.settles(page);
        assertThat(page.locator(".propose vaadin-select").first())
                .containsText(Words.say("dates.kind.FAMILY_SEARCH", Language.ENGLISH));
        assertThat(page.locator(".propose vaadin-date-picker input").first())
                .not()
                .hasValue("");
        assertThat(page.locator(".crumb a.code")).hasAttribute("href", CaseLinks.CASES + "/" + code);
        Page travel = visitor.opens("/cases/travel");
        travel.locator(".propose .btn.main").click();
        visitor.settles(travel);
        assertThat(travel.locator("vaadin-checkbox-group > [slot=error-message]"))
                .hasText(Words.say("travel.pick", Language.ENGLISH));
        looksRight(travel, visitor, "travel", Language.ENGLISH, 1280);
        Page journeys = visitor.opens("/cases/journeys");
        assertThat(journeys.locator("main h1")).hasText(Words.say("journey.all", Language.ENGLISH));
        looksRight(journeys, visitor, "journeys", Language.ENGLISH, 1280);
    }

    @Test
    void fromItsFormsOneComesBackToTheCase(Visitor visitor) {
        visitor.signsIn("caseworker");
        Page page = visitor.opens(known(visitor));
        String code = code(page);
        page.locator(".case-below details summary").click();
        page.locator(".case-below details .btn").first().click();
        page.waitForURL("**/folders/" + code + "/*");
        visitor.settles(page);
        assertThat(page.locator(".crumb a").first()).hasText(Words.say("cases.title", Language.ENGLISH));
        page.locator(".crumb a.code").click();
        page.waitForURL("**/cases/" + code);
        visitor.settles(page);
        assertThat(page.locator("h1.code")).hasText(code);
    }

    @Test
    void itIsOpenedByKeyboardAlone(Visitor visitor) {
        visitor.signsIn("caseworker");
        Page page = visitor.opens("/cases/new");
        page.locator(".step-sex input").first().focus();
        page.keyboard().press("Space");
        tab(page, visitor);
        page.keyboard().press("Space");
        tab(page, visitor);
        page.keyboard().press("Space");
        assertThat(page.locator(".step-age-band vaadin-radio-button[checked]")).hasCount(1);
        tab(page, visitor);
        page.keyboard().press("Space");
        tab(page, visitor);
        page.keyboard().press("Space");
        assertThat(page.locator(".step-urgent vaadin-checkbox[checked]")).hasCount(1);
    }

    private static void tab(Page page, Visitor visitor) {
        page.keyboard().press("Tab");
        visitor.settles(page);
    }

    @Test
    void whatSomebodyElseRecordsIsSaidAndNothingTypedIsLost(Visitor visitor) {
        visitor.signsIn("caseworker");
        Page page = visitor.opens("/cases/new");
        opens(visitor, page, Language.ENGLISH);
        String here = URI.create(page.url()).getPath();
        Page mine = visitor.opens(here + "?step=note");
        assertThat(mine.locator(".step-note textarea")).isFocused();
        mine.locator(".step-note textarea").fill("She asks for her aunt.");
        Page other = visitor.opens(here + "?step=urgent-care");
        take(other, visitor, "care", 0);
        other.locator(".case-step .btn.main").click();
        visitor.settles(other);

        mine.evaluate("() => Object.values(window.Vaadin.Flow.clients).forEach(each => each.poll?.())");
        assertThat(mine.locator(".case-news")).containsText(Words.say("cases.news", Language.ENGLISH));
        mine.locator(".case-news button").click();
        visitor.settles(mine);
        assertThat(entries(mine)).hasCount(2);
        assertThat(mine.locator(".step-note textarea")).hasValue("She asks for her aunt.");
    }

    @Test
    void toSomebodyElsesWorkerThereIsNoSuchCase(Visitor visitor) {
        visitor.signsIn("caseworker");
        String here = known(visitor);
        Visitor stranger = stranger(visitor);
        Page list = stranger.opens("/cases");
        assertThat(list.locator(".empty-state h2")).hasText(Words.say("cases.none", Language.ENGLISH));
        assertThat(list.locator(".empty-state a")).hasAttribute("href", CaseLinks.NEW);
        Axe.check(list);
        String forbidden = said(stranger, here);
        String unknown = said(stranger, "/cases/KH02-2020-AAAA");
        assertThat(forbidden).isEqualTo(unknown);
    }

    private static String said(Visitor visitor, String path) {
        Page page = visitor.opens(path);
        assertThat(page.locator(".case-page")).hasCount(0);
        return page.locator("#page").innerText();
    }

    private Visitor stranger(Visitor visitor) {
        String name = "other-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.openForDemonstration(
                name,
                "password-of-another",
                "Nou Borey",
                Set.of(new Held(
                        Role.CASEWORKER,
                        Remit.organization(UUID.nameUUIDFromBytes(name.getBytes(UTF_8))),
                        Instant.EPOCH,
                        null,
                        null)));
        factors.openForDemonstration(name);
        Visitor other = visitor.another().expects("404");
        Page page = other.opens("/sign-in");
        page.locator("#username").fill(name);
        page.locator("#password").fill("password-of-another");
        page.locator("#password").press("Enter");
        other.passesSecondStep(page, name);
        return other;
    }

    /** The address of a case of the caseworker's that no test carries on; it is opened when the first asks for it. */
    private static String known(Visitor visitor) {
        String there = known;
        if (there == null) {
            Page page = visitor.opens("/cases/new");
            opens(visitor, page, Language.ENGLISH);
            there = URI.create(page.url()).getPath();
            known = there;
        }
        return there;
    }

    private static void opens(Visitor visitor, Page page, Language language) {
        choice(page, "sex", 0).check();
        choice(page, "age", 0).check();
        choice(page, "age-band", 4).check();
        choice(page, "ground", 0).check();
        choice(page, "setting", 0).check();
        page.locator(".step-urgent vaadin-checkbox input").nth(3).check();
        visitor.settles(page);
        Locator place = page.locator("vaadin-combo-box input").first();
        place.fill(language == Language.KHMER ? "បាត់ដំបង" : "Battambang");
        place.press("Enter");
        place.press("Tab");
        visitor.settles(page);
        main(page).click();
        page.waitForURL(Pattern.compile(".*/cases/KH02-.*"));
        visitor.settles(page);
    }

    private static void take(Page page, Visitor visitor, String field, int which) {
        choice(page, field, which).check();
        visitor.settles(page);
    }

    private static Locator choice(Page page, String field, int which) {
        return page.locator(".step-" + field + " vaadin-radio-button input").nth(which);
    }

    private static Locator main(Page page) {
        return page.locator("#page .propose .btn.main");
    }

    private static Locator complaint(Page page, String field) {
        return page.locator(".step-" + field + " > [slot=error-message]");
    }

    private static Locator entries(Page page) {
        return page.locator(".case-timeline ol > li");
    }

    private static String code(Page page) {
        return page.locator("h1.code").innerText();
    }

    private static void looksRight(Page page, Visitor visitor, String name, Language language, int width) {
        visitor.settles(page);
        visitor.photographs(page, "case-" + name + "-" + language.tag() + "-" + width);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
