package org.spean.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.spean.browser.BrowserTest;
import org.spean.browser.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The screens work under their policy: a browser that refuses anything says so in its console, and that fails a test. */
@BrowserTest
class ScriptPolicyTest {

    private static final Pattern NONCE = Pattern.compile("script-src 'self' 'nonce-([^']{20,})' 'unsafe-eval';");

    @LocalServerPort
    private int port;

    @Test
    void everyScriptOfAPageCarriesANonceOfThatPageAlone() throws Exception {
        HttpResponse<String> one = page();
        HttpResponse<String> other = page();

        assertThat(nonce(one)).isNotEqualTo(nonce(other));
        List<String> scripts = Pattern.compile("<script\\b[^>]*>")
                .matcher(one.body())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(scripts).isNotEmpty().allMatch(script -> script.contains("nonce=\"" + nonce(one) + "\""));
    }

    @Test
    void anAddressThatEveryBrowserAsksForLeadsToTheIcon() throws Exception {
        try (HttpClient http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            HttpResponse<Void> icon = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/favicon.ico"))
                            .build(),
                    BodyHandlers.discarding());

            assertThat(icon.statusCode()).isEqualTo(200);
            assertThat(icon.headers().firstValue("Content-Type")).contains("image/png");
        }
    }

    @Test
    void anybodySearchesAndOpensAMenu(Visitor visitor) {
        Page page = visitor.opens("/");
        page.locator("#find-words").first().fill("lawyer");
        page.waitForURL("**/*lawyer*");
        visitor.settles(page);
        page.locator("details.menu summary").first().click();
        page.locator("details.menu[open] button.option").first().click();
        visitor.settles(page);

        assertThat(page.locator("button.option[aria-pressed=true]").count()).isPositive();
    }

    @Test
    void aCaseworkerSignsInAndReportsACall(Visitor visitor) {
        visitor.signsIn("caseworker");
        Page page = visitor.opens("/?q=lawyer");
        page.locator("a[href*='service/']").first().click();
        page.waitForURL("**/service/**");
        Locator called = page.locator(".i-called").first();
        called.getByText("no answer").click();
        page.locator(".undo-notice").waitFor();
        page.locator(".undo-notice button").click();
        page.locator(".undo-notice").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void aScriptThatSomebodyElsePutIntoThePageDoesNotRun(Visitor visitor) {
        Page page = visitor.expects("Content Security Policy").opens("/");
        page.evaluate("""
                () => {
                  const script = document.createElement('script');
                  script.textContent = 'window.intruded = true';
                  document.head.append(script);
                }""");

        assertThat(page.evaluate("() => window.intruded === true")).isEqualTo(false);
    }

    private HttpResponse<String> page() throws Exception {
        try (HttpClient anybody = HttpClient.newHttpClient()) {
            return anybody.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static String nonce(HttpResponse<String> page) {
        Matcher nonce = NONCE.matcher(
                page.headers().firstValue("Content-Security-Policy").orElse(""));
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }
}
