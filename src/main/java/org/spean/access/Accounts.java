package org.spean.access;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.vocabulary.Language;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people who can sign in. */
@Component
public class Accounts implements UserDetailsService {

    private final AccountRows accounts;
    private final Holdings holdings;
    private final PasswordEncoder passwords;
    private final AccessLog log;
    private final Sessions sessions;
    private final boolean demonstrating;

    Accounts(
            AccountRows accounts,
            Holdings holdings,
            PasswordEncoder passwords,
            AccessLog log,
            Sessions sessions,
            Environment environment) {
        this.accounts = accounts;
        this.holdings = holdings;
        this.passwords = passwords;
        this.log = log;
        this.sessions = sessions;
        this.demonstrating = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * Opens an account whose password everybody may know, unless there is one with this name already. It lets nobody in
     * where the program does not run as a demonstration.
     *
     * @param signInName what the person types to sign in; upper and lower case are the same
     * @param password kept as an Argon2id hash only
     * @param displayName how the person is named on screens
     * @param held what the person does here, and for whom
     * @return the account with this name
     */
    @Transactional
    public UUID openForDemonstration(String signInName, String password, String displayName, Set<Held> held) {
        String name = signInName.toLowerCase(Locale.ROOT);
        return accounts.findBySignInName(name).map(Account::id).orElseGet(() -> {
            Account opened = accounts.save(
                    Account.forDemonstration(UUID.randomUUID(), name, passwords.encode(password), displayName));
            holdings.open(opened.id(), held);
            return opened.id();
        });
    }

    /** How these are named on screens. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Set<UUID> of) {
        return accounts.findAllById(of).stream().collect(Collectors.toMap(Account::id, Account::displayName));
    }

    /**
     * How somebody is called from now on, and in which language: as whoever keeps people's names says it, in that transaction.
     * Nothing happens where there is no such account.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepInStep(UUID account, String displayName, Language language) {
        accounts.findById(account).ifPresent(each -> each.isCalled(displayName, language));
    }

    /** Whether there is such an account, open or closed. */
    @Transactional(readOnly = true)
    public boolean exists(UUID account) {
        return accounts.existsById(account);
    }

    /** Whether there is such an account, and it is not closed: for what goes on while nobody is signed in. */
    @Transactional(readOnly = true)
    public boolean open(UUID account) {
        return accounts.findById(account)
                .filter(each -> each.closedAt().isEmpty())
                .isPresent();
    }

    /** What an account opens at present, for whoever looks after accounts. */
    public enum State {
        /** The person has not chosen a password yet, and the link is still good. */
        INVITED,
        /** The person has not chosen a password, and the link opens nothing any more. */
        INVITATION_OVER,
        OPEN,
        CLOSED
    }

    /** Closes an account: the person cannot sign in, holds nothing, and what they have open ends. It can be opened again. */
    @Transactional
    public void close(Actor by, UUID account) {
        Account closed = lookedAfter(by, account);
        if (closed.closedAt().isEmpty()) {
            closed.close(holdings.now());
            sessions.end(account);
            log.write(by, Act.ACCOUNT_CLOSED, Invitations.about(closed), Map.of());
        }
    }

    /** Opens an account again that was closed, with the roles that it still has. */
    @Transactional
    public void reopen(Actor by, UUID account) {
        Account closed = lookedAfter(by, account);
        if (closed.closedAt().isPresent()) {
            closed.reopen();
            log.write(by, Act.ACCOUNT_REOPENED, Invitations.about(closed), Map.of());
        }
    }

    /** Whether they may close this account: administrators may, but not their own. */
    public boolean mayClose(Actor by, UUID account) {
        return by.account()
                .filter(self -> !self.equals(account))
                .filter(holdings::administers)
                .isPresent();
    }

    private Account lookedAfter(Actor by, UUID account) {
        if (!mayClose(by, account)) {
            throw new AccessDeniedException("not theirs to close");
        }
        return accounts.findById(account).orElseThrow(() -> new AccessDeniedException("no such account"));
    }

    /**
     * The account with this name. One of a demonstration, met in earnest, is refused as if it did not exist: it takes as
     * long, because Spring Security then checks the password against a hash of nobody's.
     */
    @Override
    @Transactional(readOnly = true)
    public SignedInUser loadUserByUsername(String signInName) {
        return accounts.findBySignInName(signInName.strip().toLowerCase(Locale.ROOT))
                .filter(account -> demonstrating || !account.demonstration())
                .flatMap(account -> account.signedIn(holdings.of(account.id()), holdings.now()))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
