package org.spean.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

/**
 * Whoever owns an account is told of what may not have been them, with when, what and from where: a sign-in on a device that
 * was not known, and wrong second factors after the right password.
 */
@Component
class SuspicionNotice {

    private final Notices notices;
    private final Clock clock;

    SuspicionNotice(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(SignedInOnNewDevice news) {
        tell(news.account(), "notice.new-device", SignInLinks.mySessions());
    }

    @EventListener
    @Transactional
    void tell(SecondFactorGuessed news) {
        tell(news.account(), "notice.factor-guessed", SignInLinks.myPassword());
    }

    private void tell(UUID account, String words, String link) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here) {
            HttpServletRequest request = here.getRequest();
            Client client = Client.of(request.getHeader(HttpHeaders.USER_AGENT));
            notices.tell(
                    Set.of(account),
                    words,
                    Map.of(
                            "at", clock.instant().toString(),
                            "browser", client.browser().name(),
                            "system", client.system().name(),
                            "address", Came.address(request.getRemoteAddr())),
                    link);
        }
    }
}
