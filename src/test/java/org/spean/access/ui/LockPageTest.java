package org.spean.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.EachScreen;
import org.spean.browser.Visitor;
import org.spean.vocabulary.Language;

/** A page that nobody uses covers itself, and the program answers nothing any more; what was typed stays. */
@BrowserTest
class LockPageTest {

    private static final String COVER = "dialog.locked-page";
    private static final String TYPED = "vaadin-password-field input";

    /** The page's own clock is moved on: what it waits for happens at once. */
    private static void passes(Page page, String time) {
        page.clock().fastForward(time);
    }

    private static Page typing(Visitor visitor) {
        visitor.signsIn("caseworker");
        Page page = visitor.opens("/my-password");
        page.clock().install();
        page.reload();
        visitor.settles(page);
        page.locator(TYPED).first().fill("half a sentence");
        return page;
    }

    @Test
    void afterFiveMinutesItIsCoveredAndThePasswordOpensItWithWhatWasTyped(Visitor visitor) {
        Page page = typing(visitor.expects("423").expects("422"));
        passes(page, "04:50");
        assertThat(page.locator(COVER).isVisible()).isFalse();

        passes(page, "00:15");
        page.locator(COVER).waitFor();
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(page.locator(COVER).isVisible()).isTrue();
        assertThat(page.title()).isEqualTo("…");
        page.waitForFunction("() => fetch('session/state').then(answer => answer.status === 423)");

        page.locator("#lock-secret").fill("not it");
        page.locator("#lock-secret").press("Enter");
        page.locator(COVER + " [role=alert]").waitFor();
        page.locator("#lock-secret").fill("demo-caseworker");
        page.locator("#lock-secret").press("Enter");
        page.waitForFunction("() => !document.querySelector('" + COVER + "').open");

        assertThat(page.locator(TYPED).first().inputValue()).isEqualTo("half a sentence");
        assertThat(page.evaluate("() => fetch('session/state').then(answer => answer.status)"))
                .isEqualTo(204);
    }

    @Test
    void actsKeepItOpenAndAllTabsLockTogether(Visitor visitor) {
        Page page = typing(visitor.expects("423"));
        Page other = visitor.opens("/what-may-i-do");
        for (int at = 0; at < 3; at++) {
            passes(page, "04:00");
            page.keyboard().press("Shift");
        }
        assertThat(page.locator(COVER).isVisible()).isFalse();

        passes(page, "05:01");
        page.locator(COVER).waitFor();
        other.locator(COVER).waitFor();
        assertThat(page.evaluate(
                                "() => fetch('what-may-i-do', {headers: {Accept: 'text/html'}}).then(answer => answer.url)")
                        .toString())
                .endsWith("/locked");
    }

    @Test
    void aScriptsOwnEventsAreNoActs(Visitor visitor) {
        Page page = typing(visitor.expects("423"));
        passes(page, "04:00");
        page.evaluate("() => document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'a', bubbles: true}))");
        passes(page, "01:01");
        page.locator(COVER).waitFor();
    }

    @Test
    void whatIsPressedBelowTheCoverHappensWhenItIsOpenAgainAndNotBefore(Visitor visitor) {
        visitor.expects("423").signsIn("receiver");
        Page page = visitor.opens("/");
        String before = page.url();
        page.evaluate("() => document.querySelector('spean-lock').lock()");
        page.locator(COVER).waitFor();
        page.waitForFunction("() => fetch('session/state').then(answer => answer.status === 423)");
        page.waitForResponse(
                answer -> answer.url().contains("v-r=uidl") && answer.status() == 423, () -> page.evaluate("""
                        () => {
                          const words = document.querySelector('#find-words');
                          words.value = 'lawyer';
                          words.dispatchEvent(new Event('input', {bubbles: true}));
                          words.dispatchEvent(new Event('change', {bubbles: true}));
                        }"""));
        assertThat(page.url()).isEqualTo(before);

        page.locator("#lock-secret").fill("demo-receiver");
        page.locator("#lock-secret").press("Enter");
        page.waitForURL("**/*lawyer*");
    }

    @Test
    void aLockedPageThatIsLoadedAnewIsAPlainOneAndGoesOnWhereOneWas(Visitor visitor) {
        visitor.expects("423").signsIn("editor");
        Page page = visitor.opens("/what-may-i-do");
        page.evaluate("() => document.querySelector('spean-lock').lock()");
        page.locator(COVER).waitFor();
        page.waitForFunction("() => fetch('session/state').then(answer => answer.status === 423)");
        page.reload();
        page.waitForURL("**/locked");
        page.locator("#secret").fill("demo-editor");
        page.locator("#secret").press("Enter");
        page.waitForURL("**/what-may-i-do");
    }

    @EachScreen
    void nobodyIsKeptOut(Language language, int width, Visitor visitor) {
        visitor.expects("423").reads(language).onScreen(width).signsIn("editor");
        Page page = visitor.opens("/what-may-i-do");
        page.evaluate("() => document.querySelector('spean-lock').lock()");
        page.locator(COVER).waitFor();
        page.waitForFunction("() => fetch('session/state').then(answer => answer.status === 423)");
        visitor.photographs(page, "lock-" + language.tag() + "-" + width);
        looksRight(page);
        page.navigate(page.url());
        page.waitForURL("**/locked");
        visitor.photographs(page, "locked-" + language.tag() + "-" + width);
        looksRight(page);
    }

    @Test
    void thePageBlanksItselfWhenItIsOutOfSightAndComesBack(Visitor visitor) {
        Page page = visitor.opens("/");
        Locator blank = page.locator("dialog.hidden-page");
        turns(page, "hidden");
        assertThat(blank.isVisible()).isTrue();
        turns(page, "visible");
        assertThat(blank.isVisible()).isFalse();

        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(blank.isVisible()).isTrue();
        turns(page, "hidden");
        turns(page, "visible");
        assertThat(blank.isVisible()).as("whoever hid it shows it").isTrue();
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(blank.isVisible()).isTrue();
        blank.locator("button").click();
        assertThat(blank.isVisible()).isFalse();
    }

    @Test
    void whoComesBackLateAsksForThePage(Visitor visitor) {
        Page page = visitor.opens("/");
        page.clock().install();
        page.reload();
        visitor.settles(page);
        turns(page, "hidden");
        page.clock().fastForward("02:00");
        turns(page, "visible");
        assertThat(page.locator("dialog.hidden-page").isVisible()).isTrue();
    }

    private static void turns(Page page, String state) {
        page.evaluate("""
                state => {
                  Object.defineProperty(document, 'visibilityState', {value: state, configurable: true});
                  document.dispatchEvent(new Event('visibilitychange'));
                }""", state);
    }

    private static void looksRight(Page page) {
        Axe.check(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out at the side")
                .isEqualTo(true);
    }
}
