package org.spean.access.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Holders;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.guard.GlassOutcome.Reason;
import org.spean.access.guard.WarmingOutcome.Asked;
import org.spean.access.guard.WarmingOutcome.Refused;
import org.spean.access.notice.Notices;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.spean.access.reach.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Identities of cases that were closed long ago: to see one takes a reason and a second person's yes, and then it is open to
 * whoever asked for a day (design 5.6).
 */
@Component
public class ColdIdentity {

    /** How long it is open to whoever asked. */
    public static final Duration WARM = Duration.ofHours(24);

    private static final String OF = " WHERE subject_kind = :kind AND subject_id = :subject";

    private final JdbcClient database;
    private final Reach reach;
    private final AccessPolicy policy;
    private final Team team;
    private final Holders holders;
    private final Notices notices;
    private final AccessLog log;
    private final Clock clock;

    ColdIdentity(
            JdbcClient database,
            Reach reach,
            AccessPolicy policy,
            Team team,
            Holders holders,
            Notices notices,
            AccessLog log,
            Clock clock) {
        this.database = database;
        this.reach = reach;
        this.policy = policy;
        this.team = team;
        this.holders = holders;
        this.notices = notices;
        this.log = log;
        this.clock = clock;
    }

    /** From now on it is cold; called by the room that knows when a case was closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cool(Subject subject) {
        of(
                        "INSERT INTO cold (subject_kind, subject_id, since) VALUES (:kind, :subject, :now) ON CONFLICT DO NOTHING",
                        subject)
                .param("now", at(clock.instant()))
                .update();
    }

    /** It is needed again: its case was opened again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(Subject subject) {
        of("DELETE FROM cold" + OF, subject).update();
    }

    /**
     * Asks for it; whoever may say the second yes is told.
     *
     * @param reason why, in their words: as long as one for an emergency
     * @throws AccessDeniedException when they may not, or there is nothing of the kind for them
     */
    @Transactional
    public WarmingOutcome ask(Actor by, Subject subject, String reason) {
        mustBe(by, subject);
        Optional<Reason> against = GivenReason.against(reason);
        if (against.isPresent()) {
            return new Refused(against.get());
        }
        if (!coldFor(self(by), subject)) {
            return new Refused(Reason.NOT_NEEDED);
        }
        UUID id = UUID.randomUUID();
        of(
                        "INSERT INTO warming (id, subject_kind, subject_id, asked_by, asked_at, reason)"
                                + " VALUES (:id, :kind, :subject, :by, :now, :reason)",
                        subject)
                .param("id", id)
                .param("by", self(by))
                .param("now", at(clock.instant()))
                .param("reason", reason.strip())
                .update();
        log.write(by, Act.WARMING_ASKED, Optional.of(subject), Map.of("reason", reason.strip()));
        Set<UUID> told = team.of(subject);
        told.addAll(holders.of(Role.ATRO_OFFICER));
        told.remove(self(by));
        notices.tell(told, "notice.warming-asked", Map.of("name", by.name(), "reason", reason.strip()), "");
        return new Asked(id);
    }

    /**
     * A question that waits for the second yes.
     *
     * @param id its handle
     * @param by the account of whoever asked
     * @param at when
     */
    public record Waiting(UUID id, UUID by, String reason, Instant at) {}

    /** Those to which they can say the second yes, the oldest first; none where it is not theirs to say. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor by, Subject subject) {
        if (policy.may(reach.sight(by, subject), Operation.WARM) != Answer.WITH_SECOND_YES) {
            return List.of();
        }
        return of(
                        "SELECT id, asked_by, reason, asked_at FROM warming" + OF
                                + " AND confirmed_at IS NULL AND asked_by <> :by AND asked_at > :lately ORDER BY asked_at",
                        subject)
                .param("by", self(by))
                .param("lately", at(clock.instant().minus(WARM)))
                .query((row, number) -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Says the second yes.
     *
     * @return whether it counts: nobody says it to themselves, or twice, or a day after it was asked for
     * @throws AccessDeniedException when they may not, or there is nothing of the kind for them
     */
    @Transactional
    public boolean confirm(Actor by, UUID question) {
        Question asked = database.sql("SELECT subject_kind, subject_id, asked_by FROM warming WHERE id = :id")
                .param("id", question)
                .query((row, number) -> new Question(
                        new Subject(Subject.Kind.valueOf(row.getString(1)), row.getObject(2, UUID.class)),
                        row.getObject(3, UUID.class)))
                .optional()
                .orElseThrow(ColdIdentity::nothing);
        mustBe(by, asked.subject());
        boolean first = database.sql("UPDATE warming SET confirmed_by = :by, confirmed_at = :now WHERE id = :id"
                                + " AND confirmed_at IS NULL AND asked_by <> :by AND asked_at > :lately")
                        .param("by", self(by))
                        .param("now", at(clock.instant()))
                        .param("id", question)
                        .param("lately", at(clock.instant().minus(WARM)))
                        .update()
                == 1;
        if (first) {
            log.write(by, Act.WARMING_CONFIRMED, Optional.of(asked.subject()), Map.of());
            notices.tell(Set.of(asked.by()), "notice.warming-confirmed", Map.of("name", by.name()), "");
        }
        return first;
    }

    private record Question(Subject subject, UUID by) {}

    /** Whether it is cold for them at this moment. */
    boolean coldFor(UUID account, Subject subject) {
        return of(
                        "SELECT EXISTS (SELECT FROM cold" + OF + ") AND NOT EXISTS (SELECT FROM warming" + OF
                                + " AND asked_by = :account AND confirmed_at > :since)",
                        subject)
                .param("account", account)
                .param("since", at(clock.instant().minus(WARM)))
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec of(String sql, Subject subject) {
        return database.sql(sql).param("kind", subject.kind().name()).param("subject", subject.id());
    }

    private void mustBe(Actor by, Subject subject) {
        if (policy.may(reach.sight(by, subject), Operation.WARM) != Answer.WITH_SECOND_YES) {
            throw nothing();
        }
    }

    private static UUID self(Actor by) {
        return by.account().orElseThrow(ColdIdentity::nothing);
    }

    private static AccessDeniedException nothing() {
        return new AccessDeniedException("there is nothing of the kind for them");
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
