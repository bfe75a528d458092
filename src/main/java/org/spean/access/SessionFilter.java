package org.spean.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session that is over is thrown away before anything is answered: its cookie opens nothing from then on. */
class SessionFilter extends OncePerRequestFilter {

    private final Sessions sessions;
    private final SecurityContextHolderStrategy acting;

    SessionFilter(Sessions sessions, SecurityContextHolderStrategy acting) {
        this.sessions = sessions;
        this.acting = acting;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        Authentication signedIn = acting.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof SignedInUser user && sessions.over(user)) {
            acting.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        next.doFilter(request, response);
    }
}
