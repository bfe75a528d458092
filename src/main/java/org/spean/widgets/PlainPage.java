package org.spean.widgets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.spean.vocabulary.Language;
import org.springframework.ui.Model;

/**
 * A page without Vaadin and without a script, for whoever has not signed in or has a thin line: its words, its language,
 * and the way to the program's root, so that it works below any path. Its frame is {@code templates/plain.html}.
 *
 * @param language in which the page speaks
 * @param root the way from this page's address to the program's root: empty, or {@code ../} as often as needed
 */
public record PlainPage(Language language, String root) {

    private static final String CHOOSES = "language";

    private static final String ONLY_OURS = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
            + " manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What its frame's templates call it. */
    private static final String NAME = "said";

    /**
     * Begins a page: in the language that its address names ({@code ?language=km}), or that was chosen on this device
     * before; it may load what is ours and nothing else.
     *
     * @param page is given the page, as {@code said}
     */
    public static PlainPage begin(HttpServletRequest request, HttpServletResponse response, Model page) {
        Language speaks = chosen(request)
                .orElseGet(() -> PageLanguage.of(
                        request.getCookies(), request.getHeader("Accept-Language"), request.getLocale()));
        String path = request.getRequestURI().substring(request.getContextPath().length());
        long above = path.chars().filter(each -> each == '/').count() - 1;
        PlainPage begun = new PlainPage(speaks, "../".repeat((int) Math.max(0, above)));
        response.setHeader("Content-Security-Policy", ONLY_OURS);
        page.addAttribute(NAME, begun);
        return begun;
    }

    /** Lets a page run a script of ours, from a file: for the few that cannot do without. */
    public static void runsOurScript(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", ONLY_OURS + "; script-src 'self'");
    }

    /** Makes the browser remember the language that this page's address names, if it names one. */
    public static void remember(HttpServletRequest request, HttpServletResponse response) {
        chosen(request)
                .map(each -> PageLanguage.chosen(each, request.isSecure()))
                .ifPresent(response::addCookie);
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(CHOOSES)).flatMap(PageLanguage::tagged);
    }

    /** The words for a key. */
    public String of(String key, Object... parameters) {
        return Words.say(key, language, parameters);
    }

    /** The words for a key in the other language. */
    public String other(String key) {
        return Words.say(key, otherLanguage());
    }

    /** The language that the page does not speak. */
    public Language otherLanguage() {
        return language == Language.KHMER ? Language.ENGLISH : Language.KHMER;
    }

    /** The languages to choose from. */
    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** The way to the first page; never empty, which would be the page itself. */
    public String home() {
        return root.isEmpty() ? "." : root;
    }
}
