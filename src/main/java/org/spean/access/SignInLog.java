package org.spean.access;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in stands in the access log, and whoever cannot be written down does not come in. A name that nobody has is not
 * kept: people type passwords into the wrong field.
 */
@Component
class SignInLog {

    private final AccessLog log;
    private final AccountRows accounts;
    private final Clock clock;

    SignInLog(AccessLog log, AccountRows accounts, Clock clock) {
        this.log = log;
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void signedIn(AuthenticationSuccessEvent news) {
        write(news.getAuthentication(), Act.SIGNED_IN);
    }

    @EventListener
    @Transactional
    void signedOut(LogoutSuccessEvent news) {
        write(news.getAuthentication(), Act.SIGNED_OUT);
    }

    private void write(Authentication who, Act act) {
        if (who.getPrincipal() instanceof SignedInUser user) {
            log.write(user.actor(clock.instant()), act, about(user.account()), Map.of());
        }
    }

    /** The password was wrong, or nobody has the name. */
    @Transactional
    void failed(String signInName) {
        Optional<Account> account = accounts.findBySignInName(signInName);
        log.write(Actor.ANYBODY, Act.SIGN_IN_FAILED, account.flatMap(each -> about(each.id())), Map.of());
    }

    /** The password was right, and what should have come with it was not. */
    @Transactional
    void secondStepFailed(UUID account) {
        log.write(Actor.ANYBODY, Act.SIGN_IN_FAILED, about(account), Map.of("step", "second"));
    }

    private static Optional<Subject> about(UUID account) {
        return Optional.of(new Subject(Subject.Kind.ACCOUNT, account));
    }
}
