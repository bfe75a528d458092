package org.spean.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Whether what somebody has open is still theirs: it ends after twelve hours, and as soon as their roles or their password
 * change, their account is closed or their device is lost. The database says since when sessions count, so it holds on every
 * node, here at once and elsewhere within two seconds.
 */
@Component
class Sessions {

    /** How long one lasts at most (design 5.4). */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final int MOST = 10_000;

    private final AccountRows accounts;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final LoadingCache<UUID, Instant> from;

    Sessions(AccountRows accounts, Clock clock, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.clock = clock;
        this.events = events;
        this.from = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                .build(account ->
                        accounts.findById(account).map(Account::sessionsFrom).orElse(Instant.MAX));
    }

    /** Whether it is over. */
    boolean over(SignedInUser user) {
        return user.since().isBefore(from.get(user.account()))
                || !clock.instant().isBefore(user.since().plus(LONGEST));
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
    void rolesChanged(RolesChanged changed) {
        end(changed.account());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void ended(SessionsEnded news) {
        from.invalidate(news.account());
    }
}
