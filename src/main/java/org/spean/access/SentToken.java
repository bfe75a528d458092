package org.spean.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** How a request shows who asks. */
sealed interface SentToken {

    /** It shows nothing. */
    record None() implements SentToken {}

    /** A bearer token, as RFC 6750 has it. */
    record Bearer(String secret) implements SentToken {

        /** Without the secret: this may stand in a log. */
        @Override
        public String toString() {
            return "Bearer";
        }
    }

    /** Something else in the header. */
    record Unreadable() implements SentToken {}

    /** In the address, where every proxy on the way writes it down. */
    record InAddress() implements SentToken {}

    Pattern HEADER = Pattern.compile("(?i)bearer +([\\x21-\\x7e]{1,200}) *");

    /** By the parameter's name, or by what our tokens look like. */
    Pattern QUERY = Pattern.compile(
            "(?i)(?:^|&)(?:(?:access|api|auth|bearer)?[_-]?(?:token|key)|authorization|bearer)=|spean(?:_|%5f)[\\w-]{20}");

    static SentToken in(HttpServletRequest request) {
        if (inAddress(request.getQueryString())) {
            return new InAddress();
        }
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .map(SentToken::inHeader)
                .orElseGet(None::new);
    }

    private static boolean inAddress(@Nullable String query) {
        return query != null && QUERY.matcher(query).find();
    }

    private static SentToken inHeader(String header) {
        var bearer = HEADER.matcher(header);
        return bearer.matches() ? new Bearer(bearer.group(1)) : new Unreadable();
    }
}
