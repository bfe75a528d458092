package org.spean.directory.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.spean.directory.Hand;
import org.spean.people.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables of files that were brought. */
@Component
class ImportRows {

    /** The first number of entries that end because the file does not have them. */
    static final int MISSING = 1_000_000_001;

    private static final int BATCH = 1_000;

    private final JdbcClient database;
    private final DataSource connections;
    private final JsonMapper json;

    ImportRows(JdbcClient database, DataSource connections, JsonMapper json) {
        this.database = database;
        this.connections = connections;
        this.json = json;
    }

    UUID create(
            Hand by, Instant at, String fileName, Import.Kind kind, List<String> headers, Matching matching, int rows) {
        return database.sql("""
                        INSERT INTO entry_import
                            (id, by_account, by_name, by_organization, at, file_name, kind, headers, matching, rows)
                        VALUES (uuidv7(), :account, :name, :organization, :at, :file, :kind, :headers, :matching, :rows)
                        RETURNING id""")
                .param("account", by.account().orElseThrow())
                .param("name", by.name())
                .param("organization", by.organization().map(OrganizationId::id).orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("file", fileName)
                .param("kind", kind.name())
                .param("headers", headers.toArray(String[]::new))
                .param("matching", json.writeValueAsString(matching))
                .param("rows", rows)
                .query(UUID.class)
                .single();
    }

    void keep(UUID id, List<Raw> rows) {
        CopyText text = new CopyText();
        rows.forEach(row -> text.row(id.toString(), String.valueOf(row.number()), CopyText.array(row.cells())));
        text.into("entry_import_row (import, number, cells)", connections);
    }

    Optional<Import> find(UUID id, boolean locked) {
        return database.sql("SELECT * FROM entry_import WHERE id = :id" + (locked ? " FOR UPDATE" : ""))
                .param("id", id)
                .query(this::about)
                .optional();
    }

    List<Import> latest(Optional<UUID> by, int most) {
        return database.sql("SELECT * FROM entry_import WHERE :all OR by_account = :by ORDER BY at DESC LIMIT :most")
                .param("all", by.isEmpty())
                .param("by", by.orElse(new UUID(0, 0)))
                .param("most", most)
                .query(this::about)
                .list();
    }

    private Import about(ResultSet row, int number) throws SQLException {
        @Nullable UUID act = row.getObject("act", UUID.class);
        return new Import(
                row.getObject("id", UUID.class),
                row.getObject("by_account", UUID.class),
                row.getString("by_name"),
                moment(row, "at").orElseThrow(),
                row.getString("file_name"),
                Import.Kind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("headers").getArray()),
                json.readValue(row.getString("matching"), Matching.class),
                row.getInt("rows"),
                moment(row, "checked_at"),
                act == null
                        ? Optional.empty()
                        : Optional.of(new Import.Taken(
                                act,
                                moment(row, "taken_at").orElseThrow(),
                                row.getInt("added"),
                                row.getInt("changed"),
                                row.getInt("ended"),
                                moment(row, "undone_at"))));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    void match(UUID id, Matching matching) {
        database.sql("UPDATE entry_import SET matching = :matching, checked_at = NULL WHERE id = :id")
                .param("matching", json.writeValueAsString(matching))
                .param("id", id)
                .update();
        database.sql("DELETE FROM entry_import_choice WHERE import = :id")
                .param("id", id)
                .update();
    }

    void remember(String headers, Matching matching, String name, Instant at) {
        database.sql("""
                        INSERT INTO entry_import_matching (headers, matching, by_name, at) VALUES (:headers, :matching, :name, :at)
                        ON CONFLICT (headers) DO UPDATE SET matching = :matching, by_name = :name, at = :at""")
                .param("headers", headers)
                .param("matching", json.writeValueAsString(matching))
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Matching> remembered(String headers) {
        return database.sql("SELECT matching FROM entry_import_matching WHERE headers = :headers")
                .param("headers", headers)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Matching.class));
    }

    /** The rows after this one, in their order; a batch of them. */
    List<Raw> after(UUID id, int number) {
        return database.sql("SELECT number, cells FROM entry_import_row WHERE import = :id AND number > :number"
                        + " ORDER BY number LIMIT " + BATCH)
                .param("id", id)
                .param("number", number)
                .query((row, at) -> raw(row))
                .list();
    }

    static Raw raw(ResultSet row) throws SQLException {
        return new Raw(
                row.getInt("number"), List.of((String[]) row.getArray("cells").getArray()));
    }

    Map<Integer, Boolean> choices(UUID id) {
        Map<Integer, Boolean> choices = new HashMap<>();
        database.sql("SELECT number, same FROM entry_import_choice WHERE import = :id")
                .param("id", id)
                .query(row -> {
                    choices.put(row.getInt(1), row.getBoolean(2));
                });
        return choices;
    }

    void noVerdicts(UUID id) {
        database.sql("DELETE FROM entry_import_verdict WHERE import = :id")
                .param("id", id)
                .update();
    }

    void judged(UUID id, List<Judged> judged) {
        CopyText text = new CopyText();
        judged.forEach(each -> text.row(
                id.toString(),
                String.valueOf(each.raw().number()),
                each.verdict().name(),
                each.twin().or(each::service).map(Objects::toString).orElse("\\N"),
                CopyText.array(each.faults().stream().map(RowFault::written).toList())));
        text.into("entry_import_verdict (import, number, verdict, service_id, faults)", connections);
    }

    void ends(UUID id, List<UUID> services) {
        CopyText text = new CopyText();
        for (int at = 0; at < services.size(); at++) {
            text.row(
                    id.toString(),
                    String.valueOf(MISSING + at),
                    Verdict.ENDS.name(),
                    services.get(at).toString(),
                    "{}");
        }
        text.into("entry_import_verdict (import, number, verdict, service_id, faults)", connections);
    }

    void checked(UUID id, Instant at) {
        database.sql("UPDATE entry_import SET checked_at = :at WHERE id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    Map<Verdict, Integer> counts(UUID id) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        database.sql("SELECT verdict, count(*) FROM entry_import_verdict WHERE import = :id GROUP BY verdict")
                .param("id", id)
                .query(row -> {
                    counts.put(Verdict.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    List<UUID> services(UUID id, Verdict verdict) {
        return database.sql("SELECT service_id FROM entry_import_verdict WHERE import = :id AND verdict = :verdict")
                .param("id", id)
                .param("verdict", verdict.name())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    void taken(UUID id, Import.Taken taken, List<UUID> organizations) {
        database.sql("""
                        UPDATE entry_import SET act = :act, taken_at = :at, added = :added, changed = :changed, ended = :ended,
                            organizations = :organizations WHERE id = :id""")
                .param("act", taken.act())
                .param("at", taken.at().atOffset(ZoneOffset.UTC))
                .param("added", taken.added())
                .param("changed", taken.changed())
                .param("ended", taken.ended())
                .param("organizations", organizations.toArray(UUID[]::new))
                .param("id", id)
                .update();
        for (String table : List.of("entry_import_row", "entry_import_verdict", "entry_import_choice")) {
            database.sql("DELETE FROM " + table + " WHERE import = :id")
                    .param("id", id)
                    .update();
        }
    }

    void giveUp(UUID id) {
        database.sql("DELETE FROM entry_import WHERE id = :id AND act IS NULL")
                .param("id", id)
                .update();
    }
}
