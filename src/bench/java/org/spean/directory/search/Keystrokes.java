package org.spean.directory.search;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spean.Bench;
import org.spean.Bench.Figure;
import org.spean.browser.Chromium;

/**
 * P3: one keystroke in the search field, from the key to the picture, in a real browser on loopback; how many requests
 * were in flight at once; emptying the field counts as a key; and what went over the wire where the result is small. Control: the same with 200 ms of line.
 */
final class Keystrokes {

    private static final double GOAL_MS = 120;
    private static final double GOAL_BYTES = 2000;
    private static final int SMALL = 3;
    private static final List<String> LATIN =
            List.of("vocational training battambang", "lawyer in kg cham", "court svay rieng", "shelter for a boy");
    private static final List<String> KHMER = List.of("មេធាវី កំពង់ចាម", "សាលារៀន", "បណ្តុះបណ្តាល បាត់ដំបង");
    private static final List<String> NARROW = List.of("tsmlwqx", "zzkqvv");
    private static final String WATCH = """
            () => {
              const field = document.querySelector('#find-words');
              window.took = [];
              let pressed = 0;
              field.addEventListener('beforeinput', event => { pressed = event.timeStamp; }, true);
              new MutationObserver(() => {
                if (!pressed) return;
                const from = pressed;
                pressed = 0;
                requestAnimationFrame(() => setTimeout(() => window.took.push(performance.now() - from)));
              }).observe(document.querySelector('main'), { childList: true, subtree: true, characterData: true, attributes: true });
            }""";

    private final Page page;
    private final CDPSession wire;
    private final Map<String, Long> sent = new HashMap<>();
    private final Map<String, Double> began = new HashMap<>();
    private final List<Flight> flights = new ArrayList<>();
    private final List<Long> sizes = new ArrayList<>();
    private int inFlight;

    /** When a request began and its answer had come, in seconds of the browser's own clock. */
    private record Flight(double began, double ended) {}

    private Keystrokes(BrowserContext profile, String address) {
        page = profile.newPage();
        wire = profile.newCDPSession(page);
        wire.send("Network.enable");
        wire.on("Network.requestWillBeSent", this::begins);
        wire.on("Network.loadingFinished", this::ends);
        page.navigate(address);
        page.waitForSelector("spean-service-map");
        page.waitForTimeout(2000);
        page.evaluate(WATCH);
    }

    static void measure(Bench bench, String size, int port) {
        String address = "http://localhost:" + port + "/";
        try (Chromium chromium = new Chromium()) {
            try (BrowserContext profile = chromium.browser().newContext()) {
                Keystrokes typing = new Keystrokes(profile, address);
                typing.type(LATIN);
                typing.type(KHMER);
                List<Double> latin = typing.type(LATIN);
                List<Double> khmer = typing.type(KHMER);
                line(
                        bench,
                        "keystroke." + size,
                        Stream.concat(latin.stream(), khmer.stream()).toList());
                line(bench, "keystroke.latin." + size, latin);
                line(bench, "keystroke.khmer." + size, khmer);
                Figure flying = new Figure("requests-in-flight", typing.mostInFlight(), "");
                bench.line("keystroke-requests." + size, List.of(flying), flying.atMost(1));
                Figure bytes = new Figure("bytes-each-way", typing.smallAnswers(), "B");
                bench.line("keystroke-small-result." + size, List.of(bytes), bytes.atMost(GOAL_BYTES));
            }
            try (BrowserContext profile = chromium.browser().newContext()) {
                Keystrokes slow = new Keystrokes(profile, address);
                JsonObject line = new JsonObject();
                line.addProperty("offline", false);
                line.addProperty("latency", 200);
                line.addProperty("downloadThroughput", -1);
                line.addProperty("uploadThroughput", -1);
                slow.wire.send("Network.emulateNetworkConditions", line);
                List<Double> took = slow.type(LATIN.subList(2, 3));
                Figure p95 = new Figure("p95", at(took, 95), "ms");
                bench.control("keystroke-on-a-slow-line." + size, List.of(p95), p95.atMost(GOAL_MS));
            }
        }
    }

    private static void line(Bench bench, String name, List<Double> took) {
        Figure p95 = new Figure("p95", at(took, 95), "ms");
        bench.line(
                name,
                List.of(p95, new Figure("p50", at(took, 50), "ms"), new Figure("keys", took.size(), "")),
                p95.atMost(GOAL_MS));
    }

    private List<Double> type(List<String> queries) {
        page.evaluate("() => { window.took = []; }");
        for (String query : queries) {
            page.fill("#find-words", "");
            settle();
            page.focus("#find-words");
            for (int at = 0; at < query.length(); at++) {
                page.keyboard().insertText(query.substring(at, at + 1));
                settle();
            }
        }
        List<Double> took = new ArrayList<>();
        ((List<?>) page.evaluate("() => window.took")).forEach(each -> took.add(((Number) each).doubleValue()));
        return took;
    }

    /** The largest request or answer of a key that led to a small result: nobody has such a name, or very few. */
    private long smallAnswers() {
        long most = 0;
        for (String query : NARROW) {
            page.fill("#find-words", query);
            settle();
            sizes.clear();
            page.focus("#find-words");
            page.keyboard().insertText("q");
            settle();
            if (page.locator(".results .res").count() <= SMALL) {
                most = Math.max(
                        most, sizes.stream().mapToLong(each -> each).max().orElse(0));
            }
        }
        return most;
    }

    /** Until no request is under way and the page has been drawn. */
    private void settle() {
        page.waitForTimeout(30);
        while (inFlight > 0) {
            page.waitForTimeout(10);
        }
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
    }

    private void begins(JsonObject event) {
        JsonObject request = event.getAsJsonObject("request");
        if (request.get("url").getAsString().contains("v-r=uidl")) {
            inFlight++;
            began.put(
                    event.get("requestId").getAsString(), event.get("timestamp").getAsDouble());
            long body = request.has("postData")
                    ? request.get("postData").getAsString().length()
                    : 0;
            sent.put(event.get("requestId").getAsString(), body);
        }
    }

    private void ends(JsonObject event) {
        Long body = sent.remove(event.get("requestId").getAsString());
        if (body != null) {
            inFlight--;
            double end = event.get("timestamp").getAsDouble();
            Double start = began.remove(event.get("requestId").getAsString());
            flights.add(new Flight(start == null ? end : start, end));
            sizes.add(body);
            sizes.add(event.get("encodedDataLength").getAsLong());
        }
    }

    /**
     * How many were under way at one moment. By the browser's clock: it tells that an answer has come after the page has had
     * it, and the page may have asked anew by then.
     */
    private long mostInFlight() {
        return flights.stream()
                .mapToLong(one -> flights.stream()
                        .filter(other -> other.began <= one.began && one.began < other.ended)
                        .count())
                .max()
                .orElse(0);
    }

    private static double at(List<Double> took, int percent) {
        List<Double> sorted = took.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
