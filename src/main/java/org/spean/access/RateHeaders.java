package org.spean.access;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.spean.access.limit.Allowance;
import org.spean.access.limit.Taken;
import org.springframework.http.HttpHeaders;

/**
 * Tells a caller what is allowed and what is left, in the fields that the IETF's HTTPAPI group drafts
 * (draft-ietf-httpapi-ratelimit-headers): {@code RateLimit-Policy: "token";q=100;w=5} and {@code RateLimit:
 * "token";r=99;t=1}.
 */
final class RateHeaders {

    private RateHeaders() {}

    static void say(Taken taken, HttpServletResponse response) {
        Allowance allowance = taken.allowance();
        response.setHeader(
                "RateLimit-Policy",
                '"' + allowance.name() + "\";q=" + allowance.quota() + ";w=" + seconds(allowance.window()));
        response.setHeader(
                "RateLimit", '"' + allowance.name() + "\";r=" + taken.left() + ";t=" + seconds(taken.full()));
        if (!taken.allowed()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(taken.retry())));
        }
    }

    /** Whole seconds, never too few. */
    static long seconds(Duration duration) {
        return Math.max(1, duration.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
