package org.spean.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.spean.access.ui.SignInLinks;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The sign-in form counts with the token of our own page alone: otherwise another site could sign somebody in under a name of
 * its choice, and read what they then write. Vaadin leaves this form out of Spring Security's check, so it is done here, with
 * that check's token.
 */
class SignInToken extends OncePerRequestFilter {

    private final CsrfTokenRequestHandler handler = new XorCsrfTokenRequestAttributeHandler();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !request.getServletPath().equals("/" + SignInLinks.path());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (ours(request)) {
            next.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        request.setAttribute(SignInLinks.STALE, true);
        SignInDoor.showAgain(request, response);
    }

    private boolean ours(HttpServletRequest request) {
        if (!(request.getAttribute(DeferredCsrfToken.class.getName()) instanceof DeferredCsrfToken kept)) {
            return false;
        }
        String sent = handler.resolveCsrfTokenValue(request, kept.get());
        return sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8),
                        kept.get().getToken().getBytes(StandardCharsets.UTF_8));
    }
}
