package org.spean.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.Subject;
import org.spean.files.StoredFile.Origin;
import org.spean.vault.Sealed;
import org.spean.vocabulary.Sensitivity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of files, behind the wall: whoever acts meets what is within their reach and nothing else. */
@Component
class FileRows {

    /** The page under which the thumbnail is kept. */
    static final int THUMBNAIL = 0;

    private static final String COLUMNS =
            "SELECT id, subject_id, about, origin, pages, kept_by_name, kept_at FROM stored_file";

    private final JdbcClient database;

    FileRows(JdbcClient database) {
        this.database = database;
    }

    void add(StoredFile file, UUID by) {
        database.sql("INSERT INTO stored_file (id, subject_id, about, origin, pages, kept_by, kept_by_name, kept_at)"
                        + " VALUES (:id, :folder, :about, :origin, :pages, :by, :name, :at)")
                .param("id", file.id().value())
                .param("folder", file.folder().id())
                .param("about", file.about().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("origin", file.origin().name())
                .param("pages", file.pages())
                .param("by", by)
                .param("name", file.keptBy())
                .param("at", at(file.keptAt()))
                .update();
    }

    void add(StoredFile file, int page, Sealed<byte[]> picture) {
        database.sql("INSERT INTO stored_page (file_id, subject_id, page, sealed) VALUES (:file, :folder, :page,"
                        + " :sealed)")
                .param("file", file.id().value())
                .param("folder", file.folder().id())
                .param("page", page)
                .param("sealed", picture.toKeep())
                .update();
    }

    /** One that is there and was not taken away. */
    Optional<StoredFile> of(FileId file) {
        return database.sql(COLUMNS + " WHERE id = :id AND taken_away_at IS NULL")
                .param("id", file.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** One that was taken away, and when that was at the earliest. */
    Optional<StoredFile> takenAway(FileId file, Instant since) {
        return database.sql(COLUMNS + " WHERE id = :id AND taken_away_at >= :since")
                .param("id", file.value())
                .param("since", at(since))
                .query((row, number) -> read(row))
                .optional();
    }

    /** Whether it lies in this folder, and was not taken away. */
    boolean liesIn(FileId file, Subject folder) {
        return database.sql("SELECT EXISTS (SELECT FROM stored_file"
                        + " WHERE id = :id AND subject_id = :folder AND taken_away_at IS NULL)")
                .param("id", file.value())
                .param("folder", folder.id())
                .query(Boolean.class)
                .single();
    }

    /** Those of a folder, the oldest first. */
    List<StoredFile> of(Subject folder) {
        return database.sql(COLUMNS + " WHERE subject_id = :folder AND taken_away_at IS NULL ORDER BY kept_at, id")
                .param("folder", folder.id())
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Sealed<byte[]>> picture(FileId file, int page) {
        return database.sql("SELECT sealed FROM stored_page WHERE file_id = :file AND page = :page")
                .param("file", file.value())
                .param("page", page)
                .query((row, number) -> Sealed.<byte[]>kept(row.getBytes(1)))
                .optional();
    }

    /** Says whether there was one to take away. */
    boolean takeAway(FileId file, UUID by, Instant at) {
        return database.sql("UPDATE stored_file SET taken_away_by = :by, taken_away_at = :at"
                                + " WHERE id = :id AND taken_away_at IS NULL")
                        .param("id", file.value())
                        .param("by", by)
                        .param("at", at(at))
                        .update()
                > 0;
    }

    /** Says whether there was one to bring back. */
    boolean bringBack(FileId file) {
        return database.sql("UPDATE stored_file SET taken_away_by = NULL, taken_away_at = NULL"
                                + " WHERE id = :id AND taken_away_at IS NOT NULL")
                        .param("id", file.value())
                        .update()
                > 0;
    }

    /** Deletes what was taken from this folder before this moment. */
    void forget(Subject folder, Instant before) {
        database.sql("DELETE FROM stored_file WHERE subject_id = :folder AND taken_away_at < :before")
                .param("folder", folder.id())
                .param("before", at(before))
                .update();
    }

    private static StoredFile read(ResultSet row) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                new Subject(Subject.Kind.CASE, row.getObject("subject_id", UUID.class)),
                about((String[]) row.getArray("about").getArray()),
                Origin.valueOf(row.getString("origin")),
                row.getInt("pages"),
                row.getString("kept_by_name"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }

    private static Set<Sensitivity> about(String[] names) {
        return Stream.of(names).map(Sensitivity::valueOf).collect(Collectors.toSet());
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
