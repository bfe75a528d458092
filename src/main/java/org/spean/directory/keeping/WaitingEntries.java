package org.spean.directory.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.directory.ServiceId;
import org.spean.people.Organizations;
import org.spean.people.RunningProgramme;
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
    private final Organizations organizations;
    private final Clock clock;

    WaitingEntries(JdbcClient database, KeepSight sight, Organizations organizations, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.organizations = organizations;
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

    /** What ends soon, the first first: by its own last day, or where it has none by its programme's. */
    @Transactional(readOnly = true)
    public List<Waiting> ending(Actor by, int most) {
        LocalDate today = today();
        LocalDate horizon = today.plusDays(Endings.WARNING_DAYS);
        List<RunningProgramme> programmes = organizations.programmesUntil(today, horizon);
        return asked(
                by,
                """
                        SELECT s.id, NULL::timestamptz AS at, '' AS who, NULL AS kind, coalesce(s.ends_on, p.day) AS day
                        FROM service s LEFT JOIN unnest(CAST(:programmes AS text[]), CAST(:days AS date[])) AS p (code, day)
                            ON p.code = s.programme
                        WHERE coalesce(s.ends_on, p.day) <= :horizon
                        """ + THEIRS + " ORDER BY coalesce(s.ends_on, p.day), s.id LIMIT :most",
                most,
                Map.of(
                        "horizon",
                        horizon,
                        "programmes",
                        programmes.stream().map(each -> each.programme().code()).toArray(String[]::new),
                        "days",
                        programmes.stream()
                                .map(each -> each.until().orElseThrow().toString())
                                .toArray(String[]::new)));
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

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    private List<Waiting> asked(Actor by, String question, int most) {
        return asked(by, question, most, Map.of());
    }

    private List<Waiting> asked(Actor by, String question, int most, Map<String, Object> beside) {
        return database.sql(question)
                .params(beside)
                .param("all", sight.keepsAll(by))
                .param("organizations", uuids(sight.organizations(by)))
                .param("provinces", sight.provinces(by).toArray(String[]::new))
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
