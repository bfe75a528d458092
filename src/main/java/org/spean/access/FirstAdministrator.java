package org.spean.access;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.access.InvitationOutcome.Reason;
import org.spean.access.grant.LogCode;
import org.spean.access.password.Weakness;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who opens an empty system: whoever can read the program's log. A code is printed there at every start until somebody has
 * used it; then never again.
 */
@Component
public class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final JdbcClient database;
    private final AccountRows accounts;
    private final Holdings holdings;
    private final PasswordEncoder passwords;
    private final AccessLog accessLog;
    private final Clock clock;
    private final boolean demonstrating;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            JdbcClient database,
            AccountRows accounts,
            Holdings holdings,
            PasswordEncoder passwords,
            AccessLog accessLog,
            Clock clock,
            Environment environment,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.accounts = accounts;
        this.holdings = holdings;
        this.passwords = passwords;
        this.accessLog = accessLog;
        this.clock = clock;
        this.demonstrating = environment.acceptsProfiles(Profiles.of("demo"));
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Prints the code, where nobody is there yet. */
    @EventListener
    void opened(ApplicationReadyEvent ready) {
        if (!demonstrating) {
            printed()
                    .ifPresent(code -> log.warn(
                            "Nobody can sign in yet. Open the page /first-administrator and type this code: {}", code));
        }
    }

    /** A new code, of which the hash is kept; empty where somebody is there already. */
    Optional<String> printed() {
        return transaction.execute(status -> {
            if (!empty()) {
                return Optional.empty();
            }
            String code = LogCode.make();
            database.sql("INSERT INTO first_administrator (id, code_hash) VALUES (1, :hash)"
                            + " ON CONFLICT (id) DO UPDATE SET code_hash = :hash")
                    .param("hash", LogCode.hash(code))
                    .update();
            return Optional.of(code);
        });
    }

    private boolean empty() {
        return database.sql("SELECT NOT EXISTS (SELECT FROM account WHERE NOT demonstration)")
                .query(Boolean.class)
                .single();
    }

    /** Whether the system still waits for its first administrator. */
    @Transactional(readOnly = true)
    public boolean awaited() {
        return empty() && !hash().isEmpty();
    }

    private String hash() {
        return database.sql("SELECT code_hash FROM first_administrator")
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** What stands against the first administrator, field by field; nothing where the account is open. */
    public record Against(boolean code, Set<Reason> names, Set<Weakness> password) {

        /** Whether nothing stands against it. */
        public boolean none() {
            return !code && names.isEmpty() && password.isEmpty();
        }
    }

    /**
     * Opens the first administrator's account. Of two who do so at once, one does.
     *
     * @param code as the log says it; spaces, hyphens and small letters do not matter
     */
    @Transactional
    public Against open(String code, Invitation wish, String password) {
        // One at a time: the second finds that the system is not empty any more.
        database.sql("LOCK TABLE first_administrator IN EXCLUSIVE MODE").update();
        boolean wrong = !awaited() || !LogCode.matches(code, hash());
        Invitation clean = Invitations.clean(wish);
        Set<Reason> names = EnumSet.noneOf(Reason.class);
        names.addAll(Invitations.against(clean));
        if (!wrong && accounts.findBySignInName(clean.signInName()).isPresent()) {
            names.add(Reason.SIGN_IN_NAME_TAKEN);
        }
        Account account = Account.invited(clean);
        Against against = new Against(wrong, names, Invitations.against(account, password));
        if (against.none()) {
            account.choosesPassword(Objects.requireNonNull(passwords.encode(password)), clock.instant());
            accounts.saveAndFlush(account);
            holdings.open(
                    account.id(), Set.of(new Held(Role.ADMINISTRATOR, Remit.COUNTRY, clock.instant(), null, null)));
            database.sql("DELETE FROM first_administrator").update();
            accessLog.write(
                    Actor.person(account.id(), account.displayName(), Set.of()),
                    Act.ACCOUNT_OPENED,
                    Invitations.about(account),
                    Map.of("as", "first administrator"));
        }
        return against;
    }
}
