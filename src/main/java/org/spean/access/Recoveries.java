package org.spean.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.InvitationOutcome.Sent;
import org.spean.access.OneTimeLinks.Purpose;
import org.spean.access.grant.Appointing;
import org.spean.access.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How somebody who forgot the password or lost the second factor comes in again: one person asks for it with a reason,
 * another one who knows them says yes (design 5.4: administrator and the person's manager). The link that it makes is handed
 * over like an invitation's. Where nobody is the person's manager, two administrators do it, or an administrator and ATRO.
 *
 * <p>A second factor opens case data: so it is forgotten a day after the second yes, the person is told, and until then they,
 * or whoever might have asked, can call it off; ATRO can say that it shall be at once.
 */
@Component
public class Recoveries {

    /** The longest reason, in letters. */
    public static final int MOST_LETTERS = 500;

    private static final Set<Role> MANAGED = Set.of(Role.CASEWORKER, Role.MANAGER, Role.RECEIVER);

    private final JdbcClient database;
    private final AccountRows accounts;
    private final OneTimeLinks links;
    private final Holdings holdings;
    private final AccessLog log;
    private final Notices notices;
    private final Clock clock;

    Recoveries(
            JdbcClient database,
            AccountRows accounts,
            OneTimeLinks links,
            Holdings holdings,
            AccessLog log,
            Notices notices,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.links = links;
        this.holdings = holdings;
        this.log = log;
        this.notices = notices;
        this.clock = clock;
    }

    /** What somebody has lost. */
    public enum Lost {
        PASSWORD,
        SECOND_FACTOR,
        BOTH;

        boolean password() {
            return this != SECOND_FACTOR;
        }

        boolean factor() {
            return this != PASSWORD;
        }

        static Lost of(boolean password, boolean factor) {
            return factor ? password ? BOTH : SECOND_FACTOR : PASSWORD;
        }
    }

    /** A recovery that waits for a second person. */
    public record Waiting(
            UUID id, UUID account, String name, UUID askedBy, Instant askedAt, String reason, Lost lost) {}

    /**
     * What a second yes leads to.
     *
     * @param link for a new password, shown now and never again
     * @param factorAt when the second factor is forgotten
     */
    public record Confirmed(Optional<Sent> link, Optional<Instant> factorAt) {}

    /** A second factor that will be forgotten. */
    public record Due(UUID id, UUID account, Instant at, UUID askedBy, UUID confirmedBy) {}

    /** Whether they may ask for it. */
    public boolean mayAsk(Actor by, UUID account) {
        return by.account().filter(self -> !self.equals(account)).stream()
                .anyMatch(self -> holdings.administers(self) || manages(self, account));
    }

    /** Manager of an organization for which the person works. */
    private boolean manages(UUID self, UUID account) {
        Set<Remit> managed = holdings.of(self).stream()
                .filter(each -> each.role() == Role.MANAGER)
                .map(Held::remit)
                .collect(Collectors.toSet());
        return organizations(account).stream().anyMatch(managed::contains);
    }

    private Set<Remit> organizations(UUID account) {
        return holdings.of(account).stream()
                .filter(each -> MANAGED.contains(each.role()))
                .map(Held::remit)
                .filter(remit -> remit.kind() == Remit.Kind.ORGANIZATION)
                .collect(Collectors.toSet());
    }

    /** Whether they may say the second yes. */
    private boolean mayConfirm(UUID self, Waiting waiting) {
        if (self.equals(waiting.askedBy()) || self.equals(waiting.account())) {
            return false;
        }
        boolean askedByAdministrator = holdings.administers(waiting.askedBy());
        if (manages(self, waiting.account())) {
            return askedByAdministrator;
        }
        boolean managed = organizations(waiting.account()).stream()
                .flatMap(each -> holdings.holders(Role.MANAGER, each).stream())
                .anyMatch(manager -> !manager.equals(waiting.account()));
        return (!askedByAdministrator || !managed)
                && (holdings.administers(self)
                        || holdings.of(self).stream().anyMatch(each -> each.role() == Role.ATRO_OFFICER));
    }

    /**
     * Asks for it, once at a time.
     *
     * @param what what they have lost
     * @param reason why, in words; not blank, at most {@value #MOST_LETTERS} letters
     * @return whether it waits now: not where the reason is missing or too long
     * @throws AccessDeniedException for whoever may not ask
     */
    @Transactional
    public boolean ask(Actor by, UUID account, Lost what, String reason) {
        UUID self = by.account()
                .filter(each -> mayAsk(by, account))
                .orElseThrow(() -> new AccessDeniedException("not theirs to ask for"));
        String said = reason.strip();
        if (said.isEmpty() || said.codePointCount(0, said.length()) > MOST_LETTERS) {
            return false;
        }
        Account lost = accounts.findById(account).orElseThrow(() -> new AccessDeniedException("no such account"));
        int asked = database.sql("""
                        INSERT INTO recovery (id, account_id, asked_by, asked_at, reason, password, factor)
                        VALUES (:id, :account, :by, :now, :reason, :password, :factor)
                        ON CONFLICT (account_id) WHERE decided_at IS NULL DO NOTHING""")
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("by", self)
                .param("now", now())
                .param("reason", said)
                .param("password", what.password())
                .param("factor", what.factor())
                .update();
        if (asked == 1) {
            log.write(by, Act.RECOVERY_ASKED, Invitations.about(lost), Map.of("reason", said, "lost", what.name()));
            tell(account, what, "notice.factor-reset-asked");
        }
        return true;
    }

    private void tell(UUID account, Lost what, String words) {
        if (what.factor()) {
            notices.tell(Set.of(account), words, Map.of(), "my-second-factor");
        }
    }

    /** What waits for this person's yes. */
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Actor by) {
        return by.account()
                .map(self ->
                        all().stream().filter(each -> mayConfirm(self, each)).toList())
                .orElse(List.of());
    }

    /** What waits for somebody's yes for this account. */
    @Transactional(readOnly = true)
    public Optional<Waiting> waiting(UUID account) {
        return all().stream().filter(each -> each.account().equals(account)).findFirst();
    }

    private List<Waiting> all() {
        return database.sql("""
                        SELECT r.id, r.account_id, a.display_name, r.asked_by, r.asked_at, r.reason, r.password,
                            r.factor
                        FROM recovery r JOIN account a ON a.id = r.account_id
                        WHERE r.decided_at IS NULL ORDER BY r.asked_at LIMIT 200""")
                .query((row, number) -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6),
                        Lost.of(row.getBoolean(7), row.getBoolean(8))))
                .list();
    }

    /**
     * Says the second yes. Of two who do so at once, one does.
     *
     * @return what comes of it; empty where somebody else was quicker
     * @throws AccessDeniedException for whoever may not say it
     */
    @Transactional
    public Optional<Confirmed> confirm(Actor by, UUID recovery) {
        return decided(by, recovery, true).map(waiting -> {
            Account account = accounts.findById(waiting.account()).orElseThrow();
            log.write(
                    by,
                    Act.RECOVERY_CONFIRMED,
                    Invitations.about(account),
                    Map.of("lost", waiting.lost().name()));
            return new Confirmed(
                    waiting.lost().password() ? Optional.of(link(by, account)) : Optional.empty(),
                    waiting.lost().factor() ? Optional.of(forgets(waiting)) : Optional.empty());
        });
    }

    private Sent link(Actor by, Account account) {
        Instant now = clock.instant();
        String secret = links.make(account.id(), Purpose.RECOVERY, by.account(), now);
        return new Sent(account.id(), account.displayName(), secret, now.plus(OneTimeLinks.LASTS));
    }

    private Instant forgets(Waiting waiting) {
        Instant at = clock.instant().plus(Appointing.WAIT);
        database.sql("UPDATE recovery SET factor_due_at = :at WHERE id = :id")
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("id", waiting.id())
                .update();
        tell(waiting.account(), waiting.lost(), "notice.factor-reset-confirmed");
        return at;
    }

    /** When this person's second factor will be forgotten, if two people said so. */
    @Transactional(readOnly = true)
    public Optional<Due> due(UUID account) {
        return database.sql("""
                        SELECT id, account_id, factor_due_at, asked_by, decided_by FROM recovery
                        WHERE account_id = :account AND factor_due_at IS NOT NULL AND factor_over_at IS NULL
                        ORDER BY factor_due_at LIMIT 1""")
                .param("account", account)
                .query((row, number) -> new Due(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class)))
                .optional();
    }

    /** Whether they may say that it shall be at once: ATRO may, who has neither asked nor said yes, for somebody else. */
    public boolean mayShorten(Actor by, Due due) {
        return by.account()
                .filter(self -> !self.equals(due.account())
                        && !self.equals(due.askedBy())
                        && !self.equals(due.confirmedBy())
                        && !holdings.person(self).administrator()
                        && holdings.of(self).stream().anyMatch(each -> each.role() == Role.ATRO_OFFICER))
                .isPresent();
    }

    /** Says that the second factor shall be forgotten at once. */
    @Transactional
    public void shorten(Actor by, Due due) {
        UUID self = by.account()
                .filter(each -> mayShorten(by, due))
                .orElseThrow(() -> new AccessDeniedException("not theirs to shorten"));
        int shortened = database.sql("""
                        UPDATE recovery SET factor_due_at = :now, factor_shortened_by = :by
                        WHERE id = :id AND factor_due_at > :now AND factor_over_at IS NULL""")
                .param("now", now())
                .param("by", self)
                .param("id", due.id())
                .update();
        if (shortened == 1) {
            log.write(by, Act.RECOVERY_CONFIRMED, about(due.account()), Map.of("wait", "shortened"));
        }
    }

    /** Calls it off: the person themselves, or whoever might have asked. */
    @Transactional
    public void callOff(Actor by, Due due) {
        if (!by.account().equals(Optional.of(due.account())) && !mayAsk(by, due.account())) {
            throw new AccessDeniedException("not theirs to call off");
        }
        int ended = database.sql("UPDATE recovery SET factor_over_at = :now WHERE id = :id AND factor_over_at IS NULL")
                .param("now", now())
                .param("id", due.id())
                .update();
        if (ended == 1) {
            log.write(by, Act.RECOVERY_REFUSED, about(due.account()), Map.of());
            notices.tell(Set.of(due.askedBy(), due.confirmedBy()), "notice.factor-reset-off", Map.of(), "");
        }
    }

    private static Optional<Subject> about(UUID account) {
        return Optional.of(new Subject(Subject.Kind.ACCOUNT, account));
    }

    /** Says no. */
    @Transactional
    public void refuse(Actor by, UUID recovery) {
        decided(by, recovery, false)
                .ifPresent(waiting -> log.write(by, Act.RECOVERY_REFUSED, about(waiting.account()), Map.of()));
    }

    private Optional<Waiting> decided(Actor by, UUID recovery, boolean confirmed) {
        UUID self = by.account().orElseThrow(() -> new AccessDeniedException("only people decide"));
        Optional<Waiting> waiting =
                all().stream().filter(each -> each.id().equals(recovery)).findFirst();
        if (waiting.filter(each -> !mayConfirm(self, each)).isPresent()) {
            throw new AccessDeniedException("not theirs to decide");
        }
        int decided = database.sql("""
                        UPDATE recovery SET decided_by = :by, decided_at = :now, confirmed = :yes
                        WHERE id = :id AND decided_at IS NULL""")
                .param("by", self)
                .param("now", now())
                .param("yes", confirmed)
                .param("id", recovery)
                .update();
        return decided == 1 ? waiting : Optional.empty();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
