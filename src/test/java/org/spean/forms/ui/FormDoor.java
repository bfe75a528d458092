package org.spean.forms.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.spean.browser.Visitor;
import org.spean.vocabulary.Language;

/** The way to a form on screens, and what of a form a test takes hold of. */
public final class FormDoor {

    /** By the program in which it was opened. */
    private static final Map<String, String> FOLDERS = new ConcurrentHashMap<>();

    private FormDoor() {}

    /** The address of the folder that holds this form. */
    static String folder(Page form) {
        return path(form).replaceFirst("/[^/]+$", "");
    }

    /** The caseworker's folder of this class; the first who needs one opens it, as the screen does. */
    static Page folder(Visitor visitor, Language language) {
        String program = program(visitor.signsIn("caseworker"));
        if (FOLDERS.containsKey(program)) {
            return visitor.opens(FOLDERS.get(program));
        }
        Page page = visitor.opens("/folders");
        page.locator("#page .btn.main").click();
        Locator place = page.locator("vaadin-combo-box input");
        place.fill(language == Language.KHMER ? "បាត់ដំបង" : "Battambang");
        place.press("Enter");
        place.press("Tab");
        visitor.settles(page);
        page.locator("#page .btn.main").last().click();
        page.waitForURL("**/folders/KH02-*");
        visitor.settles(page);
        FOLDERS.put(program, path(page));
        return page;
    }

    private static String program(Page page) {
        return URI.create(page.url()).getAuthority();
    }

    static String path(Page page) {
        return URI.create(page.url()).getPath();
    }

    static Locator begin(Page page, int number, Language language) {
        String form = language == Language.KHMER ? "ទម្រង់ " + (char) ('០' + number) : "Form " + number;
        return page.locator(".folder section")
                .nth(1)
                .locator("button[aria-label*='" + form + "៖'], button[aria-label*=' " + form + ":']");
    }

    /** A new form with this number. */
    public static Page form(Visitor visitor, int number, Language language) {
        Page page = folder(visitor, language);
        begin(page, number, language).click();
        page.waitForURL("**/folders/KH02-*/*");
        visitor.settles(page);
        return page;
    }

    static Page identity(Visitor visitor) {
        Page page = form(visitor, 1, Language.ENGLISH);
        page.navigate(page.url().replaceFirst("\\?.*$", "") + "?section=identity");
        visitor.settles(page);
        return page;
    }

    /** In what a field is written. */
    public static Locator input(Page page, String field) {
        return page.locator("#field-" + field).locator("textarea, input").first();
    }

    static Locator complaint(Page page, String field) {
        return page.locator("#field-" + field + " [slot=error-message]");
    }

    /** Until the program has what stands there; a line that was lost is tried again every five seconds. */
    public static void isKept(Page page, String field, String text) {
        assertThat(page.locator("#field-" + field))
                .hasAttribute(
                        "data-kept", String.valueOf(text.hashCode()), new HasAttributeOptions().setTimeout(15_000));
    }
}
