package org.spean.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of filled forms. */
@Component
class FormRows {

    private static final String FORM = "SELECT id, folder, name, edition, nth, opened_at, opened_by, changed_at,"
            + " finished_at, finished_by, on_paper, asked, settled, missing, revision FROM filled_form WHERE ";

    private final JdbcClient database;
    private final Seals seals;

    FormRows(JdbcClient database, Seals seals) {
        this.database = database;
        this.seals = seals;
    }

    FilledForm add(UUID folder, FormEdition edition, String by, Instant now) {
        database.sql("INSERT INTO form_in_use (name, edition) VALUES (:name, :edition) ON CONFLICT DO NOTHING")
                .param("name", edition.name().word())
                .param("edition", edition.number())
                .update();
        UUID id = database.sql("""
                        INSERT INTO filled_form (id, folder, name, edition, nth, opened_at, opened_by, changed_at)
                        SELECT uuidv7(), :folder, :name, :edition,
                            1 + coalesce((SELECT max(nth) FROM filled_form WHERE folder = :folder AND name = :name), 0),
                            :now, :by, :now
                        RETURNING id""")
                .param("folder", folder)
                .param("name", edition.name().word())
                .param("edition", edition.number())
                .param("now", at(now))
                .param("by", by)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
        return find(id, false).orElseThrow();
    }

    /** One that is not put away; locked where somebody is about to write. */
    Optional<FilledForm> find(UUID id, boolean locked) {
        return database.sql(FORM + "id = :id AND gone_at IS NULL" + (locked ? " FOR UPDATE" : ""))
                .param("id", id)
                .query((row, number) -> form(row))
                .optional();
    }

    /** One that was put away, locked. */
    Optional<FilledForm> gone(UUID id) {
        return database.sql(FORM + "id = :id AND gone_at IS NOT NULL FOR UPDATE")
                .param("id", id)
                .query((row, number) -> form(row))
                .optional();
    }

    List<FilledForm> away(UUID folder) {
        return database.sql(FORM + "folder = :folder AND gone_at IS NOT NULL ORDER BY gone_at DESC")
                .param("folder", folder)
                .query((row, number) -> form(row))
                .list();
    }

    List<FilledForm> ofFolder(UUID folder) {
        return database.sql(FORM + "folder = :folder AND gone_at IS NULL ORDER BY name, nth")
                .param("folder", folder)
                .query((row, number) -> form(row))
                .list();
    }

    private static FilledForm form(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new FilledForm(
                row.getObject("id", UUID.class),
                row.getObject("folder", UUID.class),
                new FormEdition(new FormName(row.getString("name")), row.getInt("edition")),
                row.getInt("nth"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                finished == null
                        ? Optional.empty()
                        : Optional.of(new FilledForm.Finished(finished.toInstant(), row.getString("finished_by"))),
                row.getBoolean("on_paper"),
                row.getInt("asked"),
                row.getInt("settled"),
                missing(row.getString("missing")),
                row.getInt("revision"));
    }

    private static Map<Purpose, Integer> missing(String text) {
        Map<Purpose, Integer> missing = new EnumMap<>(Purpose.class);
        for (String each : text.split(" ", -1)) {
            if (!each.isEmpty()) {
                String[] parts = each.split("=", -1);
                missing.put(Purpose.valueOf(parts[0]), Integer.valueOf(parts[1]));
            }
        }
        return missing;
    }

    /** Something changed: its next revision. */
    int next(UUID form, Instant now) {
        return database.sql(
                        "UPDATE filled_form SET revision = revision + 1, changed_at = :now WHERE id = :id RETURNING revision")
                .param("id", form)
                .param("now", at(now))
                .query(Integer.class)
                .single();
    }

    void count(UUID form, Completeness now) {
        String missing = now.missing().entrySet().stream()
                .map(each -> each.getKey().name() + "=" + each.getValue().size())
                .collect(Collectors.joining(" "));
        database.sql("UPDATE filled_form SET asked = :asked, settled = :settled, missing = :missing WHERE id = :id")
                .param("id", form)
                .param("asked", now.asked())
                .param("settled", now.settled())
                .param("missing", missing)
                .update();
    }

    void finish(UUID form, Instant now, @Nullable String by) {
        database.sql("UPDATE filled_form SET finished_at = :at, finished_by = :by WHERE id = :id")
                .param("id", form)
                .param("at", by == null ? null : at(now))
                .param("by", by)
                .update();
    }

    void putAway(UUID form, @Nullable Instant gone) {
        database.sql("UPDATE filled_form SET gone_at = :gone WHERE id = :id")
                .param("id", form)
                .param("gone", gone == null ? null : at(gone))
                .update();
    }

    void onPaper(UUID form, boolean paper) {
        database.sql("UPDATE filled_form SET on_paper = :paper WHERE id = :id")
                .param("id", form)
                .param("paper", paper)
                .update();
    }

    /** All that stands in a form, opened. */
    Map<AnswerKey, KeptAnswer> answers(FilledForm form) {
        Map<AnswerKey, KeptAnswer> answers = new HashMap<>();
        database.sql("SELECT field, line, col, revision, plain, sealed, taken_from, at, by_name FROM form_answer"
                        + " WHERE form = :form")
                .param("form", form.id())
                .query(row -> {
                    KeptAnswer kept = kept(form, row);
                    answers.put(kept.key(), kept);
                });
        return answers;
    }

    /** What stands at one place, opened; the others stay sealed. */
    Optional<KeptAnswer> answer(FilledForm form, AnswerKey key) {
        return database.sql("SELECT field, line, col, revision, plain, sealed, taken_from, at, by_name FROM form_answer"
                        + " WHERE form = :form AND field = :field AND line = :line AND col = :col")
                .param("form", form.id())
                .param("field", key.field())
                .param("line", key.row())
                .param("col", key.column())
                .query((row, number) -> kept(form, row))
                .optional();
    }

    /** What stood at a place, the latest first. */
    List<KeptAnswer> before(FilledForm form, AnswerKey key) {
        return database.sql("SELECT field, line, col, revision, plain, sealed, taken_from, at, by_name"
                        + " FROM form_answer_before WHERE form = :form AND field = :field AND line = :line AND col = :col"
                        + " ORDER BY revision DESC")
                .param("form", form.id())
                .param("field", key.field())
                .param("line", key.row())
                .param("col", key.column())
                .query((row, number) -> kept(form, row))
                .list();
    }

    private KeptAnswer kept(FilledForm form, ResultSet row) throws SQLException {
        AnswerKey key = new AnswerKey(row.getString("field"), row.getInt("line"), row.getString("col"));
        String from = row.getString("taken_from");
        return new KeptAnswer(
                key,
                seals.open(
                        form.folder(), form.id(), key, new Seals.Lying(row.getString("plain"), row.getBytes("sealed"))),
                row.getInt("revision"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                from.isEmpty() ? Optional.empty() : Optional.of(new FormName(from)));
    }

    /**
     * Writes an answer; what stood there is kept behind it.
     *
     * @param writesOn whether the same person goes on writing: then it takes the place of what they wrote before
     */
    void write(FilledForm form, FormField field, KeptAnswer answer, boolean writesOn) {
        AnswerKey key = answer.key();
        Seals.Lying lying = seals.lay(form.folder(), form.id(), key, field.sensitivity(), answer.answer());
        database.sql("""
                        WITH was AS (
                            INSERT INTO form_answer_before
                                (form, folder, field, line, col, revision, plain, sealed, taken_from, at, by_name)
                            SELECT form, folder, field, line, col, revision, plain, sealed, taken_from, at, by_name
                            FROM form_answer WHERE form = :form AND field = :field AND line = :line AND col = :col
                                AND NOT :writesOn
                        )
                        INSERT INTO form_answer
                            (form, folder, field, line, col, revision, plain, sealed, taken_from, at, by_name)
                        VALUES (:form, :folder, :field, :line, :col, :revision, :plain, :sealed, :from, :at, :by)
                        ON CONFLICT (form, field, line, col) DO UPDATE SET revision = :revision, plain = :plain,
                            sealed = :sealed, taken_from = :from, at = :at, by_name = :by""")
                .param("form", form.id())
                .param("folder", form.folder())
                .param("field", key.field())
                .param("line", key.row())
                .param("col", key.column())
                .param("revision", answer.revision())
                .param("plain", lying.plain())
                .param("sealed", lying.sealed())
                .param("from", answer.takenFrom().map(FormName::word).orElse(""))
                .param("at", at(answer.at()))
                .param("by", answer.by())
                .param("writesOn", writesOn)
                .update();
    }

    /** The lines of each table, in their order. */
    Map<String, List<Integer>> lines(UUID form) {
        Map<String, List<Integer>> lines = new HashMap<>();
        database.sql("SELECT field, line FROM form_line WHERE form = :form AND gone_at IS NULL ORDER BY field, line")
                .param("form", form)
                .query(row -> {
                    lines.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                            .add(row.getInt(2));
                });
        return lines;
    }

    int addLine(FilledForm form, String field) {
        return database.sql("""
                        INSERT INTO form_line (form, folder, field, line) SELECT :form, :folder, :field,
                            1 + coalesce((SELECT max(line) FROM form_line WHERE form = :form AND field = :field), 0)
                        RETURNING line""")
                .param("form", form.id())
                .param("folder", form.folder())
                .param("field", field)
                .query(Integer.class)
                .single();
    }

    boolean lineGone(UUID form, String field, int line, @Nullable Instant gone) {
        return database.sql("UPDATE form_line SET gone_at = :gone"
                                + " WHERE form = :form AND field = :field AND line = :line")
                        .param("form", form)
                        .param("field", field)
                        .param("line", line)
                        .param("gone", gone == null ? null : at(gone))
                        .update()
                > 0;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
