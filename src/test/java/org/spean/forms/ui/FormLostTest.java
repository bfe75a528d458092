package org.spean.forms.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.forms.ui.FormDoor.form;
import static org.spean.forms.ui.FormDoor.input;
import static org.spean.forms.ui.FormDoor.isKept;
import static org.spean.forms.ui.FormDoor.path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.spean.browser.Axe;
import org.spean.browser.BrowserTest;
import org.spean.browser.Visitor;
import org.spean.vocabulary.Language;

/** A form that somebody fills while the browser, the line or the program goes away: nothing typed is lost, or given to others. */
@BrowserTest
class FormLostTest {

    private static final String SHEET = "dialog.unsent-page";

    @Test
    void aBrowserThatIsKilledInTheMiddleOfASentenceHasSentItToTheLastPause(Visitor visitor) {
        Page page = form(visitor, 5, Language.ENGLISH);
        input(page, "visitors").fill("Sok Dara and ");
        isKept(page, "visitors", "Sok Dara and ");
        input(page, "visitors").press("End");
        input(page, "visitors").pressSequentially("Cha");
        String address = path(page);
        visitor.isKilled();

        Visitor again = visitor.another();
        again.signsIn("caseworker");
        assertThat(input(again.opens(address), "visitors").inputValue()).startsWith("Sok Dara and");
    }

    @Test
    void whoTypesOnAndOnWithoutAPauseHasItSentAllTheSame(Visitor visitor) {
        Page page = form(visitor, 5, Language.ENGLISH);
        Locator field = input(page, "visitors");
        field.pressSequentially(
                "one two three four five six seven eight nine ten",
                new Locator.PressSequentiallyOptions().setDelay(75));
        assertThat(page.locator("#field-visitors").getAttribute("data-kept")).isNotEqualTo("0");
    }

    @Test
    void whatIsTypedWhileTheLineIsLostIsKeptWhenItIsBack(Visitor visitor) {
        visitor.expects("ERR_INTERNET_DISCONNECTED");
        Page page = form(visitor, 5, Language.ENGLISH);
        visitor.isOffline(true);
        input(page, "visitors").fill("Sok Dara, on the ferry");
        page.locator("#field-announced vaadin-radio-button label").first().click();
        assertThat(page.locator(".form-away")).isVisible();
        assertThat(page.locator(".form-status")).isHidden();
        visitor.isOffline(false);

        isKept(page, "visitors", "Sok Dara, on the ferry");
        isKept(page, "announced", "Told beforehand, by the safe way");
        assertThat(page.locator(".form-away")).isHidden();
        page.reload();
        visitor.settles(page);
        assertThat(input(page, "visitors")).hasValue("Sok Dara, on the ferry");
    }

    /** As after a start of the program: the session is none, and another start answers. */
    private static Page startedAgain(Visitor visitor) {
        visitor.expects("401");
        Page page = form(visitor, 5, Language.ENGLISH);
        input(page, "visitors").fill("Sok Dara");
        isKept(page, "visitors", "Sok Dara");
        visitor.losesCookies();
        page.evaluate("() => document.querySelector('spean-unsent').setAttribute('started', 'the one before')");
        input(page, "visitors").fill("Sok Dara and Chan Thy");
        page.locator("#field-announced vaadin-radio-button label").first().click();
        page.locator(SHEET).waitFor();
        return page;
    }

    @Test
    void afterAStartOfTheProgramWhatWasTypedIsShownAndPutBackForItsOwner(Visitor visitor) {
        Page page = startedAgain(visitor);
        page.keyboard().press("Escape");
        assertThat(page.locator(SHEET)).containsText("Sok Dara and Chan Thy");
        assertThat(page.locator(SHEET)).containsText("Told beforehand, by the safe way");
        Axe.check(page);

        Page again = page.waitForPopup(() -> page.locator(SHEET + " .btn.main").click());
        again.locator("form:has(input[name=username][value='caseworker']) button")
                .click();
        assertThat(page.locator(SHEET + " .unsent-news")).containsText("Everything is put back and kept");
        again.reload();
        visitor.settles(again);
        assertThat(input(again, "visitors")).hasValue("Sok Dara and Chan Thy");
        assertThat(again.locator("#field-announced vaadin-radio-button[checked]"))
                .hasText("Told beforehand, by the safe way");
    }

    @Test
    void whatWasTypedIsGivenToNobodyElse(Visitor visitor) {
        Page page = startedAgain(visitor);
        Page other = page.waitForPopup(() -> page.locator(SHEET + " .btn.main").click());
        other.locator("form:has(input[name=username][value='manager']) button").click();

        assertThat(page.locator(SHEET + " .unsent-news")).containsText("Somebody else has signed in there");
        visitor.settles(other);
        assertThat(other.locator("body")).not().containsText("and Chan Thy");
    }

    @Test
    void aSessionThatWasEndedOnPurposeLeavesNothing(Visitor visitor) {
        visitor.expects("401");
        Page page = form(visitor, 5, Language.ENGLISH);
        visitor.losesCookies();
        input(page, "visitors").fill("Sok Dara");

        page.waitForURL("**/sign-in");
    }
}
