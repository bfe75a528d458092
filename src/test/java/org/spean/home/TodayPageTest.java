package org.spean.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.Visitor;
import org.spean.vocabulary.Language;

/** Today in a browser: the first page of whoever signs in. */
@BrowserTest
class TodayPageTest {

    @ParameterizedTest
    @CsvSource({
        "atro, ENGLISH, 360",
        "atro, KHMER, 1280",
        "focal, ENGLISH, 1280",
        "focal, KHMER, 360",
        "receiver, KHMER, 360",
        "receiver, ENGLISH, 1280"
    })
    void nobodyIsKeptOutOfToday(String who, Language language, int width, Visitor visitor) {
        Page page = visitor.reads(language).onScreen(width).signsIn(who);

        assertThat(page.url()).endsWith("/today");
        assertThat(page.locator(".today h1").isVisible()).isTrue();
        visitor.photographs(page, "today-" + who + "-" + language.tag() + "-" + width);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
        assertThat(page.locator(".todo").count()).isBetween(who.equals("receiver") ? 0 : 2, TodayView.ROWS);
    }

    @Test
    void aReasonIsOneTapAndSoIsTakingItBack(Visitor visitor) {
        Page page = visitor.onTelephone().signsIn("focal");
        page.locator(".why .joined .btn").first().click();
        page.getByText("Reason: Road").waitFor();
        Axe.check(page);
        visitor.photographs(page, "today-reason-en-360");
        page.locator(".why .btn.plain").click();
        page.locator(".why .joined").first().waitFor();
        assertThat(page.getByText("Reason: Road").count()).isZero();
    }

    @Test
    void whatIsDoneIsUndoneAtTheFootOfThePage(Visitor visitor) {
        Page page = visitor.signsIn("focal");
        int before = page.locator(".todo").count();
        page.locator(".todo .act button").last().click();
        page.locator(".undo-notice").waitFor();
        assertThat(page.locator(".todo").count()).isEqualTo(before - 1);
        visitor.photographs(page, "today-done-en-1280");
        page.locator(".undo-notice button").click();
        page.waitForFunction("before => document.querySelectorAll('.todo').length === before", before);
    }

    @Test
    void whoeverWantedAPageComesThereAndNotToToday(Visitor visitor) {
        visitor.opens("/holidays");
        Page page = visitor.signsIn("editor");
        assertThat(page.url()).contains("/holidays");
    }

    @Test
    void whoeverSignsInFromASearchIsThereAgainAndFromTheFirstPageOnToday(Visitor visitor) {
        Page page = visitor.opens("/");
        page.locator(".tools a[href='sign-in']").click();
        page.waitForURL("**/sign-in");
        page.locator("form:has(input[name=username][value='editor']) button").click();
        page.waitForURL("**/today");
        visitor.settles(page);
        assertThat(page.locator(".today h1").isVisible()).isTrue();
    }
}
