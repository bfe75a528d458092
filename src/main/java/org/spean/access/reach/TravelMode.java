package org.spean.access.reach;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Holders;
import org.spean.access.Present;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Travel mode (design 4.4): whoever travels picks cases, and sees these alone, and those that begin on the way, until it is unlocked
 * from the office. It holds for the person and not for one session: whoever takes the telephone and signs in anew sees no more.
 * The policy, the filters of lists and the database's own row-level security all ask for it.
 *
 * <p>It is unlocked by a manager of a centre for which the person works, by the ministry's office, or by themselves on another device
 * that they registered as their own.
 */
@Component
public class TravelMode {

    private final JdbcClient database;
    private final Reach reach;
    private final AccessPolicy policy;
    private final Holders holders;
    private final Present present;
    private final AccessLog log;
    private final Clock clock;

    TravelMode(
            JdbcClient database,
            Reach reach,
            AccessPolicy policy,
            Holders holders,
            Present present,
            AccessLog log,
            Clock clock) {
        this.database = database;
        this.reach = reach;
        this.policy = policy;
        this.holders = holders;
        this.present = present;
        this.log = log;
        this.clock = clock;
    }

    /** Whether they travel. */
    @Transactional(readOnly = true)
    public boolean onTheWay(Actor by) {
        return by.account().flatMap(this::travel).isPresent();
    }

    private Optional<UUID> travel(UUID account) {
        return database.sql("SELECT id FROM travel WHERE account_id = :account AND ended_at IS NULL")
                .param("account", account)
                .query(UUID.class)
                .optional();
    }

    /**
     * They set out with these.
     *
     * @param cases of all of which they know; at least one
     * @return whether they travel now: not where one of these is none for them, or they travel already
     */
    @Transactional
    public boolean begin(Actor by, Set<Subject> cases) {
        boolean known =
                cases.stream().allMatch(each -> policy.may(reach.sight(by, each), Operation.KNOW) == Answer.YES);
        if (by.account().isEmpty() || cases.isEmpty() || !known) {
            return false;
        }
        Optional<UUID> travel = database.sql("""
                        INSERT INTO travel (account_id, device, began_at) VALUES (:account, :device, :now)
                        ON CONFLICT (account_id) WHERE ended_at IS NULL DO NOTHING RETURNING id""")
                .param("account", by.account().get())
                .param("device", device().orElse(null))
                .param("now", now())
                .query(UUID.class)
                .optional();
        travel.ifPresent(id -> {
            cases.forEach(each -> database.sql("INSERT INTO travel_case VALUES (:travel, :kind, :id)")
                    .param("travel", id)
                    .param("kind", each.kind().name())
                    .param("id", each.id())
                    .update());
            log.write(by, Act.TRAVEL_BEGAN, Optional.empty(), Map.of("cases", String.valueOf(cases.size())));
        });
        return travel.isPresent();
    }

    /** Whether they may unlock it for whoever has this account. */
    @Transactional(readOnly = true)
    public boolean mayUnlock(Actor by, UUID account) {
        if (travel(account).isEmpty()) {
            return false;
        }
        return by.account().equals(Optional.of(account))
                ? device().filter(here -> ownOther(account, here)).isPresent()
                : by.held().stream().anyMatch(held -> leads(held, account));
    }

    /** Others who travel and for whom they may unlock it. */
    @Transactional(readOnly = true)
    public Set<UUID> travelling(Actor by) {
        return database.sql("SELECT account_id FROM travel WHERE ended_at IS NULL").query(UUID.class).list().stream()
                .filter(account -> by.account().filter(account::equals).isEmpty())
                .filter(account -> mayUnlock(by, account))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean leads(Held held, UUID account) {
        return switch (held.role()) {
            case ATRO_OFFICER -> true;
            case MANAGER ->
                holders.of(Role.CASEWORKER, held.remit()).contains(account)
                        || holders.of(Role.MANAGER, held.remit()).contains(account);
            default -> false;
        };
    }

    /** Whether this device is registered as theirs, and another than the one that travels. */
    boolean ownOther(UUID account, String device) {
        return database.sql("SELECT EXISTS (SELECT FROM known_device d JOIN travel t ON t.account_id = d.account_id"
                        + " WHERE t.account_id = :account AND t.ended_at IS NULL AND t.device <> :device"
                        + " AND d.hash = :device AND d.own_until > :now)")
                .param("account", account)
                .param("device", device)
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Unlocks it; says whether it was theirs to do. */
    @Transactional
    public boolean unlock(Actor by, UUID account) {
        if (!mayUnlock(by, account)) {
            return false;
        }
        database.sql(
                        "UPDATE travel SET ended_at = :now, ended_by = :by WHERE account_id = :account AND ended_at IS NULL")
                .param("now", now())
                .param("by", by.account().orElseThrow())
                .param("account", account)
                .update();
        log.write(by, Act.TRAVEL_ENDED, Optional.empty(), Map.of("of", account.toString()));
        return true;
    }

    /** That of the present session; empty where it has none. */
    private Optional<String> device() {
        return present.session()
                .flatMap(
                        key -> database.sql("SELECT device FROM user_session WHERE hash = :hash AND device IS NOT NULL")
                                .param("hash", key.hash())
                                .query(String.class)
                                .optional());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
