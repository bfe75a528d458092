package org.spean.home;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spean.Bench;
import org.spean.Bench.Figure;
import org.spean.OwnFolder;
import org.spean.SpeanApplication;
import org.spean.browser.Chromium;
import org.spean.vocabulary.Language;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * P7: what a person's first visit costs, in bytes as they came over the wire (compressed, headers included, fonts
 * included; 1 kB is 1,000 bytes). Each page is opened by a browser that has never been here. Beside it stands Vaadin's own
 * bundle, which is the floor. Control: the first page of the program itself, by a browser that takes nothing
 * compressed; the sign-in page is too light to fail even so.
 */
public final class PageBench {

    private static final double MOST_KB = 400;

    private final Browser browser;
    private final String address;

    private PageBench(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    private enum Kind {
        VAADIN_BUNDLE,
        FONTS,
        STYLES,
        SCRIPTS,
        REST;

        private static Kind of(String url) {
            if (url.contains("/VAADIN/build/")) {
                return VAADIN_BUNDLE;
            }
            if (url.contains(".woff2")) {
                return FONTS;
            }
            if (url.contains(".css")) {
                return STYLES;
            }
            return url.contains(".js") ? SCRIPTS : REST;
        }
    }

    /** {@code --quick} leaves out what has no goal. */
    public static void main(String[] arguments) throws Exception {
        Bench bench = new Bench("page");
        // Vaadin's note that this is production is for the packaged program only.
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(SpeanApplication.class)
                        .profiles("demo")
                        .initializers(new OwnFolder())
                        .run("--server.port=0", "--vaadin.productionMode=true", "--logging.level.org.spean=warn");
                Chromium chromium = new Chromium()) {
            String port = program.getEnvironment().getRequiredProperty("local.server.port");
            PageBench pages = new PageBench(chromium.browser(), "http://localhost:" + port);
            for (Language language : Language.values()) {
                List<Figure> signIn = pages.weigh("/sign-in", language, true);
                bench.line(
                        "sign-in." + language.tag(), signIn, signIn.getFirst().atMost(MOST_KB));
                if (!Arrays.asList(arguments).contains("--quick")) {
                    bench.line("find." + language.tag(), pages.weigh("/", language, true));
                }
            }
            List<Figure> plain = pages.weigh("/", Language.KHMER, false);
            bench.control("control-uncompressed", plain, plain.getFirst().atMost(MOST_KB));
        }
        System.exit(bench.ends());
    }

    private List<Figure> weigh(String path, Language language, boolean compressed) {
        Map<String, String> urls = new HashMap<>();
        Map<Kind, Double> bytes = new EnumMap<>(Kind.class);
        // A browser asks for brotli over TLS only, which is how the program is served in earnest; here it asks the
        // same.
        Map<String, String> headers = Map.of("Accept-Encoding", compressed ? "gzip, deflate, br" : "identity");
        try (BrowserContext profile = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language == Language.KHMER ? "km-KH" : "en-GB")
                .setExtraHTTPHeaders(headers))) {
            Page page = profile.newPage();
            CDPSession wire = profile.newCDPSession(page);
            wire.on(
                    "Network.requestWillBeSent",
                    event -> urls.put(
                            event.get("requestId").getAsString(),
                            event.getAsJsonObject("request").get("url").getAsString()));
            wire.on(
                    "Network.loadingFinished",
                    event -> bytes.merge(
                            Kind.of(urls.getOrDefault(event.get("requestId").getAsString(), "")),
                            event.get("encodedDataLength").getAsDouble(),
                            Double::sum));
            wire.send("Network.enable");
            page.navigate(address + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "bytes", kilo(bytes.values().stream().mapToDouble(each -> each).sum()), "kB"));
        for (Kind kind : Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            figures.add(new Figure(name, kilo(bytes.getOrDefault(kind, 0.0)), "kB"));
        }
        return figures;
    }

    private static double kilo(double bytes) {
        return Math.round(bytes / 1000);
    }
}
