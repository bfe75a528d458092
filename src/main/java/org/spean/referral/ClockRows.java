package org.spean.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.directory.ServiceId;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has to be known across both walls: handles and moments, nothing of a client. */
@Component
class ClockRows {

    private final JdbcClient database;

    ClockRows(JdbcClient database) {
        this.database = database;
    }

    /** A referral as the clock knows it. */
    record Ticking(
            ReferralId referral,
            UUID round,
            UUID file,
            String code,
            ServiceId service,
            OrganizationId organization,
            PlaceCode province,
            UUID author,
            boolean urgent,
            Instant answerBy,
            int reminded) {}

    void sent(Referral referral, Instant at, Instant answerBy, Instant remindAt) {
        database.sql("""
                        INSERT INTO referral_clock (referral, round, case_id, code, service, organization, province, author,
                            urgent, sent_at, answer_by, remind_at)
                        VALUES (:referral, :round, :case, :code, :service, :organization, :province, :author,
                            :urgent, :at, :by, :remind)
                        ON CONFLICT (referral) DO NOTHING""")
                .param("referral", referral.id().id())
                .param("round", referral.round())
                .param("case", referral.file())
                .param("code", referral.code())
                .param("service", referral.service().id())
                .param("organization", referral.organization().id())
                .param("province", referral.province().digits())
                .param("author", referral.author())
                .param("urgent", referral.urgency().urgent())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", answerBy.atOffset(ZoneOffset.UTC))
                .param("remind", remindAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It was answered; the first answer counts. */
    void answered(ReferralId referral, boolean yes, Instant at) {
        database.sql("UPDATE referral_clock SET answered_at = :at, answer = :answer, remind_at = NULL"
                        + " WHERE referral = :id AND answered_at IS NULL")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("answer", yes ? "ACCEPTED" : "DECLINED")
                .param("id", referral.id())
                .update();
    }

    /** Nothing is waited for any more. */
    void off(ReferralId referral, Instant at) {
        database.sql("UPDATE referral_clock SET off_at = coalesce(off_at, :at), remind_at = NULL WHERE referral = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", referral.id())
                .update();
    }

    void began(UUID round) {
        database.sql("INSERT INTO referral_round (round) VALUES (:round) ON CONFLICT DO NOTHING")
                .param("round", round)
                .update();
    }

    /** Of several the first has it: says whether this one is the first. */
    boolean takes(UUID round, ReferralId referral, Instant at) {
        return database.sql("UPDATE referral_round SET taken_by = :referral, taken_at = :at"
                                + " WHERE round = :round AND (taken_by IS NULL OR taken_by = :referral)")
                        .param("referral", referral.id())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("round", round)
                        .update()
                > 0;
    }

    /** The others of a round that wait still. */
    List<Ticking> waiting(UUID round, ReferralId but) {
        return database.sql("SELECT * FROM referral_clock WHERE round = :round AND referral <> :but"
                        + " AND answered_at IS NULL AND off_at IS NULL ORDER BY referral")
                .param("round", round)
                .param("but", but.id())
                .query(ClockRows::ticking)
                .list();
    }

    /** Whether nobody of a round can still say yes: all said no, or it came to nothing. */
    boolean allDeclined(UUID round) {
        return database.sql("SELECT coalesce(bool_and(answer IS NOT DISTINCT FROM 'DECLINED' OR off_at IS NOT NULL),"
                        + " false)"
                        + " FROM referral_clock WHERE round = :round")
                .param("round", round)
                .query(Boolean.class)
                .single();
    }

    /** Those of which somebody is to be reminded now, each for one node. */
    List<Ticking> due(Instant now, int most) {
        return database.sql("SELECT * FROM referral_clock WHERE remind_at <= :now AND answered_at IS NULL"
                        + " AND off_at IS NULL ORDER BY remind_at LIMIT :most FOR UPDATE SKIP LOCKED")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(ClockRows::ticking)
                .list();
    }

    void reminded(ReferralId referral, Optional<Instant> next) {
        database.sql("UPDATE referral_clock SET reminded = reminded + 1, remind_at = :next WHERE referral = :id")
                .param("next", next.map(each -> each.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("id", referral.id())
                .update();
    }

    /** Those that run, whose senders were not told yet that the service ended: for whoever knows which services ended. */
    List<Ticking> running(int most) {
        return database.sql("SELECT * FROM referral_clock WHERE off_at IS NULL AND ended_told_at IS NULL"
                        + " AND answer IS DISTINCT FROM 'DECLINED' ORDER BY referral LIMIT :most")
                .param("most", most)
                .query(ClockRows::ticking)
                .list();
    }

    boolean endedTold(ReferralId referral, Instant now) {
        return database.sql(
                                "UPDATE referral_clock SET ended_told_at = :now WHERE referral = :id AND ended_told_at IS NULL")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", referral.id())
                        .update()
                > 0;
    }

    /** Seconds to the answer and whether it was yes, of those that a service answered since then. */
    List<Answered> answers(ServiceId service, Instant since) {
        return database.sql(
                        "SELECT extract(epoch FROM answered_at - sent_at)::bigint, answer = 'ACCEPTED'"
                                + " FROM referral_clock WHERE service = :service AND answered_at IS NOT NULL AND sent_at >= :since")
                .param("service", service.id())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Answered(row.getLong(1), row.getBoolean(2)))
                .list();
    }

    /** One answer of a service. */
    record Answered(long seconds, boolean yes) {}

    private static Ticking ticking(ResultSet row, int number) throws SQLException {
        return new Ticking(
                new ReferralId(row.getObject("referral", UUID.class)),
                row.getObject("round", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("code"),
                new ServiceId(row.getObject("service", UUID.class)),
                new OrganizationId(row.getObject("organization", UUID.class)),
                new PlaceCode(row.getString("province")),
                row.getObject("author", UUID.class),
                row.getBoolean("urgent"),
                row.getObject("answer_by", OffsetDateTime.class).toInstant(),
                row.getInt("reminded"));
    }
}
