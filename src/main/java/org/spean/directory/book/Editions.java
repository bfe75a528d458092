package org.spean.directory.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.spean.directory.EntryField;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The editions that were made, what they remember of each entry, and their copies. */
@Component("bookEditions")
class Editions {

    private static final String COLUMNS = """
            SELECT id, place, number, made_at, made_by,
                (SELECT count(*) FROM book_edition_entry e WHERE e.edition_id = book_edition.id) AS entries
            FROM book_edition
            """;

    private final JdbcClient database;

    Editions(JdbcClient database) {
        this.database = database;
    }

    /** Those of a place, the newest first. */
    @Transactional(readOnly = true)
    List<Edition> of(Optional<PlaceCode> place) {
        return database.sql(COLUMNS + "WHERE place = :place ORDER BY number DESC")
                .param("place", word(place))
                .query(Editions::edition)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Edition> edition(UUID id) {
        return database.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(Editions::edition)
                .optional();
    }

    /** The next one of a place is made by one at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    void oneAfterTheOther(Optional<PlaceCode> place) {
        database.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('spean book ' || :place))")
                .param("place", word(place))
                .query(Integer.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Edition edition) {
        database.sql("""
                        INSERT INTO book_edition (id, place, number, made_at, made_by)
                        VALUES (:id, :place, :number, :at, :by)""")
                .param("id", edition.id())
                .param("place", word(edition.place()))
                .param("number", edition.number())
                .param("at", edition.madeAt().atOffset(ZoneOffset.UTC))
                .param("by", edition.madeBy())
                .update();
    }

    /** Remembers what an entry said, field by field. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remember(UUID edition, Printed printed) {
        List<Map.Entry<EntryField, String>> fields = List.copyOf(new TreeMap<>(printed.fields()).entrySet());
        String[] words = fields.stream().map(field -> field.getKey().name()).toArray(String[]::new);
        String[] prints = fields.stream().map(Map.Entry::getValue).toArray(String[]::new);
        database.sql("""
                        INSERT INTO book_edition_entry (edition_id, service_id, organization_id, type_id, fields, prints)
                        VALUES (:edition, :service, :organization, :type, :fields, :prints)""")
                .param("edition", edition)
                .param("service", printed.id().id())
                .param("organization", printed.organization().id())
                .param("type", printed.type().id())
                .param("fields", words)
                .param("prints", prints)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID edition, Tier tier, Language language, byte[] file) {
        database.sql("""
                        INSERT INTO book_edition_copy (edition_id, tier, language, file)
                        VALUES (:edition, :tier, :language, :file)""")
                .param("edition", edition)
                .param("tier", tier.name())
                .param("language", language.tag())
                .param("file", file)
                .update();
    }

    @Transactional(readOnly = true)
    Optional<byte[]> copy(UUID edition, Tier tier, Language language) {
        return database.sql("""
                        SELECT file FROM book_edition_copy
                        WHERE edition_id = :edition AND tier = :tier AND language = :language""")
                .param("edition", edition)
                .param("tier", tier.name())
                .param("language", language.tag())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(UUID edition) {
        database.sql("DELETE FROM book_edition WHERE id = :id")
                .param("id", edition)
                .update();
    }

    /** What an edition remembers, by the handles of the entries. */
    @Transactional(readOnly = true)
    Map<String, Printed> printed(UUID edition) {
        Map<String, Printed> printed = new HashMap<>();
        database.sql("""
                        SELECT service_id, organization_id, type_id, fields, prints FROM book_edition_entry
                        WHERE edition_id = :edition""").param("edition", edition).query(row -> {
            Printed each = new Printed(
                    new ServiceId(row.getObject(1, UUID.class)),
                    new OrganizationId(row.getObject(2, UUID.class)),
                    new ServiceTypeId(row.getString(3)),
                    fields(row));
            printed.put(each.id().toString(), each);
        });
        return printed;
    }

    private static Map<EntryField, String> fields(ResultSet row) throws SQLException {
        String[] fields = (String[]) row.getArray(4).getArray();
        String[] prints = (String[]) row.getArray(5).getArray();
        Map<EntryField, String> byField = new EnumMap<>(EntryField.class);
        for (int at = 0; at < fields.length; at++) {
            byField.put(EntryField.valueOf(fields[at]), prints[at]);
        }
        return byField;
    }

    private static String word(Optional<PlaceCode> place) {
        return place.map(PlaceCode::digits).orElse("");
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        String place = row.getString("place");
        Instant at = row.getObject("made_at", OffsetDateTime.class).toInstant();
        return new Edition(
                row.getObject("id", UUID.class),
                place.isEmpty() ? Optional.empty() : Optional.of(new PlaceCode(place)),
                row.getInt("number"),
                at,
                row.getObject("made_by", UUID.class),
                row.getInt("entries"));
    }
}
