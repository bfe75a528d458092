package org.spean.access.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log's table: the newest first, from one entry on. */
@Component
class LoggedRows {

    static final String COLUMNS = "e.id, e.at, e.account_id, e.actor_name, e.act, e.subject_kind, e.subject_id,"
            + " e.screen, e.from_address, e.told";

    private final JdbcClient database;
    private final JsonMapper json;

    LoggedRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The newest of those that are asked for, before one of them. */
    List<Logged> newest(Conditions asked, Optional<UUID> before, int most) {
        before.ifPresent(id -> asked.and("e.id < :before", Map.of("before", id)));
        return database.sql(text(asked))
                .params(asked.values())
                .param("most", most)
                .query(this::logged)
                .list();
    }

    static String text(Conditions asked) {
        return "SELECT " + COLUMNS + " FROM log.entry e" + asked.text() + " ORDER BY e.id DESC LIMIT :most";
    }

    Optional<Logged> one(UUID id) {
        return newest(new Conditions().and("e.id = :id", Map.of("id", id)), Optional.empty(), 1).stream()
                .findFirst();
    }

    Logged logged(ResultSet row, int number) throws SQLException {
        String kind = row.getString("subject_kind");
        return new Logged(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("account_id", UUID.class)),
                row.getString("actor_name"),
                row.getString("act"),
                kind == null
                        ? Optional.empty()
                        : Optional.of(new Subject(Subject.Kind.valueOf(kind), row.getObject("subject_id", UUID.class))),
                Optional.ofNullable(row.getString("screen")),
                Optional.ofNullable(row.getString("from_address")),
                json.readValue(row.getString("told"), new TypeReference<Map<String, String>>() {}));
    }
}
