package org.spean.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, driven by Playwright. Nothing is downloaded, and the browser can reach this machine only. */
public final class Chromium implements AutoCloseable {

    /** The one without windows first: it takes less of the machine. */
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            // As a telephone draws letters: not moved to whole pixels.
            "--font-render-hinting=none",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1");

    private final Playwright playwright;
    private final Browser browser;

    /**
     * Starts a browser.
     *
     * @throws IllegalStateException when the machine has none
     */
    public Chromium() {
        Path program = PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The browser tests need Chromium and found none in "
                        + PLACES + "; ./spean test says how to install it"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(ARGUMENTS));
    }

    /** The running browser. */
    public Browser browser() {
        return browser;
    }

    /** Somebody in front of it, with an own profile; the caller closes the whole browser. */
    public Visitor visitor(String program) {
        return new Visitor(browser, program);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
