package org.spean.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spean.access.factor.TotpSecret;
import org.spean.vocabulary.Language;

/**
 * Somebody in front of an own browser. Reads English on a wide screen unless {@link #reads} and {@link #onTelephone} say
 * otherwise; both come before the first page.
 */
public final class Visitor {

    /** The narrowest telephone, in CSS pixels. */
    public static final int TELEPHONE = 360;

    /** A usual wide screen, in CSS pixels. */
    public static final int LAPTOP = 1280;

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String QUIET = """
            () => {
              const clients = window.Vaadin?.Flow?.clients;
              return !window.Vaadin || (clients && Object.values(clients).every(each => !each.isActive?.()));
            }""";

    private final Browser browser;
    private final String address;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private Language language = Language.ENGLISH;
    private int width = LAPTOP;
    private boolean scripts = true;
    private @Nullable BrowserContext profile;
    private final List<Visitor> others = new ArrayList<>();

    Visitor(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** Somebody else, or the same person, in front of another browser. */
    public Visitor another() {
        Visitor other = new Visitor(browser, address);
        others.add(other);
        return other;
    }

    /** The browser is killed: no page of it hears of that. */
    public void isKilled() {
        close();
        profile = null;
    }

    /** The line to the program is lost, or is there again. */
    public void isOffline(boolean lost) {
        profile().setOffline(lost);
    }

    /** The session's cookie is one that the program does not know. */
    public void losesCookies() {
        profile().clearCookies();
    }

    /** Prefers this language, as the browser tells the program. */
    public Visitor reads(Language wanted) {
        beforeTheFirstPage();
        language = wanted;
        return this;
    }

    /** Holds a telephone of {@link #TELEPHONE} pixels. */
    public Visitor onTelephone() {
        return onScreen(TELEPHONE);
    }

    /** Has a screen of this width, in CSS pixels. */
    public Visitor onScreen(int pixels) {
        beforeTheFirstPage();
        width = pixels;
        return this;
    }

    /** Has switched JavaScript off. */
    public Visitor withoutJavaScript() {
        beforeTheFirstPage();
        scripts = false;
        return this;
    }

    /** Will see an error in the console that holds these words, and it belongs to the test ({@code "404"}). */
    public Visitor expects(String partOfTheError) {
        expected.add(partOfTheError);
        return this;
    }

    /** Opens a page in a new tab and waits until it is quiet. */
    public Page opens(String path) {
        Page page = profile().newPage();
        page.navigate(address + path);
        settles(page);
        return page;
    }

    /**
     * Signs in as one of the demonstration's accounts ({@code caseworker}, {@code editor}, …) with the button beside it; the
     * page after that.
     */
    public Page signsIn(String name) {
        Page page = opens("/sign-in");
        page.locator("form:has(input[name=username][value='" + name + "']) button")
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        settles(page);
        return page;
    }

    /** Types the code that this demonstration account's telephone shows now, where the page of the second step asks for it. */
    public void passesSecondStep(Page page, String name) {
        page.waitForURL("**/second-step");
        page.locator("#code")
                .fill(TotpSecret.ofDemonstration(name).code(Clock.systemUTC().instant()));
        page.locator("#code").press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        settles(page);
    }

    /** Waits until the page and the program have nothing more to tell each other. */
    public void settles(Page page) {
        if (!scripts) {
            return;
        }
        page.waitForFunction(QUIET);
    }

    /**
     * Takes a picture of the whole page: {@code target/screenshots/<name>.png}. Only where somebody wants to look at them
     * ({@code ./spean test -Dspean.pictures=true}): they take minutes.
     */
    public void photographs(Page page, String name) {
        page.evaluate("() => document.fonts.ready");
        if (takesPictures()) {
            picture(page, name);
        }
    }

    static boolean takesPictures() {
        return Boolean.getBoolean("spean.pictures");
    }

    void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    void photographAll(String name) {
        if (profile != null) {
            profile.pages().forEach(page -> picture(page, name));
        }
        others.forEach(each -> each.photographAll(name + "-" + (1 + others.indexOf(each))));
    }

    void close() {
        if (profile != null) {
            profile.close();
        }
        others.forEach(Visitor::close);
    }

    void sawNothingWrong() {
        others.forEach(Visitor::sawNothingWrong);
        if (!wrong.isEmpty()) {
            throw new AssertionError("The browser had to complain:\n  " + String.join("\n  ", wrong));
        }
    }

    void forgives() {
        wrong.clear();
    }

    private BrowserContext profile() {
        if (profile == null) {
            profile = browser.newContext(new Browser.NewContextOptions()
                    .setLocale(language == Language.KHMER ? "km-KH" : "en-GB")
                    .setViewportSize(width, 800)
                    .setJavaScriptEnabled(scripts)
                    .setHasTouch(width == TELEPHONE)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setTimezoneId("Asia/Phnom_Penh"));
            profile.setDefaultTimeout(10_000);
            profile.onRequest(request -> leaving(request.url()).ifPresent(this::complain));
            profile.onWebError(error -> complain("a script threw: " + error.error()));
            profile.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complain("console: " + message.text() + " (" + message.location() + ")");
                }
            });
        }
        return profile;
    }

    private static Optional<String> leaving(String url) {
        URI uri = URI.create(url.split("[?#]", 2)[0]);
        boolean stays = uri.getHost() == null || THIS_MACHINE.contains(uri.getHost());
        return stays ? Optional.empty() : Optional.of("asked another machine: " + url);
    }

    private void complain(String what) {
        if (expected.stream().noneMatch(what::contains)) {
            wrong.add(what);
        }
    }

    private void beforeTheFirstPage() {
        if (profile != null) {
            throw new IllegalStateException("language and screen are chosen before the first page");
        }
    }
}
