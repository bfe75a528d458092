package org.spean.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The log's table, which is only ever added to. */
@Component
class AccessLogRows {

    private static final String ROW = """
            INSERT INTO log.entry (account_id, actor_name, act, subject_kind, subject_id, screen, from_address, told)
            VALUES (:account, :name, :act, :kind, :subject, :screen, :address, CAST(:told AS jsonb))""";

    private final JdbcClient database;
    private final NamedParameterJdbcOperations many;
    private final JsonMapper json;
    private final Whence whence;

    AccessLogRows(JdbcClient database, NamedParameterJdbcOperations many, JsonMapper json, Whence whence) {
        this.database = database;
        this.many = many;
        this.json = json;
        this.whence = whence;
    }

    void write(Actor by, Act act, Optional<Subject> about, Map<String, String> told) {
        database.sql(ROW).paramSource(row(by, act, about, told)).update();
    }

    void write(Actor by, Act act, Collection<Subject> about, Map<String, String> told) {
        many.batchUpdate(
                ROW,
                about.stream()
                        .map(each -> row(by, act, Optional.of(each), told))
                        .toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource row(Actor by, Act act, Optional<Subject> about, Map<String, String> told) {
        return new MapSqlParameterSource()
                .addValue("account", by.account().orElse(null))
                .addValue("name", by.signs())
                .addValue("act", act.name())
                .addValue("kind", about.map(each -> each.kind().name()).orElse(null))
                .addValue("subject", about.map(Subject::id).orElse((UUID) null))
                .addValue("screen", whence.screen().orElse(null))
                .addValue("address", whence.address().orElse(null))
                .addValue("told", json.writeValueAsString(asWhat(by, about, told)));
    }

    /**
     * With what they held at this moment, where it was done to a client's case: the client's record says roles and offices
     * (design 5.3), and roles come and go.
     */
    private static Map<String, String> asWhat(Actor by, Optional<Subject> about, Map<String, String> told) {
        if (about.filter(each -> each.kind().ofClients()).isEmpty() || by.held().isEmpty()) {
            return told;
        }
        Map<String, String> all = new HashMap<>(told);
        all.putIfAbsent(
                AccessLog.AS,
                by.held().stream()
                        .map(each -> (each.role() + " " + each.remit().kind() + " "
                                        + each.remit().key())
                                .strip())
                        .sorted()
                        .collect(Collectors.joining(", ")));
        return all;
    }
}
