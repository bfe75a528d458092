package org.spean.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.vocabulary.Language;

/** The administrator's screen in a browser. */
@BrowserTest
class ProgramsPageTest {

    private static final String NEW = ".programs > div > .btn.main";
    private static final String ISSUE = ".program-form .btn.main";

    @EachScreen
    void nobodyIsKeptOutAtAnyStep(Language language, int width, Visitor visitor) {
        Page page = opened(visitor.reads(language).onScreen(width));
        looksRight(page);

        page.locator(NEW).click();
        page.locator(ISSUE).click();
        page.locator("vaadin-text-field[invalid]").waitFor();
        looksRight(page);

        page.locator("vaadin-text-field input").fill("Look " + language + width);
        page.locator("vaadin-radio-button").nth(1).click();
        page.locator(ISSUE).click();
        page.locator(".shown-once").waitFor();
        visitor.photographs(page, "programs-" + language.tag() + "-" + width);
        looksRight(page);
    }

    @Test
    void aTokenIsIssuedByKeyboardCopiedAndOpensTheDirectory(Visitor visitor) throws Exception {
        Page page = opened(visitor);
        page.locator(NEW).focus();
        page.keyboard().press("Enter");
        page.locator("vaadin-text-field input:focus").waitFor();
        page.keyboard().type("By keyboard");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.locator(".shown-once h2:focus").waitFor();
        String secret = page.locator(".shown-once .row code").textContent();

        page.context().grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
        page.locator(".shown-once [data-copy]").click();
        page.locator(".sr[role=status]").getByText("Token copied").waitFor();

        assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(secret);
        assertThat(page.url()).doesNotContain(secret);
        assertThat(contacts(page.url(), secret)).contains("\"contacts\"");
    }

    private static String contacts(String page, String secret) throws Exception {
        try (HttpClient program = HttpClient.newHttpClient()) {
            return program.send(
                            HttpRequest.newBuilder(
                                            URI.create(page).resolve("/api/hsds/services?province=KH-2&full=true"))
                                    .header("Authorization", "Bearer " + secret)
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    private static Page opened(Visitor visitor) {
        visitor.signsIn("admin");
        Page page = visitor.opens("/programs");
        page.locator(".programs").waitFor();
        return page;
    }

    private static void looksRight(Page page) {
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
