package org.spean.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.vocabulary.Language;
import org.spean.widgets.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * In earnest other machines are answered over TLS alone: whoever comes without is told so, and nothing else. It is not led on
 * to the right address, because what a program sends by mistake would go on being sent in the open.
 *
 * <p>This machine itself is answered all the same, so that one can look before the proxy stands. Whoever knows that their
 * line is encrypted in another way says so ({@code SPEAN_WITHOUT_TLS}).
 */
@Component
@Profile("!demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class OnlyOverTls extends OncePerRequestFilter {

    private final boolean without;

    OnlyOverTls(@Value("${spean.without-tls}") boolean without) {
        this.without = without;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return without || request.isSecure() || here(request.getRemoteAddr());
    }

    private static boolean here(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getWriter()
                .write(Stream.of(Language.values())
                        .map(language -> Words.say("shell.only-over-tls", language))
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}
