package org.spean.access.session;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The browser and the system that somebody uses, as far as a person needs to recognise their own. Nothing of what the browser
 * sent is kept: only which of these it names.
 */
public record Client(Browser browser, Os system) {

    /** Browsers that people know by name. */
    public enum Browser {
        CHROME,
        EDGE,
        FIREFOX,
        OPERA,
        SAFARI,
        SAMSUNG,
        OTHER
    }

    /** What it runs on. */
    public enum Os {
        ANDROID,
        IPHONE,
        IPAD,
        WINDOWS,
        MAC,
        CHROMEBOOK,
        LINUX,
        OTHER
    }

    private static final int MOST_LETTERS = 400;

    /** In this order: whoever calls itself Edge calls itself Chrome and Safari as well. */
    private static final Map<String, Browser> BROWSERS = ordered(
            Map.entry("edg", Browser.EDGE),
            Map.entry("opr/", Browser.OPERA),
            Map.entry("opera", Browser.OPERA),
            Map.entry("samsungbrowser", Browser.SAMSUNG),
            Map.entry("firefox/", Browser.FIREFOX),
            Map.entry("fxios/", Browser.FIREFOX),
            Map.entry("crios/", Browser.CHROME),
            Map.entry("chrome/", Browser.CHROME),
            Map.entry("safari/", Browser.SAFARI));

    private static final Map<String, Os> SYSTEMS = ordered(
            Map.entry("android", Os.ANDROID),
            Map.entry("iphone", Os.IPHONE),
            Map.entry("ipad", Os.IPAD),
            Map.entry("windows", Os.WINDOWS),
            Map.entry("mac os x", Os.MAC),
            Map.entry("cros", Os.CHROMEBOOK),
            Map.entry("linux", Os.LINUX));

    /** What a browser calls itself. */
    public static Client of(@Nullable String userAgent) {
        String said = userAgent == null
                ? ""
                : userAgent
                        .substring(0, Math.min(userAgent.length(), MOST_LETTERS))
                        .toLowerCase(Locale.ROOT);
        return new Client(first(said, BROWSERS, Browser.OTHER), first(said, SYSTEMS, Os.OTHER));
    }

    private static <T> T first(String said, Map<String, T> known, T otherwise) {
        return known.entrySet().stream()
                .filter(each -> said.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    @SafeVarargs
    private static <T> Map<String, T> ordered(Map.Entry<String, T>... entries) {
        Map<String, T> ordered = new LinkedHashMap<>();
        for (Map.Entry<String, T> entry : entries) {
            ordered.put(entry.getKey(), entry.getValue());
        }
        return ordered;
    }
}
