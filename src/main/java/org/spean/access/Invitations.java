package org.spean.access;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.spean.access.InvitationOutcome.Reason;
import org.spean.access.InvitationOutcome.Refused;
import org.spean.access.InvitationOutcome.Sent;
import org.spean.access.OneTimeLinks.Purpose;
import org.spean.access.notice.Notices;
import org.spean.access.password.PasswordRule;
import org.spean.access.password.Weakness;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How somebody comes to an account: an administrator makes it and hands over a link, which the person opens once, within
 * three days, to choose a password. An account opens nothing by itself: roles are given apart ({@link Grants}).
 */
@Component
public class Invitations {

    /** The longest name, in letters. */
    public static final int MOST_LETTERS = 200;

    private static final Pattern SIGN_IN_NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}._@-]{1,59}");

    private final AccountRows accounts;
    private final OneTimeLinks links;
    private final Holdings holdings;
    private final PasswordEncoder passwords;
    private final AccessLog log;
    private final Notices notices;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Invitations(
            AccountRows accounts,
            OneTimeLinks links,
            Holdings holdings,
            PasswordEncoder passwords,
            AccessLog log,
            Notices notices,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.links = links;
        this.holdings = holdings;
        this.passwords = passwords;
        this.log = log;
        this.notices = notices;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether they may invite. */
    public boolean mayInvite(Actor by) {
        return by.account().filter(holdings::administers).isPresent();
    }

    /**
     * Makes an account and its link.
     *
     * @throws AccessDeniedException for whoever is no administrator
     */
    public InvitationOutcome invite(Actor by, Invitation wish) {
        Invitation clean = clean(wish);
        Set<Reason> against = against(clean);
        if (!mayInvite(by)) {
            throw new AccessDeniedException("not theirs to invite");
        }
        if (!against.isEmpty()) {
            return new Refused(against);
        }
        try {
            return transaction.execute(status -> {
                if (accounts.findBySignInName(clean.signInName()).isPresent()) {
                    return new Refused(Set.of(Reason.SIGN_IN_NAME_TAKEN));
                }
                return sent(by, accounts.saveAndFlush(Account.invited(clean)));
            });
        } catch (DataIntegrityViolationException e) {
            // Two invited with one name in one moment.
            return new Refused(Set.of(Reason.SIGN_IN_NAME_TAKEN));
        }
    }

    private Sent sent(Actor by, Account account) {
        Instant now = clock.instant();
        String secret = links.make(account.id(), Purpose.INVITATION, by.account(), now);
        log.write(by, Act.ACCOUNT_INVITED, about(account), Map.of("name", account.displayName()));
        return new Sent(account.id(), account.displayName(), secret, now.plus(OneTimeLinks.LASTS));
    }

    static Optional<Subject> about(Account account) {
        return Optional.of(new Subject(Subject.Kind.ACCOUNT, account.id()));
    }

    /** Small letters, no spaces around, letters as they are compared. */
    static Invitation clean(Invitation wish) {
        return new Invitation(
                Normalizer.normalize(wish.displayName().strip(), Normalizer.Form.NFC),
                Normalizer.normalize(wish.signInName().strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC),
                wish.language());
    }

    static Set<Reason> against(Invitation clean) {
        Set<Reason> against = EnumSet.noneOf(Reason.class);
        if (clean.displayName().isEmpty()) {
            against.add(Reason.NAME_MISSING);
        }
        if (clean.displayName().codePointCount(0, clean.displayName().length()) > MOST_LETTERS) {
            against.add(Reason.NAME_TOO_LONG);
        }
        if (!SIGN_IN_NAME.matcher(clean.signInName()).matches()) {
            against.add(Reason.SIGN_IN_NAME_UNFIT);
        }
        return against;
    }

    /**
     * Makes another link for whoever has not opened the account yet; the one before opens nothing any more.
     *
     * @throws AccessDeniedException for whoever is no administrator, and where there is no such account
     */
    @Transactional
    public InvitationOutcome renew(Actor by, UUID account) {
        Account invited = theirs(by, account);
        return invited.passwordHash().isPresent() || invited.closedAt().isPresent()
                ? new Refused(Set.of(Reason.NOT_WAITING))
                : sent(by, invited);
    }

    private Account theirs(Actor by, UUID account) {
        if (!mayInvite(by)) {
            throw new AccessDeniedException("not theirs to invite");
        }
        return accounts.findById(account).orElseThrow(() -> new AccessDeniedException("no such account"));
    }

    /** What the link before them opens: whose account it is. */
    @Transactional(readOnly = true)
    public Optional<Opening> read(String secret) {
        return links.read(secret, clock.instant())
                .flatMap(link -> accounts.findById(link.account())
                        .filter(account -> account.closedAt().isEmpty())
                        .map(account -> new Opening(
                                account.displayName(), account.signInName(), link.purpose() == Purpose.RECOVERY)));
    }

    /**
     * An account that waits for a password.
     *
     * @param again whether it had one before
     */
    public record Opening(String displayName, String signInName, boolean again) {}

    /**
     * Opens the account with the password that the person has chosen. Of two who do so at once, one does.
     *
     * @return empty where the link opens nothing; otherwise what stands against the password, nothing if it is taken
     */
    @Transactional
    public Optional<Set<Weakness>> open(String secret, String password) {
        Instant now = clock.instant();
        return links.read(secret, now).flatMap(link -> {
            Account account = accounts.findById(link.account()).orElseThrow();
            Set<Weakness> against = against(account, password);
            if (!against.isEmpty()) {
                return Optional.of(against);
            }
            if (account.closedAt().isPresent() || !links.use(secret, now)) {
                return Optional.empty();
            }
            account.choosesPassword(hashed(password), now);
            log.write(
                    Actor.person(account.id(), account.displayName(), Set.of()),
                    link.purpose() == Purpose.RECOVERY ? Act.ACCOUNT_RECOVERED : Act.ACCOUNT_OPENED,
                    about(account),
                    Map.of());
            if (link.purpose() == Purpose.RECOVERY) {
                notices.tell(Set.of(account.id()), "notice.password-changed", Map.of("at", now.toString()), "");
            }
            return Optional.of(Set.of());
        });
    }

    private String hashed(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    static Set<Weakness> against(Account account, String password) {
        return PasswordRule.against(password, List.of(account.displayName(), account.signInName()));
    }
}
