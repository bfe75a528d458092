package org.spean.directory.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.directory.Directory;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.directory.WrittenEntries;
import org.spean.people.PostWorld;
import org.spean.vocabulary.Language;
import org.spean.widgets.Numerals;
import org.spean.widgets.Words;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** The directory is kept true in a browser: an entry is changed, checked, added, brought in from a table and taken back. */
@BrowserTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class KeepTruePageTest {

    /** In Battambang alone, of an organization whose editor is no focal person. */
    private static final ServiceId HERE =
            new ServiceId(UUID.nameUUIDFromBytes("spean:service:G6-2-PTD".getBytes(StandardCharsets.UTF_8)));

    private static final String WRONG = """
            Institution,Service,Province,Telephone,Remarks
            PTD,G4.6,Battambang,012 345 670,zebrafinchcare
            PTD,G4.1,Battambang,12,zebrafinchcare
            """;

    private final Directory directory;
    private final PostWorld people;
    private final WrittenEntries written;

    KeepTruePageTest(Directory directory, BeanFactory beans) {
        this.directory = directory;
        people = new PostWorld(beans);
        written = new WrittenEntries(beans);
    }

    @AfterEach
    void leave() {
        written.leave("Zebrafinch");
        people.leaves();
    }

    /** A telephone or a wide screen, and who holds it. */
    private record Desk(Visitor visitor, Language language, int width) {

        String say(String key, Object... with) {
            return Words.say(key, language, with);
        }

        Locator button(Page page, String key) {
            return page.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName(say(key)).setExact(true));
        }

        Locator field(Page page, String key) {
            return page.getByLabel(say(key), new Page.GetByLabelOptions().setExact(true));
        }

        /** Chooses the first that is offered for these letters. */
        void choose(Page page, String key, String letters) {
            Locator field = field(page, key);
            field.fill(letters);
            page.locator("vaadin-combo-box-item:visible, vaadin-multi-select-combo-box-item:visible")
                    .getByText(letters)
                    .first()
                    .click();
            visitor.settles(page);
        }

        void looksRight(Page page, String name) {
            visitor.settles(page);
            visitor.photographs(page, "keep-true-" + name + "-" + language.tag() + "-" + width);
            Axe.check(page);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing sticks out at the side")
                    .isEqualTo(true);
        }
    }

    @EachScreen
    void whatOneOrganizationChangedAnotherPersonChecksAndWhatIsMissingIsAddedAndBroughtIn(
            Language language, int width, Visitor visitor) {
        Desk desk = new Desk(visitor.reads(language).onScreen(width), language, width);
        ServiceEntry before = directory.service(HERE, Tier.COORDINATORS).orElseThrow();
        String editor = people.account(new Held(
                        Role.EDITOR, Remit.organization(before.organization().id()), Instant.EPOCH, null, null))
                .name();
        Page page = visitor.opens("/sign-in");
        page.locator("#username").fill(editor);
        page.locator("#password").fill("password");
        page.locator("#password").press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate(page.url().replaceAll("(https?://[^/]+).*", "$1/") + DirectoryLinks.service(HERE) + "/edit");
        changes(desk, page);

        page.close();
        page.context().clearCookies();
        visitor.signsIn("focal");
        checks(desk);
        adds(desk);
        bringsAndTakesBack(desk);
    }

    private void changes(Desk desk, Page page) {
        desk.visitor().settles(page);
        desk.field(page, "entry.column.hours").fill("mornings");
        desk.field(page, "entry.column.eligibility").fill("zebrafinches alone");
        desk.button(page, "entry.edit.save").click();
        page.getByText(desk.say("entry.fault.NO_HOURS")).first().waitFor();
        assertThat(desk.field(page, "entry.column.eligibility").inputValue()).isEqualTo("zebrafinches alone");
        desk.looksRight(page, "change");

        desk.field(page, "entry.column.hours").fill("24/7");
        desk.button(page, "entry.edit.save").click();
        page.locator(".undo-notice").getByText(desk.say("entry.done.changed")).waitFor();
        desk.visitor().settles(page);
        assertThat(page.locator("main").innerText())
                .contains("zebrafinches alone", desk.say("entry.duty.now"), desk.say("entry.unchecked"));
        assertThat(desk.button(page, "entry.check").count())
                .as("nobody checks what they wrote themselves")
                .isZero();
        page.locator("details:has(.entry-history) > summary").click();
        assertThat(page.locator(".entry-history .change").allInnerTexts())
                .anyMatch(line ->
                        line.contains(desk.say("entry.history.nothing")) && line.endsWith("→ zebrafinches alone"));
        desk.looksRight(page, "changed");
    }

    private void checks(Desk desk) {
        Page page = desk.visitor().opens("/" + DirectoryLinks.KEEPING);
        Locator waits = page.locator("section", new Page.LocatorOptions().setHasText(desk.say("keeping.unchecked")));
        desk.looksRight(page, "keeping");
        waits.locator("a[href$='" + HERE + "']").click();
        desk.button(page, "entry.check").waitFor();
        desk.button(page, "entry.check").click();
        page.locator(".undo-notice").getByText(desk.say("entry.done.checked")).waitFor();
        desk.visitor().settles(page);

        assertThat(page.locator("main").innerText()).doesNotContain(desk.say("entry.unchecked"));
        assertThat(directory
                        .service(HERE, Tier.PUBLIC)
                        .orElseThrow()
                        .atPresent()
                        .unchecked())
                .isFalse();
    }

    private static void adds(Desk desk) {
        Page page = desk.visitor().opens("/" + DirectoryLinks.ADD_SERVICE);
        boolean khmer = desk.language() == Language.KHMER;
        desk.choose(page, "add-service.what", khmer ? "ការបណ្តុះបណ្តាលវិជ្ជាជីវៈ" : "Vocational training");
        desk.field(page, "add-service.organization").fill("Zebrafinch House");
        desk.field(page, "add-service.organization").press("Enter");
        desk.field(page, "add-service.phone").fill("០១២ ៣៤៥ ៦៧៨");
        desk.choose(page, "add-service.provinces", khmer ? "បាត់ដំបង" : "Battambang");
        desk.field(page, "add-service.provinces").press("Escape");
        desk.looksRight(page, "add");
        desk.button(page, "add-service.add").click();
        page.waitForURL(url -> url.contains("/service/"));
        page.locator(".undo-notice").getByText(desk.say("entry.done.added")).waitFor();

        assertThat(page.locator("main").innerText())
                .contains("Zebrafinch House", "012 345 678", desk.say("entry.unchecked"));
    }

    private void bringsAndTakesBack(Desk desk) {
        Page page = desk.visitor().opens("/" + ExportLinks.PAGE);
        brings(desk, page, WRONG);
        desk.looksRight(page, "import-columns");
        page.locator(".match > .btn.main").click();
        page.locator(".import-lines .import-fault").waitFor();
        assertThat(page.locator(".import-lines > li").allInnerTexts())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                desk.say("import.row", Numerals.of(3, desk.language())),
                                desk.say("import.column", "Telephone"),
                                desk.say("import.stands", "12")));
        assertThat(desk.button(page, "import.take").count())
                .as("all of it or nothing")
                .isZero();
        desk.looksRight(page, "import-wrong");

        page.locator(".crumb a").last().click();
        page.locator("input[type=file]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        brings(desk, page, WRONG.replace(",12,", ",012 345 679,"));
        page.locator(".match > .btn.main").click();
        desk.button(page, "import.take").waitFor();
        desk.looksRight(page, "import-right");
        assertThat(found()).as("looking writes nothing").isZero();
        desk.button(page, "import.take").click();
        desk.button(page, "import.undo").waitFor();
        assertThat(found()).isEqualTo(2);
        desk.looksRight(page, "import-taken");
        desk.button(page, "import.undo").click();
        desk.button(page, "import.undo").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator(".take [role=status]").waitFor();
        assertThat(found()).isZero();
    }

    private static void brings(Desk desk, Page page, String table) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("table.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        page.waitForURL(url -> url.contains("/" + ExportLinks.IMPORT + "/"));
        page.locator(".match").waitFor();
        desk.visitor().settles(page);
    }

    private int found() {
        return (int) directory
                .find(Search.EVERYTHING.withWords("zebrafinchcare"), Tier.COORDINATORS, 0, 9)
                .total();
    }
}
