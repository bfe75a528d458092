package org.spean.access;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.spean.access.notice.Notices;
import org.spean.access.password.Weakness;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody chooses another password for themselves. */
@Component
public class OwnPassword {

    private final AccountRows accounts;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final AccessLog log;
    private final Notices notices;
    private final Clock clock;

    OwnPassword(
            AccountRows accounts,
            PasswordEncoder passwords,
            Sessions sessions,
            AccessLog log,
            Notices notices,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.log = log;
        this.notices = notices;
        this.clock = clock;
    }

    /** Whether this is theirs. */
    @Transactional(readOnly = true)
    public boolean fits(Actor by, String password) {
        return by.account()
                .flatMap(accounts::findById)
                .flatMap(Account::passwordHash)
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
    }

    /**
     * Changes it, and ends everything that the person has open, here too: they sign in with the new one.
     *
     * @param present the password so far
     * @return what stands against it; nothing where it was changed
     */
    @Transactional
    public Set<Weakness> change(Actor by, String present, String next) {
        Account account = by.account()
                .flatMap(accounts::findById)
                .orElseThrow(() -> new AccessDeniedException("only people have passwords"));
        if (!passwords.matches(present, account.passwordHash().orElse(""))) {
            return Set.of(Weakness.WRONG_PRESENT_ONE);
        }
        Set<Weakness> against = Invitations.against(account, next);
        if (against.isEmpty()) {
            account.choosesPassword(Objects.requireNonNull(passwords.encode(next)), clock.instant());
            sessions.end(account.id());
            log.write(by, Act.PASSWORD_CHANGED, Invitations.about(account), Map.of());
            notices.tell(
                    Set.of(account.id()),
                    "notice.password-changed",
                    Map.of("at", clock.instant().toString()),
                    "");
        }
        return against;
    }
}
