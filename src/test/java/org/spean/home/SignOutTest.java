package org.spean.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.browser.BrowserTest;
import org.spean.browser.Visitor;

/** Whoever leaves the machine to somebody else leaves nothing of theirs on it. */
@BrowserTest
class SignOutTest {

    @Test
    @Evidence({"7.4.4", "14.3.3"})
    void signingOutIsInTheBarOfEveryPageAndTheWayBackShowsNothing(Visitor visitor) {
        Page page = visitor.signsIn("caseworker");
        for (String path : new String[] {"/my-password", "/what-may-i-do"}) {
            Page other = visitor.opens(path);
            other.locator(".who-am-i summary").click();
            assertThat(other.locator(".who-am-i a[href='logout']").isVisible()).isTrue();
            other.close();
        }
        assertThat(page.locator("body").textContent()).contains("Sok Dara");
        page.locator(".who-am-i summary").click();
        page.locator(".who-am-i a[href='logout']").click();
        page.waitForFunction("() => !document.querySelector('.who-am-i')");
        visitor.settles(page);

        page.goBack();
        visitor.settles(page);

        // The way back leads to a page that asks who they are; in a demonstration that one names everybody.
        assertThat(page.url()).contains("/sign-in");
        assertThat(page.locator(".who-am-i, .today").count()).isZero();
        assertThat(page.evaluate("() => localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
    }
}
