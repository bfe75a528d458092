package org.spean.cases.care;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Role;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Operation;
import org.spean.access.reach.Within;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.StepKind;
import org.spean.cases.StepTaken;
import org.spean.vocabulary.CaseCode;
import org.spean.vocabulary.CountryTime;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Children who are kept at this moment: for focal persons, the ministry's office and managers, each as far as they may know of the
 * case (design 1.3). Filtered in the query, and each list is a row of the log.
 */
@Component
public class KeptChildren {

    /** So many days after it began, or was reviewed, keeping a child is reviewed (ours). */
    public static final int REVIEWED_WITHIN = 7;

    private static final Set<Role> WATCHING = EnumSet.of(Role.FOCAL_PERSON, Role.ATRO_OFFICER, Role.MANAGER);

    private final JdbcClient database;
    private final AccessPolicy policy;
    private final AccessLog log;
    private final Clock clock;

    KeptChildren(JdbcClient database, AccessPolicy policy, AccessLog log, Clock clock) {
        this.database = database;
        this.policy = policy;
        this.log = log;
        this.clock = clock;
    }

    /** Those of whom they may know, the longest kept first; whoever turned eighteen is kept by nobody, and is not among them. */
    @Transactional
    public List<KeptChild> of(Actor by) {
        Instant now = clock.instant();
        Within within = Within.of(by, held -> WATCHING.contains(held.role()), policy, Operation.KNOW, now);
        List<KeptChild> kept = database.sql(
                        """
                        SELECT e.* FROM (SELECT k.*, c.id, c.code, c.centre, 'CASE' AS subject_kind, c.id AS subject_id
                            FROM case_keeping k JOIN client_case c ON c.id = k.case_id) e
                        WHERE (e.adult_from IS NULL OR e.adult_from > :today) AND\s""" + within.subjects() + " AND " + within.condition() + " ORDER BY e.since, e.id")
                .params(within.parameters())
                .param("today", LocalDate.ofInstant(now, CountryTime.ZONE))
                .query((row, number) -> new KeptChild(
                        row.getObject("id", UUID.class),
                        new CaseCode(row.getString("code")),
                        row.getObject("centre", UUID.class),
                        row.getObject("since", LocalDate.class),
                        row.getString("reason"),
                        row.getObject("review_by", LocalDate.class)))
                .list();
        if (!kept.isEmpty()) {
            String codes = kept.stream().map(each -> each.code().text()).collect(Collectors.joining(" "));
            log.write(by, Act.CASES_LISTED, Optional.empty(), Map.of("cases", codes));
        }
        return kept;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void taken(StepTaken news) {
        Optional<Row> before = row(news.before().standing());
        Optional<Row> after = row(news.after().standing());
        if (before.equals(after)) {
            return;
        }
        database.sql("DELETE FROM case_keeping WHERE case_id = :id")
                .param("id", news.after().id())
                .update();
        after.ifPresent(row -> database.sql("""
                        INSERT INTO case_keeping (case_id, since, reason, review_by, adult_from)
                        VALUES (:id, :since, :reason, :until, :adult)""")
                .param("id", news.after().id())
                .param("since", row.since())
                .param("reason", row.reason())
                .param("until", row.reviewBy())
                .param("adult", row.adultFrom().orElse(null))
                .update());
    }

    private record Row(LocalDate since, String reason, LocalDate reviewBy, Optional<LocalDate> adultFrom) {}

    private static Optional<Row> row(CaseStanding standing) {
        return Safety.keeping(standing)
                .filter(kept -> standing.closed().isEmpty())
                .map(kept -> new Row(
                        kept.on(),
                        kept.told("safety-reason").orElseThrow(),
                        reviewBy(counted(standing, kept)),
                        Safety.adultFrom(standing)));
    }

    /** The step from which the next review is counted. */
    static CaseStep counted(CaseStanding standing, CaseStep kept) {
        return standing.after(kept, StepKind.KEEPING_REVIEWED).orElse(kept);
    }

    /** The last day for the next review. */
    static LocalDate reviewBy(CaseStep counted) {
        return counted.on().plusDays(REVIEWED_WITHIN);
    }
}
