package org.spean.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.spean.browser.BrowserTest;
import org.spean.browser.Visitor;

@BrowserTest
class SignInPageTest {

    @Test
    void aCaseworkerSignsIn(Visitor visitor) {
        Page page = visitor.signsIn("caseworker");

        assertThat(page.url()).doesNotContain("sign-in");
    }

    @Test
    void aWrongPasswordIsSaidAndNobodyIsLetIn(Visitor visitor) {
        Page page = visitor.opens("/sign-in");
        page.locator("input[name=username]").fill("caseworker");
        page.locator("input[name=password]").fill("not the password");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL("**/sign-in?error*");
    }
}
