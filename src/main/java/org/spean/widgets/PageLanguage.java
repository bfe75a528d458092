package org.spean.widgets;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spean.vocabulary.Language;

/**
 * The language of a page: what somebody chose on this device, kept in a cookie for a year; where nobody chose, the
 * browser's; where that says nothing, Khmer.
 */
public final class PageLanguage {

    private static final String COOKIE = "spean-language";

    private PageLanguage() {}

    /**
     * The language to answer a request in.
     *
     * @param cookies the request's, or null where it has none
     * @param accepted its {@code Accept-Language} header, or null
     * @param preferred the locale that the header asks for first
     */
    public static Language of(Cookie @Nullable [] cookies, @Nullable String accepted, Locale preferred) {
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> tagged(cookie.getValue()).stream())
                .findFirst()
                .orElse(accepted == null || accepted.isBlank() ? Language.KHMER : Language.of(preferred));
    }

    /** The language with this tag, if it is one of the two. */
    public static Optional<Language> tagged(String tag) {
        return Stream.of(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /**
     * What makes a browser remember the choice.
     *
     * @param secure whether the request came over TLS: the cookie then never travels without
     */
    public static Cookie chosen(Language language, boolean secure) {
        Cookie cookie = new Cookie(COOKIE, language.tag());
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
