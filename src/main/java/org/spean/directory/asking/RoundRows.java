package org.spean.directory.asking;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.deadlines.rules.Rules;
import org.spean.directory.ServiceId;
import org.spean.vocabulary.CountryTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Which entries are to be asked about again, and whose turn it is. */
@Component
class RoundRows {

    /** Not found right, and not asked about, for as long as the rule has it. An empty province: the whole country, or none named. */
    private static final String DUE = """
            WITH due AS (
                SELECT s.id, p.province, coalesce(s.answered_on, s.reported) AS known
                FROM service s, unnest(CASE WHEN s.coverage = 'PROVINCES' THEN s.provinces ELSE ARRAY[''] END) AS p (province)
                WHERE s.ended_at IS NULL AND (s.answered_on IS NULL OR s.answered_on <= :day)
                AND NOT EXISTS (SELECT 1 FROM entry_question q WHERE q.service_id = s.id
                    AND (q.asked_at > :since OR (q.said IS NULL AND q.over_at IS NULL))))
            """;

    private final JdbcClient database;

    RoundRows(JdbcClient database) {
        this.database = database;
    }

    private StatementSpec asked(String question, LocalDate today) {
        LocalDate day = today.minusDays(Rules.LT_17.offset().amount());
        OffsetDateTime since = day.atStartOfDay(CountryTime.ZONE).toOffsetDateTime();
        return database.sql(DUE + question).param("day", day).param("since", since);
    }

    /** The province whose turn is the longest ago, of those with something to ask; empty where nothing is due. */
    Optional<String> longestWaiting(LocalDate today) {
        return asked("""
                        SELECT province FROM due GROUP BY province
                        ORDER BY (SELECT max(r.day) FROM asking_round r WHERE r.province = due.province) NULLS FIRST,
                            min(known), province LIMIT 1""", today).query(String.class).optional();
    }

    /** Whether it is this one's turn today: not where another had it. */
    boolean begin(LocalDate today, String province) {
        return database.sql("INSERT INTO asking_round (day, province) VALUES (:day, :province) ON CONFLICT DO NOTHING")
                        .param("day", today)
                        .param("province", province)
                        .update()
                > 0;
    }

    /** Those of this province, the oldest first. */
    List<ServiceId> due(LocalDate today, String province) {
        return asked("SELECT id FROM due WHERE province = :province ORDER BY known, id", today)
                .param("province", province)
                .query((row, number) -> new ServiceId(row.getObject("id", UUID.class)))
                .list();
    }
}
