package org.spean.directory.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.directory.ServiceId;
import org.spean.vocabulary.CountryTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits in the part of the directory that somebody keeps. */
@Component
public class WaitingEntries {

    /** The entries that are theirs: all, their organizations', their provinces'. */
    private static final String THEIRS = """
             AND s.ended_at IS NULL AND (:all OR s.organization_id = ANY (CAST(:organizations AS uuid[]))
                OR (s.coverage = 'PROVINCES' AND s.provinces && CAST(:provinces AS text[])))
            """;

    private final JdbcClient database;
    private final KeepSight sight;
    private final Clock clock;

    WaitingEntries(JdbcClient database, KeepSight sight, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.clock = clock;
    }

    /** What is said to be wrong, the oldest first. */
    @Transactional(readOnly = true)
    public List<Waiting> wrong(Actor by, int most) {
        return asked(by, """
                        SELECT s.id, w.at, w.by_name AS who, w.kind, NULL::date AS day FROM entry_wrong w
                        JOIN service s ON s.id = w.service_id WHERE w.settled_at IS NULL
                        """ + THEIRS + " ORDER BY w.at, w.id LIMIT :most", most);
    }

    /** What nobody else has checked, the oldest first. */
    @Transactional(readOnly = true)
    public List<Waiting> unchecked(Actor by, int most) {
        return asked(by, """
                        SELECT s.id, min(a.at) AS at, min(a.by_name) AS who, NULL AS kind, NULL::date AS day
                        FROM entry_unchecked u JOIN entry_act a ON a.id = u.act
                        JOIN service s ON s.id = u.service_id WHERE true
                        """ + THEIRS + " GROUP BY s.id ORDER BY min(a.at), s.id LIMIT :most", most);
    }

    /** What ends soon, the first first. */
    @Transactional(readOnly = true)
    public List<Waiting> ending(Actor by, int most) {
        return asked(by, """
                        SELECT s.id, NULL::timestamptz AS at, '' AS who, NULL AS kind, s.ends_on AS day
                        FROM service s WHERE s.ends_on <= :horizon
                        """ + THEIRS + " ORDER BY s.ends_on, s.id LIMIT :most", most);
    }

    /** What was not found right for the longest time. */
    @Transactional(readOnly = true)
    public List<Waiting> oldest(Actor by, int most) {
        return asked(by, """
                        SELECT s.id, NULL::timestamptz AS at, '' AS who, NULL AS kind,
                            coalesce(s.answered_on, s.reported) AS day
                        FROM service s WHERE true
                        """ + THEIRS + " ORDER BY coalesce(s.answered_on, s.reported), s.id LIMIT :most", most);
    }

    private List<Waiting> asked(Actor by, String question, int most) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
        return database.sql(question)
                .param("all", sight.keepsAll(by))
                .param("organizations", uuids(sight.organizations(by)))
                .param("provinces", sight.provinces(by).toArray(String[]::new))
                .param("horizon", today.plusDays(Endings.WARNING_DAYS))
                .param("most", most)
                .query(WaitingEntries::waiting)
                .list();
    }

    private static UUID[] uuids(Set<String> keys) {
        return keys.stream().map(UUID::fromString).toArray(UUID[]::new);
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        return new Waiting(
                new ServiceId(row.getObject("id", UUID.class)),
                day != null
                        ? day
                        : LocalDate.ofInstant(
                                row.getObject("at", OffsetDateTime.class).toInstant(), CountryTime.ZONE),
                row.getString("who"),
                Optional.ofNullable(row.getString("kind")).map(WrongKind::valueOf));
    }
}
