package org.spean.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.spean.access.Subject;
import org.spean.access.reach.Within;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of tasks. */
@Component
class TaskRows {

    /** More than anybody can do: whoever has so many sees the most urgent. */
    private static final int MOST = 500;

    private static final String TASK = """
            SELECT e.*, ARRAY(SELECT o.owner FROM task_owner o WHERE o.task_id = e.id) AS owners,
                l.reason, l.given_by, l.given_at
            FROM task e LEFT JOIN task_late l ON l.task_id = e.id AND l.taken_back_at IS NULL
            """;

    private final JdbcClient database;

    TaskRows(JdbcClient database) {
        this.database = database;
    }

    /** Until the end of the transaction nobody else makes or reopens one with this key. */
    void alone(String key) {
        database.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('spean task ' || :key, 0))")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    String key(TaskId id) {
        return database.sql("SELECT key FROM task WHERE id = :id")
                .param("id", id.id())
                .query(String.class)
                .single();
    }

    /** The one that was made before, if it stands in the way of another. */
    Optional<TaskId> known(Once once) {
        return database.sql("SELECT id FROM task WHERE (key = :key AND state = 'OPEN')"
                        + " OR (:ever AND ever = :key) ORDER BY state = 'OPEN' DESC LIMIT 1")
                .param("key", once.key())
                .param("ever", once.ever())
                .query((row, number) -> new TaskId(row.getObject("id", UUID.class)))
                .optional();
    }

    TaskId insert(TaskWish wish, Instant now) {
        UUID id = database.sql("""
                        INSERT INTO task (kind, about_kind, about, words, due_day, due_at, source, key, ever, subject_kind,
                            subject_id, made_at, state)
                        VALUES (:kind, :aboutKind, :about, :words, :day, :at, :source, :key, :ever, :subjectKind,
                            :subject, :now, 'OPEN')
                        RETURNING id""")
                .param("kind", wish.kind())
                .param("aboutKind", wish.about().kind())
                .param("about", wish.about().id())
                .param("words", wish.words().stream().map(Word::toKeep).toArray(String[]::new))
                .param("day", wish.due() instanceof Due.OnDay(LocalDate day) ? day : null)
                .param("at", wish.due() instanceof Due.At(Instant moment) ? at(moment) : null)
                .param("source", wish.source())
                .param("key", wish.once().key())
                .param("ever", wish.once().ever() ? wish.once().key() : null)
                .param(
                        "subjectKind",
                        wish.subject().map(each -> each.kind().name()).orElse(null))
                .param("subject", wish.subject().map(Subject::id).orElse(null))
                .param("now", at(now))
                .query(UUID.class)
                .single();
        database.sql("INSERT INTO task_owner (task_id, owner) SELECT :id, unnest(:owners::text[])")
                .param("id", id)
                .param("owners", kept(wish.owners()))
                .update();
        return new TaskId(id);
    }

    private static String[] kept(Collection<Owner> owners) {
        return owners.stream().map(Owner::toKeep).toArray(String[]::new);
    }

    /** The task, which nobody else changes until the end of the transaction. */
    Optional<Task> locked(TaskId id) {
        database.sql("SELECT 1 FROM task WHERE id = :id FOR UPDATE")
                .param("id", id.id())
                .query(Integer.class)
                .optional();
        return database.sql(TASK + "WHERE e.id = :id")
                .param("id", id.id())
                .query(TaskRows::task)
                .optional();
    }

    /** Whether it comes of no case, or of one of which they know. */
    boolean there(TaskId id, Within within) {
        return database.sql("SELECT EXISTS (SELECT FROM task e WHERE e.id = :id AND " + ofTheirs(within) + ")")
                .params(within.parameters())
                .param("id", id.id())
                .query(Boolean.class)
                .single();
    }

    private static String ofTheirs(Within within) {
        return "(e.subject_id IS NULL OR (" + within.condition() + "))";
    }

    /** The open ones of these owners, the most urgent first; without those that come of cases of which they do not know. */
    List<Task> open(Collection<Owner> owners, Within within) {
        return database.sql(TASK + """
                        WHERE e.state = 'OPEN'
                        AND e.id IN (SELECT o.task_id FROM task_owner o WHERE o.owner = ANY (:owners))
                        AND %s
                        ORDER BY coalesce(e.due_at, e.due_day + 1), e.id LIMIT :most""".formatted(ofTheirs(within)))
                .params(within.parameters())
                .param("owners", kept(owners))
                .param("most", MOST)
                .query(TaskRows::task)
                .list();
    }

    void done(TaskId id, UUID by, Instant now) {
        database.sql("UPDATE task SET state = 'DONE', done_by = :by, done_at = :now WHERE id = :id")
                .param("by", by)
                .param("now", at(now))
                .param("id", id.id())
                .update();
    }

    void reopen(TaskId id) {
        database.sql("UPDATE task SET state = 'OPEN', done_by = NULL, done_at = NULL WHERE id = :id")
                .param("id", id.id())
                .update();
    }

    /** How many there were. */
    int withdraw(String kind, About about) {
        return database.sql("UPDATE task SET state = 'WITHDRAWN' WHERE state = 'OPEN' AND kind = :kind"
                        + " AND about_kind = :aboutKind AND about = :about")
                .param("kind", kind)
                .param("aboutKind", about.kind())
                .param("about", about.id())
                .update();
    }

    void late(TaskId id, LateReason reason, UUID by, Instant now) {
        database.sql("INSERT INTO task_late (task_id, reason, given_by, given_at) VALUES (:id, :reason, :by, :now)")
                .param("id", id.id())
                .param("reason", reason.name())
                .param("by", by)
                .param("now", at(now))
                .update();
    }

    /** How many reasons there were: one, or none. */
    int takeReasonBack(TaskId id, Instant now) {
        return database.sql("UPDATE task_late SET taken_back_at = :now WHERE task_id = :id AND taken_back_at IS NULL")
                .param("now", at(now))
                .param("id", id.id())
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        LocalDate day = row.getObject("due_day", LocalDate.class);
        Instant done = moment(row, "done_at");
        Instant given = moment(row, "given_at");
        return new Task(
                new TaskId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                texts(row, "owners").stream().map(Owner::kept).collect(Collectors.toUnmodifiableSet()),
                new About(row.getString("about_kind"), row.getString("about")),
                texts(row, "words").stream().map(Word::kept).toList(),
                day != null
                        ? new Due.OnDay(day)
                        : new Due.At(
                                row.getObject("due_at", OffsetDateTime.class).toInstant()),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("source"),
                Task.State.valueOf(row.getString("state")),
                done == null
                        ? Optional.empty()
                        : Optional.of(new Task.Closed(row.getObject("done_by", UUID.class), done)),
                given == null
                        ? Optional.empty()
                        : Optional.of(new Task.Late(
                                LateReason.valueOf(row.getString("reason")),
                                row.getObject("given_by", UUID.class),
                                given)));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}
