package org.spean.geography;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.spean.vocabulary.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the gazetteer. */
@Component
class PlaceRows {

    private static final String EDITION = "SELECT * FROM gazetteer_edition ";
    private static final String PLACE = "SELECT code, name_km, name_latin, name_ungegn, type_km, type_en ";

    private final JdbcClient database;

    PlaceRows(JdbcClient database) {
        this.database = database;
    }

    /** Until the end of the transaction nobody else changes what is in force. */
    void alone() {
        database.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('spean gazetteer'))")
                .query(Integer.class)
                .single();
    }

    /** The latest first. */
    List<Edition> editions() {
        return database.sql(EDITION + "ORDER BY taken_at DESC, id")
                .query(PlaceRows::edition)
                .list();
    }

    Optional<Edition> edition(UUID id) {
        return database.sql(EDITION + "WHERE id = :id")
                .param("id", id)
                .query(PlaceRows::edition)
                .optional();
    }

    Optional<Edition> inForce() {
        return database.sql(EDITION + "WHERE in_force")
                .query(PlaceRows::edition)
                .optional();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getObject("id", UUID.class),
                row.getString("fingerprint"),
                moment(row, "taken_at"),
                row.getString("taken_by"),
                new PlaceCounts(
                        row.getInt("provinces"),
                        row.getInt("districts"),
                        row.getInt("communes"),
                        row.getInt("villages")),
                row.getBoolean("in_force"),
                moment(row, "turned_at"),
                row.getString("turned_by"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime written(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    List<PlaceRow> rows(UUID edition) {
        return database.sql(PLACE + "FROM gazetteer_place WHERE edition = :edition ORDER BY code")
                .param("edition", edition)
                .query(PlaceRows::place)
                .list();
    }

    /** What other editions have and this one has not, as it stood last. */
    List<PlaceRow> former(Optional<UUID> inForce) {
        return database.sql("SELECT DISTINCT ON (code) code, name_km, name_latin, name_ungegn, type_km, type_en"
                        + " FROM gazetteer_place JOIN gazetteer_edition ON edition = id"
                        + " WHERE NOT EXISTS (SELECT 1 FROM gazetteer_place now"
                        + " WHERE now.edition = CAST(:edition AS uuid) AND now.code = gazetteer_place.code)"
                        + " ORDER BY code, taken_at DESC")
                .param("edition", inForce.orElse(null))
                .query(PlaceRows::place)
                .list();
    }

    private static PlaceRow place(ResultSet row, int number) throws SQLException {
        return new PlaceRow(
                new PlaceCode(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    void insert(Edition edition) {
        database.sql("""
                        INSERT INTO gazetteer_edition (id, fingerprint, taken_at, taken_by, provinces, districts,
                            communes, villages, in_force, turned_at, turned_by)
                        VALUES (:id, :fingerprint, :at, :by, :provinces, :districts, :communes, :villages, false,
                            :at, :by)""")
                .params(Map.of(
                        "id", edition.id(),
                        "fingerprint", edition.fingerprint(),
                        "at", written(edition.takenAt()),
                        "by", edition.takenBy(),
                        "provinces", edition.counts().provinces(),
                        "districts", edition.counts().districts(),
                        "communes", edition.counts().communes(),
                        "villages", edition.counts().villages()))
                .update();
    }

    void insert(UUID edition, List<PlaceRow> rows) {
        database.sql("""
                        INSERT INTO gazetteer_place (edition, code, name_km, name_latin, name_ungegn, type_km, type_en)
                        SELECT :edition, * FROM unnest(:codes::text[], :khmer::text[], :latin::text[],
                            :ungegn::text[], :typeKhmer::text[], :typeEnglish::text[])""")
                .param("edition", edition)
                .param("codes", column(rows, row -> row.code().digits()))
                .param("khmer", column(rows, PlaceRow::khmer))
                .param("latin", column(rows, PlaceRow::latin))
                .param("ungegn", column(rows, PlaceRow::ungegn))
                .param("typeKhmer", column(rows, PlaceRow::typeKhmer))
                .param("typeEnglish", column(rows, PlaceRow::typeEnglish))
                .update();
    }

    private static String[] column(List<PlaceRow> rows, Function<PlaceRow, String> cell) {
        return rows.stream().map(cell).toArray(String[]::new);
    }

    /** From now on this one, and no other, is in force; none where empty. */
    void turn(Optional<UUID> to, Instant at, String by) {
        database.sql("UPDATE gazetteer_edition SET in_force = false, turned_at = :at, turned_by = :by WHERE in_force")
                .param("at", written(at))
                .param("by", by)
                .update();
        to.ifPresent(id -> database.sql("UPDATE gazetteer_edition SET in_force = true, turned_at = :at,"
                        + " turned_by = :by WHERE id = :id")
                .param("at", written(at))
                .param("by", by)
                .param("id", id)
                .update());
    }
}
