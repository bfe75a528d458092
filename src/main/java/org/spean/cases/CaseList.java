package org.spean.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Within;
import org.spean.vocabulary.CaseCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of cases: filtered in the query, by code, and each list is one row of the log with what was shown. */
@Component
public class CaseList {

    /** So many stand on a page. */
    public static final int PAGE = 50;

    private static final String ROWS =
            "SELECT c.*, 'CASE' AS subject_kind, c.id AS subject_id FROM client_case c WHERE c.id = b.subject_id";

    private final JdbcClient database;
    private final AccessPolicy policy;
    private final AccessLog log;
    private final Clock clock;

    CaseList(JdbcClient database, AccessPolicy policy, AccessLog log, Clock clock) {
        this.database = database;
        this.policy = policy;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Those that they know of, the latest opened first. Whoever asks for a phase or a district gets those alone of which they
     * read it: otherwise they would learn it by asking.
     */
    @Transactional
    public CasePage known(Actor by, CaseFilter filter) {
        boolean learns = !filter.phases().isEmpty() || filter.district().isPresent();
        Within within = within(by, learns ? Operation.READ : Operation.KNOW);
        JdbcClient.StatementSpec statement = database.sql(sql(within, filter))
                .params(within.parameters())
                .param("phases", filter.phases().stream().map(Enum::name).toArray(String[]::new))
                .param("states", filter.states().stream().map(Enum::name).toArray(String[]::new))
                .param("district", filter.district().orElse(null))
                .param("after", filter.after().orElse(null));
        List<CaseLine> lines = statement.query((row, number) -> line(row)).list();
        boolean more = lines.size() > PAGE;
        List<CaseLine> shown = asRead(by, more ? lines.subList(0, PAGE) : lines);
        if (!shown.isEmpty()) {
            log.write(by, Act.CASES_LISTED, Optional.empty(), Map.of("cases", codes(shown)));
        }
        return new CasePage(shown, more);
    }

    private static String sql(Within within, CaseFilter filter) {
        StringBuilder holds = new StringBuilder("e.gone_at IS NULL");
        if (!filter.phases().isEmpty()) {
            holds.append(" AND e.phase = ANY (:phases)");
        }
        if (!filter.states().isEmpty()) {
            holds.append(" AND e.state = ANY (:states)");
        }
        filter.district().ifPresent(each -> holds.append(" AND e.district = :district"));
        filter.after().ifPresent(each -> holds.append(" AND b.subject_id < :after"));
        return within.newest(
                ROWS,
                Subject.Kind.CASE,
                holds.toString(),
                filter.mine() ? "tie.badge LIKE '" + Relation.ON_THE_CASE + " %'" : "true",
                PAGE + 1);
    }

    private Within within(Actor by, Operation operation) {
        return Within.of(by, held -> true, policy, operation, clock.instant());
    }

    private List<CaseLine> asRead(Actor by, List<CaseLine> lines) {
        Within within = within(by, Operation.READ);
        Set<UUID> read = new HashSet<>(database.sql("SELECT e.subject_id FROM (SELECT 'CASE' AS subject_kind,"
                        + " unnest(:ids) AS subject_id) e WHERE " + within.condition())
                .params(within.parameters())
                .param("ids", lines.stream().map(CaseLine::id).toArray(UUID[]::new))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
        return lines.stream()
                .map(each -> read.contains(each.id()) ? each : each.unread())
                .toList();
    }

    private static String codes(List<CaseLine> lines) {
        return String.join(" ", lines.stream().map(each -> each.code().text()).toList());
    }

    private static CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(
                row.getObject("id", UUID.class),
                new CaseCode(row.getString("code")),
                true,
                Optional.ofNullable(row.getString("own_code")),
                row.getObject("centre", UUID.class),
                Phase.valueOf(row.getString("phase")),
                CaseState.valueOf(row.getString("state")),
                row.getString("setting"),
                Optional.ofNullable(row.getString("sex")),
                Optional.ofNullable(row.getString("age")).map(AgeKnown::valueOf),
                Optional.ofNullable(row.getString("age_band")),
                Optional.ofNullable(row.getString("urgent")),
                Optional.ofNullable(row.getString("district")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
