package org.spean.cases.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.cases.StepsTold.map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.cases.CaseWorld;
import org.spean.cases.StepKind;
import org.spean.cases.WayHome;
import org.spean.forms.Answer;
import org.spean.forms.FilledForm;
import org.spean.forms.FormName;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** The sheet of a search in a browser: behind a button, and the only thing of the case that the official sees. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SearchSheetPageTest {

    /** Where the demonstration's official works. */
    private static final String TOWN = "0203";

    private static final String NAME = "Quilvanna Dorkim";
    private static final String STORY = "She walked for two days.";

    private final CaseWorld world;

    SearchSheetPageTest(BeanFactory beans) {
        world = new CaseWorld(beans);
        FilledForm form = world.as(
                world.worker,
                () -> world.people.forms.open(
                        world.worker,
                        world.people
                                .folders
                                .find(world.worker, world.file.code())
                                .orElseThrow(),
                        new FormName("form-1")));
        world.people.writes(world.worker, form, "name", Answer.of(NAME));
        world.people.writes(world.worker, form, "landmarks", Answer.of("Behind the pagoda, over the small bridge."));
        world.people.writes(world.worker, form, "narrative", Answer.of(STORY));
        int line = world.people.line(form, "parents");
        world.people.writes(world.worker, form, "parents/" + line + "/relation", Answer.of("mother"));
        world.people.writes(world.worker, form, "parents/" + line + "/may-ask", Answer.of("no"));
        new WayHome(world).agrees(world.file);
        world.does(world.worker, world.file, StepKind.SEARCH_ASKED, map("district", TOWN, "village-known", "yes"));
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    @EachScreen
    void theOfficialIsShownItAndItHidesAgain(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("district");
        Page page = visitor.opens("/cases/" + world.file.code().text());
        assertThat(page.locator(".case-page .lead").first()).hasText(Words.say("cases.only-search", language));
        Locator sheet = page.locator("section.identity");
        assertThat(sheet.locator("h2")).hasText(Words.say("case-file.search.title", language));
        assertThat(page.locator("body")).not().containsText(NAME);
        looksRight(page, visitor, "hidden", language, width);
        sheet.locator("button").click();
        visitor.settles(page);
        assertThat(sheet).containsText(NAME);
        assertThat(sheet).containsText("Behind the pagoda");
        assertThat(page.locator("body")).not().containsText(STORY);
        assertThat(sheet.locator("a.btn")).hasCount(2);
        assertThat(page.title()).isEqualTo(page.title().replace(NAME, ""));
        looksRight(page, visitor, "shown", language, width);
        sheet.locator("button").click();
        visitor.settles(page);
        assertThat(page.locator("body")).not().containsText(NAME);
    }

    private static void looksRight(Page page, Visitor visitor, String name, Language language, int width) {
        visitor.settles(page);
        visitor.photographs(page, "search-sheet-" + name + "-" + language.tag() + "-" + width);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
