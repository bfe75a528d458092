package org.spean.access.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.spean.access.reach.Reach;
import org.spean.access.reach.Within;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at the cases of a centre, for its manager: in lists since the case is the centre's, in a client's record all. */
@Component
public class Looks {

    /** More are on no paper; the oldest are left out then. */
    public static final int MOST_PRINTED = 2_000;

    /** Whoever held a role for the centre when they looked is no outsider. */
    private static final String OUTSIDE = "NOT EXISTS (SELECT FROM unnest(CAST(:ours AS text[])) o"
            + " WHERE position(o IN coalesce(e.told ->> 'as', '')) > 0)";

    private final LoggedRows rows;
    private final JdbcClient database;
    private final AccessPolicy policy;
    private final Reach reach;
    private final AccessLog log;
    private final Clock clock;

    Looks(LoggedRows rows, JdbcClient database, AccessPolicy policy, Reach reach, AccessLog log, Clock clock) {
        this.rows = rows;
        this.database = database;
        this.policy = policy;
        this.reach = reach;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A look.
     *
     * @param outside whether by somebody who held no role for the centre then
     */
    public record Look(Logged entry, boolean outside) {}

    /**
     * How often somebody did something from outside.
     *
     * @param as as what they did it
     */
    public record Counted(String name, List<Logged.As> as, String act, long times) {}

    /**
     * A page of looks, the newest first.
     *
     * @param counted those from outside in the days asked for, where these are few enough
     * @param next before which entry the following page begins; empty on the last
     */
    public record Page(List<Look> looks, List<Counted> counted, Optional<UUID> next) {}

    /**
     * Shows a page, and writes down who was shown what.
     *
     * @param before the last entry on the page before
     * @throws AccessDeniedException when they lead no centre
     */
    @Transactional
    public Page page(Actor by, LooksSought sought, Optional<UUID> before) {
        mustLead(by);
        Trail.Page page = Trail.Page.of(rows.newest(asked(by, Looks::leads, sought), before, Trail.PAGE + 1));
        log.write(by, Act.LOG_READ, Optional.empty(), Trail.told(sought.parameters(), page.entries()));
        return new Page(
                looks(by, page.entries()),
                sought.counted() && before.isEmpty() ? counted(by, Looks::leads, sought) : List.of(),
                page.next());
    }

    private List<Look> looks(Actor by, List<Logged> entries) {
        List<String> ours = List.of(ours(by, Looks::leads));
        return entries.stream()
                .map(each -> new Look(
                        each,
                        each.as().stream()
                                .noneMatch(as -> ours.contains(
                                        as.remit().kind() + " " + as.remit().key()))))
                .toList();
    }

    /**
     * All looks at one case, for the client (design 5.3), the newest first; and writes down that they were put on paper.
     *
     * @throws AccessDeniedException when it is no case of theirs, or there is none
     */
    @Transactional
    public List<Look> record(Actor by, UUID id) {
        mustLead(by);
        Subject subject = new Subject(Subject.Kind.CASE, id);
        if (policy.may(reach.sight(by, subject), Operation.READ_LOG) != Answer.YES) {
            throw nothing();
        }
        Within within = within(by, Looks::leads);
        Conditions asked = new Conditions()
                .and("e.subject_kind = 'CASE' AND e.subject_id = :case", Map.of("case", id))
                .and(within.condition(), within.parameters());
        List<Logged> all = rows.newest(asked, Optional.empty(), MOST_PRINTED);
        log.write(by, Act.LOG_PRINTED, Optional.of(subject), Map.of());
        return looks(by, all);
    }

    /** Those from outside, counted by person, what they were and act; the most frequent first. */
    List<Counted> counted(Actor by, Predicate<Held> through, LooksSought sought) {
        Conditions asked = asked(by, through, new LooksSought(sought.subject(), sought.days(), true));
        return database.sql("SELECT e.actor_name, coalesce(e.told ->> 'as', '') AS held, e.act, count(*) AS times"
                        + " FROM log.entry e" + asked.text()
                        + " GROUP BY e.account_id, e.actor_name, held, e.act"
                        + " ORDER BY times DESC, e.actor_name, e.act LIMIT 200")
                .params(asked.values())
                .query(Looks::counted)
                .list();
    }

    private static Counted counted(ResultSet row, int number) throws SQLException {
        return new Counted(
                row.getString("actor_name"),
                Logged.as(row.getString("held")),
                row.getString("act"),
                row.getLong("times"));
    }

    private Conditions asked(Actor by, Predicate<Held> through, LooksSought sought) {
        Within within = within(by, through);
        Conditions asked = new Conditions().and(within.subjects(), within.parameters());
        sought.subject().ifPresent(id -> asked.and("e.subject_id = :case", Map.of("case", id)));
        sought.days().narrow(asked);
        asked.and(within.conditionSinceTied(), Map.of());
        if (sought.outside()) {
            asked.and(OUTSIDE, Map.of("ours", ours(by, through)));
        }
        return asked;
    }

    private Within within(Actor by, Predicate<Held> through) {
        return Within.of(by, through, policy, Operation.READ_LOG, clock.instant());
    }

    private static String[] ours(Actor by, Predicate<Held> through) {
        return by.held().stream()
                .filter(through)
                .map(each -> each.remit().kind() + " " + each.remit().key())
                .toArray(String[]::new);
    }

    private static boolean leads(Held held) {
        return held.role() == Role.MANAGER;
    }

    private static void mustLead(Actor by) {
        if (!by.roles().contains(Role.MANAGER)) {
            throw nothing();
        }
    }

    private static AccessDeniedException nothing() {
        return new AccessDeniedException("there is nothing of the kind for them");
    }
}
