package org.spean.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.router.Location;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.spean.access.limit.CallerAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the present act comes from: which screen and which address. Of a screen's address only the first word is kept: what
 * follows may be the secret of a one-time link.
 */
@Component
class Whence {

    Optional<String> address() {
        return request().map(each -> CallerAddress.of(each.getRemoteAddr()));
    }

    Optional<String> screen() {
        Optional<String> view = Optional.ofNullable(UI.getCurrent())
                .map(UI::getInternals)
                .map(Whence::shown)
                .map(Location::getFirstSegment);
        return view.or(() ->
                request().map(each -> new Location(each.getServletPath().replaceFirst("^/", "")).getFirstSegment()));
    }

    /** While somebody goes on to another screen, that one. */
    private static Location shown(UIInternals internals) {
        return internals.hasLastHandledLocation()
                ? internals.getLastHandledLocation()
                : internals.getActiveViewLocation();
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                ? Optional.of(here.getRequest())
                : Optional.empty();
    }
}
