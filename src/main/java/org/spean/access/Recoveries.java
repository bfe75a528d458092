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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How somebody who forgot the password comes in again: one person asks for it with a reason, another one who knows them
 * says yes (design 5.4: administrator and the person's manager). The link that it makes is handed over like an invitation's.
 * Where nobody is the person's manager, two administrators do it, or an administrator and ATRO.
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
    private final Clock clock;

    Recoveries(
            JdbcClient database,
            AccountRows accounts,
            OneTimeLinks links,
            Holdings holdings,
            AccessLog log,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.links = links;
        this.holdings = holdings;
        this.log = log;
        this.clock = clock;
    }

    /** A recovery that waits for a second person. */
    public record Waiting(UUID id, UUID account, String name, UUID askedBy, Instant askedAt, String reason) {}

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
     * @param reason why, in words; not blank, at most {@value #MOST_LETTERS} letters
     * @return whether it waits now: not where the reason is missing or too long
     * @throws AccessDeniedException for whoever may not ask
     */
    @Transactional
    public boolean ask(Actor by, UUID account, String reason) {
        UUID self = by.account()
                .filter(each -> mayAsk(by, account))
                .orElseThrow(() -> new AccessDeniedException("not theirs to ask for"));
        String said = reason.strip();
        if (said.isEmpty() || said.codePointCount(0, said.length()) > MOST_LETTERS) {
            return false;
        }
        Account lost = accounts.findById(account).orElseThrow(() -> new AccessDeniedException("no such account"));
        int asked = database.sql("""
                        INSERT INTO recovery (id, account_id, asked_by, asked_at, reason)
                        VALUES (:id, :account, :by, :now, :reason)
                        ON CONFLICT (account_id) WHERE decided_at IS NULL DO NOTHING""")
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("by", self)
                .param("now", now())
                .param("reason", said)
                .update();
        if (asked == 1) {
            log.write(by, Act.RECOVERY_ASKED, Invitations.about(lost), Map.of("reason", said));
        }
        return true;
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
                        SELECT r.id, r.account_id, a.display_name, r.asked_by, r.asked_at, r.reason
                        FROM recovery r JOIN account a ON a.id = r.account_id
                        WHERE r.decided_at IS NULL ORDER BY r.asked_at LIMIT 200""")
                .query((row, number) -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6)))
                .list();
    }

    /**
     * Says the second yes. Of two who do so at once, one does.
     *
     * @return the link, shown now and never again; empty where somebody else was quicker
     * @throws AccessDeniedException for whoever may not say it
     */
    @Transactional
    public Optional<Sent> confirm(Actor by, UUID recovery) {
        return decided(by, recovery, true).map(waiting -> {
            Account account = accounts.findById(waiting.account()).orElseThrow();
            Instant now = clock.instant();
            String secret = links.make(account.id(), Purpose.RECOVERY, by.account(), now);
            log.write(by, Act.RECOVERY_CONFIRMED, Invitations.about(account), Map.of());
            return new Sent(account.id(), account.displayName(), secret, now.plus(OneTimeLinks.LASTS));
        });
    }

    /** Says no. */
    @Transactional
    public void refuse(Actor by, UUID recovery) {
        decided(by, recovery, false)
                .ifPresent(waiting -> log.write(
                        by,
                        Act.RECOVERY_REFUSED,
                        Optional.of(new Subject(Subject.Kind.ACCOUNT, waiting.account())),
                        Map.of()));
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
