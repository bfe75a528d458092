package org.spean.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.spean.access.ui.SignInLinks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Lets somebody in who has shown all that is needed, as Spring Security does after a password. */
@Component
class Entrance {

    private final Accounts accounts;
    private final KnownDevices devices;
    private final Sessions sessions;
    private final SecurityContextHolderStrategy acting;
    private final ApplicationEventPublisher events;
    private final HttpSessionSecurityContextRepository kept = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository csrf = new HttpSessionCsrfTokenRepository();
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();
    private final SessionFixationProtectionStrategy fresh = new SessionFixationProtectionStrategy();

    Entrance(
            Accounts accounts,
            KnownDevices devices,
            Sessions sessions,
            SecurityContextHolderStrategy acting,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.devices = devices;
        this.sessions = sessions;
        this.acting = acting;
        this.events = events;
        kept.setSecurityContextHolderStrategy(acting);
        fresh.setMigrateSessionAttributes(false);
    }

    String complete(SignedInUser user, HttpServletRequest request, HttpServletResponse response) {
        return complete(user.getUsername(), request, response);
    }

    /**
     * Signs them in, as they are at this moment, and remembers the device. The session is a new one, and of whoever was
     * signed in there before nothing is left.
     *
     * @return the page they wanted, or the first one
     * @throws org.springframework.security.core.userdetails.UsernameNotFoundException where nobody can sign in by this name
     */
    String complete(String signInName, HttpServletRequest request, HttpServletResponse response) {
        SignedInUser user = accounts.loadUserByUsername(signInName);
        Authentication before = acting.getContext().getAuthentication();
        Authentication signedIn = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        // Whoever cannot be written down does not come in.
        events.publishEvent(new AuthenticationSuccessEvent(signedIn));
        SavedRequest page = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        fresh.onAuthentication(signedIn, request, response);
        csrf.saveToken(null, request, response);
        SecurityContext context = acting.createEmptyContext();
        context.setAuthentication(signedIn);
        acting.setContext(context);
        kept.saveContext(context, request, response);
        if (before != null && before.getPrincipal() instanceof SignedInUser left) {
            sessions.replaced(left, user);
        }
        KnownDevices.of(request).ifPresent(device -> devices.remember(user.account(), device));
        return page == null ? request.getContextPath() + "/" + SignInLinks.FIRST_PAGE : page.getRedirectUrl();
    }
}
