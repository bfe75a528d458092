package org.spean.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.spean.access.limit.Taken;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Not more often than is set from one address: whoever guesses links is slow. Many people may share the address of a network. */
class LinkDoor extends OncePerRequestFilter {

    private final ApiLimits limits;

    LinkDoor(ApiLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Taken taken = limits.byLink(request.getRemoteAddr());
        if (taken.allowed()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(taken.retry().toSeconds() + 1));
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("<!doctype html><html lang=\"km\"><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width\"><title>"
                        + Words.say("shell.brand", Language.KHMER) + "</title><p>"
                        + Words.say("limit.wait", Language.KHMER) + "</p><p lang=\"en\">"
                        + Words.say("limit.wait", Language.ENGLISH) + "</p></html>");
    }
}
