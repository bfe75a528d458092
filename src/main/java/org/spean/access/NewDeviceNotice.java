package org.spean.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.spean.access.notice.Notices;
import org.spean.access.session.Came;
import org.spean.access.session.Client;
import org.spean.access.ui.SignInLinks;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whoever owns an account is told of a sign-in on a device that was not known: when, with what, from where. */
@Component
class NewDeviceNotice {

    private final Notices notices;
    private final Clock clock;

    NewDeviceNotice(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(SignedInOnNewDevice news) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here) {
            HttpServletRequest request = here.getRequest();
            Client client = Client.of(request.getHeader(HttpHeaders.USER_AGENT));
            notices.tell(
                    Set.of(news.account()),
                    "notice.new-device",
                    Map.of(
                            "at", clock.instant().toString(),
                            "browser", client.browser().name(),
                            "system", client.system().name(),
                            "address", Came.address(request.getRemoteAddr())),
                    SignInLinks.mySessions());
        }
    }
}
