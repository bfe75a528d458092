package org.spean.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.spean.access.session.OpenSessions;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session that is over is thrown away before anything is answered: its cookie opens nothing from then on. One that is locked
 * answers nothing but what opens it again. A page that somebody goes to is an act of theirs.
 */
class SessionFilter extends OncePerRequestFilter {

    private final Sessions sessions;
    private final OpenSessions open;
    private final SessionsHere here;
    private final SecurityContextHolderStrategy acting;

    SessionFilter(Sessions sessions, OpenSessions open, SessionsHere here, SecurityContextHolderStrategy acting) {
        this.sessions = sessions;
        this.open = open;
        this.here = here;
        this.acting = acting;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        Authentication signedIn = acting.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof SignedInUser user)) {
            next.doFilter(request, response);
            return;
        }
        HttpSession session = request.getSession(false);
        switch (sessions.standing(user, request)) {
            case OVER -> {
                acting.clearContext();
                if (session != null) {
                    session.invalidate();
                }
                next.doFilter(request, response);
            }
            case LOCKED -> {
                if (LockedDoor.passes(request)) {
                    next.doFilter(request, response);
                } else {
                    LockedDoor.refuse(request, response);
                }
            }
            case OPEN -> {
                if (session != null) {
                    here.opened(user, session);
                }
                if (LockedDoor.isPage(request)) {
                    open.acted(user.session());
                }
                next.doFilter(request, response);
            }
        }
    }
}
