package org.spean.directory.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.Visitor;
import org.spean.directory.Directory;
import org.spean.directory.Search;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Tier;
import org.spean.vocabulary.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages in a browser: what they do there, what axe finds, and a picture of each. */
@BrowserTest
class PageLookTest {

    private static final List<String> PLACES =
            List.of("/province/KH-2", "/province/KH-25", "/hotlines", "/who-sees-what", "/province/KH-2/resource-book");

    @Autowired
    Directory directory;

    @Test
    void everybodyCanUseThePages(Visitor visitor) {
        looksAt(visitor, "/" + DirectoryLinks.service(entry("G1-1-CRC").id()), "everybody-en-service");
        looksAt(visitor, "/hotlines", "everybody-en-hotlines");
    }

    @Test
    void onATelephoneInKhmer(Visitor visitor) {
        looksAtAll(visitor.reads(Language.KHMER).onTelephone(), "everybody-km-360");
    }

    @Test
    void partnersInKhmer(Visitor visitor) {
        visitor.reads(Language.KHMER).signsIn("caseworker");
        looksAtAll(visitor, "partner-km");
        looksAt(visitor, "/province/KH-2/call-sheet", "partner-km-call-sheet");
    }

    @Test
    void partnersOnATelephone(Visitor visitor) {
        visitor.onTelephone().signsIn("editor");
        looksAtAll(visitor, "partner-en-360");
        looksAt(visitor, "/province/KH-2/call-sheet", "partner-en-360-call-sheet");
    }

    @Test
    void aPageIsSeenAsAStrangerAndTheAddressCanBeSent(Visitor visitor) {
        visitor.signsIn("editor");
        Page page = visitor.opens("/" + DirectoryLinks.service(entry("G1-1-CRC").id()));
        Locator bar = page.locator(".seen-as");
        assertThat(page.locator(".only-for").first()).isVisible();

        bar.getByText("a stranger").click();

        assertThat(bar).containsText("This is what a stranger sees.");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*\\?seen-as=public$"));
        assertThat(page.locator(".only-for, .i-called .btn")).hasCount(0);
        page.reload();
        assertThat(bar).containsText("This is what a stranger sees.");
        Axe.check(page);
        visitor.photographs(page, "page-seen-as-stranger");

        bar.getByText("Back to my own view").click();

        assertThat(bar).not().containsText("stranger sees");
        assertThat(page.locator(".i-called .btn").first()).isVisible();
    }

    @Test
    void aPartnerOnATelephoneSeesAPageAsAStranger(Visitor visitor) {
        visitor.reads(Language.KHMER).onTelephone().signsIn("caseworker");
        looksAt(
                visitor,
                "/" + DirectoryLinks.service(entry("G1-1-CRC").id(), Tier.PUBLIC),
                "partner-km-360-seen-as-stranger");
    }

    @Test
    void aNumberIsReallyCopied(Visitor visitor) {
        Page page = visitor.opens("/hotlines");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

        page.getByLabel("Copy 023 997 919").click();

        assertThat(page.locator("[data-copy='023 997 919']")).hasText("copied");
        assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo("023 997 919");
    }

    @Test
    void aCallIsReportedAndUndoneWithTheKeyboard(Visitor visitor) {
        visitor.signsIn("caseworker");
        Page page = visitor.opens("/" + DirectoryLinks.service(entry("G4-3-WL").id()));
        Locator buttons = page.locator(".i-called").first();

        buttons.getByText("wrong number").focus();
        page.keyboard().press("Enter");

        Locator notice = page.locator(".undo-notice");
        assertThat(notice).containsText("is a wrong number");
        assertThat(buttons).containsText("wrong number today, Sok Dara");
        visitor.photographs(page, "page-called");

        buttons.getByText("Undo").press("Enter");

        assertThat(notice).hasCount(0);
        assertThat(buttons).not().containsText("Sok Dara");
        Axe.check(page);
    }

    @Test
    void aNewNumberThatIsNoneKeepsWhatWasTyped(Visitor visitor) {
        visitor.signsIn("caseworker");
        Page page = visitor.opens("/" + DirectoryLinks.service(entry("G4-3-WL").id()));
        page.locator(".i-called").first().getByText("new number").click();
        Locator field = page.locator(".new-number input");

        field.fill("ask Dara");
        page.keyboard().press("Enter");

        assertThat(page.locator(".new-number [slot=error-message]")).containsText("no telephone number");
        assertThat(field).hasValue("ask Dara");
        assertThat(field).isFocused();
        Axe.check(page);
        visitor.photographs(page, "page-new-number");
    }

    private void looksAtAll(Visitor visitor, String name) {
        ServiceEntry full = entry("G1-1-CRC");
        looksAt(visitor, "/" + DirectoryLinks.service(full.id()), name + "-service");
        looksAt(visitor, "/" + DirectoryLinks.service(entry("G2-4-HPO").id()), name + "-not-running");
        looksAt(visitor, "/" + DirectoryLinks.organization(entry("G1-1-WVC").organization()), name + "-organization");
        PLACES.forEach(place -> looksAt(visitor, place, name + place.replace('/', '-')));
    }

    private static void looksAt(Visitor visitor, String path, String name) {
        Page page = visitor.opens(path);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits the screen", path)
                .isEqualTo(true);
        visitor.photographs(page, "page-" + name);
        Axe.check(page);
        page.close();
    }

    private ServiceEntry entry(String row) {
        return directory.find(Search.EVERYTHING, Tier.PARTNERS, 0, 200).hits().stream()
                .map(hit -> hit.entry())
                .filter(entry -> entry.row().equals(row))
                .findFirst()
                .orElseThrow();
    }
}
