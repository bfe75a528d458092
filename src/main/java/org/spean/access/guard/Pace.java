package org.spean.access.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many identities somebody sees in an hour: after ten they are asked why, and their manager is told (design 5.1). Counted
 * in the access log itself, so nothing shown is missed.
 */
@Component
class Pace {

    /** So many in {@link #HOUR} need no reason. */
    static final int FREE = 10;

    static final Duration HOUR = Duration.ofHours(1);

    private static final String LATELY =
            " FROM log.entry WHERE account_id = :account AND act = ANY (:acts) AND at > :since AND id >= log.first_id(:since)";

    /** Acts by which somebody saw who a client is. */
    private static final String[] NAMES_SEEN = {Act.IDENTITY_SHOWN.name(), Act.SEARCH_SHEET_SHOWN.name()};

    private static final String[] REASONS = {Act.PACE_REASON_GIVEN.name()};

    private final JdbcClient database;
    private final AccessLog log;
    private final Holders holders;
    private final Notices notices;
    private final Clock clock;

    Pace(JdbcClient database, AccessLog log, Holders holders, Notices notices, Clock clock) {
        this.database = database;
        this.log = log;
        this.holders = holders;
        this.notices = notices;
        this.clock = clock;
    }

    /** Whether they have to say why before they see one more; one that they saw in this hour is no more. */
    boolean tooFast(UUID account, Subject next) {
        // Two screens of one person are asked one after the other.
        database.sql("SELECT pg_advisory_xact_lock(hashtext(:account))")
                .param("account", "pace " + account)
                .query(row -> {});
        int others = counted(
                "SELECT count(DISTINCT subject_id)" + LATELY + " AND subject_id <> :next",
                account,
                NAMES_SEEN,
                next.id());
        boolean seen =
                counted("SELECT count(*)" + LATELY + " AND subject_id = :next", account, NAMES_SEEN, next.id()) > 0;
        int reasons = counted("SELECT count(*)" + LATELY, account, REASONS, next.id());
        return !seen && others >= FREE * (1 + reasons);
    }

    private int counted(String sql, UUID account, String[] acts, UUID next) {
        Instant since = clock.instant().minus(HOUR);
        return database.sql(sql)
                .param("account", account)
                .param("acts", acts)
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .param("next", next)
                .query(Integer.class)
                .single();
    }

    /** They said why; the managers of where they work are told. */
    void reasonGiven(Actor by, String reason) {
        log.write(by, Act.PACE_REASON_GIVEN, Optional.empty(), Map.of("reason", reason));
        Set<UUID> told = new HashSet<>();
        for (Held held : by.held()) {
            if (held.remit().kind() == Remit.Kind.ORGANIZATION) {
                told.addAll(holders.of(Role.MANAGER, held.remit()));
            }
        }
        if (told.isEmpty()) {
            told.addAll(holders.of(Role.ATRO_OFFICER));
        }
        by.account().ifPresent(told::remove);
        notices.tell(told, "notice.pace", Map.of("name", by.name(), "reason", reason), "");
    }
}
