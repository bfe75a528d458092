package org.spean.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.spean.access.ui.SignInLinks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What is answered while a session is locked: what opens it, what ends it, what is the same for everybody, and Vaadin's
 * heartbeat, which keeps what was typed and can do nothing else. A page leads to the lock; anything else is refused.
 */
final class LockedDoor {

    private static final String ROOT = "/";
    private static final String KIND = "v-r";

    /** Files that are the same for everybody; of Vaadin's, those that it makes for one session are not among them. */
    private static final List<String> FILES = List.of("/assets/", "/VAADIN/build/", "/VAADIN/static/", "/favicon.ico");

    private LockedDoor() {}

    static boolean passes(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return FILES.stream().anyMatch(path::startsWith)
                || path.equals(ROOT + SignInLinks.locked())
                || path.startsWith(ROOT + SignInLinks.session() + ROOT)
                || (path.equals(ROOT)
                        && HttpMethod.POST.matches(request.getMethod())
                        && "heartbeat".equals(request.getParameter(KIND)));
    }

    /** Whether somebody goes to a page, rather than a page asks for something. */
    static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && request.getParameter(KIND) == null
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !passes(request);
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (isPage(request)) {
            String query = request.getQueryString();
            request.getSession()
                    .setAttribute(
                            SignInLinks.LOCKED_FROM, request.getRequestURI() + (query == null ? "" : "?" + query));
            response.sendRedirect(request.getContextPath() + ROOT + SignInLinks.locked());
        } else {
            response.setStatus(HttpStatus.LOCKED.value());
        }
    }
}
