package org.spean.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.spean.access.ui.SignInLinks;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the password: whoever tries too often waits, and is told for how long. A page that says no keeps the name
 * that was typed. Whoever was let in is known on this device from then on.
 */
class SignInDoor extends OncePerRequestFilter implements AuthenticationFailureHandler {

    private static final int TOO_MANY = 429;

    private final SignInLimits limits;
    private final KnownDevices devices;
    private final SignInLog log;
    private final Sessions sessions;
    private final SecondStep secondStep;
    private final SecurityContextHolderStrategy acting;

    SignInDoor(
            SignInLimits limits,
            KnownDevices devices,
            SignInLog log,
            Sessions sessions,
            SecondStep secondStep,
            SecurityContextHolderStrategy acting) {
        this.limits = limits;
        this.devices = devices;
        this.log = log;
        this.sessions = sessions;
        this.secondStep = secondStep;
        this.acting = acting;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !request.getServletPath().equals("/" + SignInLinks.path());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        String name = name(request);
        Optional<String> carried = KnownDevices.of(request);
        Duration wait =
                limits.take(request.getRemoteAddr(), name, carried.filter(device -> devices.knows(name, device)));
        if (wait.isPositive()) {
            long seconds = wait.plusMillis(999).toSeconds();
            response.setStatus(TOO_MANY);
            response.setHeader("Retry-After", Long.toString(seconds));
            request.setAttribute(SignInLinks.WAIT, seconds);
            showAgain(request, response);
            return;
        }
        String device = carried.orElseGet(() -> {
            String secret = TokenSecret.bare();
            response.addCookie(KnownDevices.cookie(secret, request.isSecure()));
            return TokenSecret.hash(secret);
        });
        Authentication before = acting.getContext().getAuthentication();
        next.doFilter(request, response);
        Authentication now = acting.getContext().getAuthentication();
        if (now != null && now.getPrincipal() instanceof SignedInUser user) {
            devices.remember(user.account(), device);
            if (before != null && before.getPrincipal() instanceof SignedInUser left) {
                sessions.replaced(left, user);
            }
        }
    }

    static String name(HttpServletRequest request) {
        String typed = request.getParameter("username");
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Name and password do not fit together; or they do, and are not enough. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (why instanceof SecondStepNeeded needed) {
            response.sendRedirect(secondStep.begin(needed.user(), request, response));
            return;
        }
        log.failed(name(request));
        request.setAttribute(SignInLinks.WRONG, true);
        showAgain(request, response);
    }

    static void showAgain(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpServletRequest asked = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return HttpMethod.GET.name();
            }
        };
        request.getRequestDispatcher("/" + SignInLinks.path()).forward(asked, response);
    }
}
