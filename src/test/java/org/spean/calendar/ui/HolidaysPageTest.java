package org.spean.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.vocabulary.Language;

/** The screen of holidays in a browser. */
@BrowserTest
class HolidaysPageTest {

    private static final String ACTS = ".holidays .btn";

    @EachScreen
    void nobodyIsKeptOutOfTheHolidays(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("atro");
        Page page = visitor.opens("/" + HolidayLinks.year(2026));
        looksRight(page, visitor, "kept", language, width);

        page.locator(ACTS).first().click();
        page.locator(".propose vaadin-text-field input").nth(0).fill("");
        page.locator(".propose vaadin-text-field input").nth(1).fill("");
        page.locator(".propose .btn.main").click();
        page.locator("vaadin-text-field[invalid]").waitFor();
        looksRight(page, visitor, "wrong", language, width);

        page.locator(".years a").last().click();
        page.locator(".years a[aria-current]").waitFor();
        looksRight(page, visitor, "next", language, width);
        looksRight(visitor.opens("/" + HolidayLinks.year(2059)), visitor, "empty", language, width);
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, 360", "KHMER, 1280"})
    void whoeverOnlyReadsCanPrint(Language language, int width, Visitor visitor) {
        visitor.reads(language).onScreen(width).signsIn("caseworker");
        Page page = visitor.opens("/" + HolidayLinks.year(2026));
        looksRight(page, visitor, "read", language, width);
        assertThat(page.locator(ACTS).count()).isZero();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        visitor.photographs(page, "holidays-print-" + language.tag() + "-" + width);
        assertThat(page.locator(".years").isVisible()).isFalse();
        assertThat(page.locator("tbody tr").count()).isEqualTo(21);
    }

    private static void looksRight(Page page, Visitor visitor, String name, Language language, int width) {
        visitor.settles(page);
        visitor.photographs(page, "holidays-" + name + "-" + language.tag() + "-" + width);
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
