package org.spean.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.spean.access.session.Came;
import org.spean.access.session.Client;
import org.spean.access.session.OpenSessions;
import org.spean.access.session.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Whether what somebody has open is still theirs: each session by its own row, and all of them end as soon as their roles or
 * their password change, their account is closed or their device is lost. The database says since when sessions count, so it
 * holds on every node, here at once and elsewhere within two seconds.
 */
@Component
class Sessions {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final int MOST = 10_000;

    private final AccountRows accounts;
    private final OpenSessions open;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final LoadingCache<UUID, Instant> from;

    Sessions(AccountRows accounts, OpenSessions open, Clock clock, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.open = open;
        this.clock = clock;
        this.events = events;
        this.from = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .build(account ->
                        accounts.findById(account).map(Account::sessionsFrom).orElse(Instant.MAX));
    }

    /** What it opens at this request. */
    Standing standing(SignedInUser user, HttpServletRequest request) {
        return before(user)
                ? Standing.OVER
                : open.standing(
                        user.session(),
                        new Came(
                                Client.of(request.getHeader(HttpHeaders.USER_AGENT)),
                                Came.address(request.getRemoteAddr()),
                                KnownDevices.of(request)));
    }

    /** What it opens, where nobody asks for anything. */
    Standing standing(SignedInUser user) {
        return before(user) ? Standing.OVER : open.standing(user.session());
    }

    private boolean before(SignedInUser user) {
        return user.since().isBefore(from.get(user.account()));
    }

    /** Somebody signed in, in the place of whoever was signed in there before. */
    void replaced(SignedInUser before, SignedInUser now) {
        if (!before.session().equals(now.session())) {
            open.left(before.session());
        }
    }

    /** Whether whatever this person had open at that moment was ended since. */
    boolean endedSince(UUID account, Instant then) {
        return then.isBefore(from.get(account));
    }

    /** Ends everything that this person has open, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID account) {
        accounts.findById(account).ifPresent(each -> {
            each.endSessions(clock.instant());
            events.publishEvent(new SessionsEnded(account));
        });
    }

    @EventListener
    void signedOut(LogoutSuccessEvent news) {
        if (news.getAuthentication().getPrincipal() instanceof SignedInUser user) {
            open.left(user.session());
        }
    }

    @EventListener
    void rolesChanged(RolesChanged changed) {
        end(changed.account());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void ended(SessionsEnded news) {
        from.invalidate(news.account());
    }
}
