package org.spean.directory.asking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.directory.ServiceId;
import org.spean.messaging.Answer;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.QuestionId;
import org.spean.people.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what was asked about entries. */
@Component
class EntryQuestionRows {

    private static final int SHOWN = 20;

    private final JdbcClient database;

    EntryQuestionRows(JdbcClient database) {
        this.database = database;
    }

    /** Until the end of the transaction nobody else asks about this entry, or answers. */
    void alone(ServiceId service) {
        database.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('spean entry ' || :id, 0))")
                .param("id", service.toString())
                .query(Integer.class)
                .single();
    }

    void add(QuestionId question, ServiceId service, PostId post, Optional<Actor> by, Instant now) {
        database.sql("INSERT INTO entry_question (question, service_id, post_id, asked_by, asked_name, asked_at)"
                        + " VALUES (:question, :service, :post, :by, :name, :now) ON CONFLICT (question) DO NOTHING")
                .param("question", question.id())
                .param("service", service.id())
                .param("post", post.id())
                .param("by", by.flatMap(Actor::account).orElse(null))
                .param("name", by.map(Actor::name).orElse(""))
                .param("now", at(now))
                .update();
    }

    Optional<EntryQuestion> of(QuestionId question) {
        return database.sql("SELECT * FROM entry_question WHERE question = :question")
                .param("question", question.id())
                .query(EntryQuestionRows::read)
                .optional();
    }

    /** The last of an entry, the newest first. */
    List<EntryQuestion> of(ServiceId service) {
        return database.sql("SELECT * FROM entry_question WHERE service_id = :service"
                        + " ORDER BY asked_at DESC, question DESC LIMIT :most")
                .param("service", service.id())
                .param("most", SHOWN)
                .query(EntryQuestionRows::read)
                .list();
    }

    /** About how many entries a post is asked at this moment. */
    int open(PostId post) {
        return database.sql("SELECT count(*) FROM entry_question"
                        + " WHERE post_id = :post AND said IS NULL AND over_at IS NULL")
                .param("post", post.id())
                .query(Integer.class)
                .single();
    }

    /** The name is that of whoever wrote it down; empty for a telephone's answer. */
    void said(QuestionId question, HolderSays says, Answer answer, String name) {
        database.sql("UPDATE entry_question SET said = :said, said_at = :at, said_by = :by, said_account = :account,"
                        + " said_name = :name WHERE question = :question")
                .param("said", says.name())
                .param("at", at(answer.at()))
                .param("by", answer.by().name())
                .param("account", answer.account().orElse(null))
                .param("name", name)
                .param("question", question.id())
                .update();
    }

    /**
     * What was said is not said any more.
     *
     * @param over when nobody waits for another answer; empty where it is waited for again
     */
    void takeBack(QuestionId question, Optional<Instant> over) {
        database.sql("UPDATE entry_question SET said = NULL, said_at = NULL, said_by = NULL, said_account = NULL,"
                        + " said_name = NULL, settled_at = NULL, settled_by = NULL, over_at = :over"
                        + " WHERE question = :question")
                .param("over", over.map(EntryQuestionRows::at).orElse(null))
                .param("question", question.id())
                .update();
    }

    void silent(QuestionId question, Instant now) {
        database.sql("UPDATE entry_question SET silent_at = :now WHERE question = :question")
                .param("now", at(now))
                .param("question", question.id())
                .update();
    }

    void over(QuestionId question, Instant now) {
        database.sql("UPDATE entry_question SET over_at = :now WHERE question = :question AND said IS NULL")
                .param("now", at(now))
                .param("question", question.id())
                .update();
    }

    /** Says how many doubts there were. */
    int settle(ServiceId service, UUID by, Instant now) {
        return database.sql("UPDATE entry_question SET settled_at = :now, settled_by = :by"
                        + " WHERE service_id = :service AND said = 'NOT_RIGHT' AND settled_at IS NULL")
                .param("now", at(now))
                .param("by", by)
                .param("service", service.id())
                .update();
    }

    /** It is not put right after all. */
    int unsettle(ServiceId service, UUID by) {
        return database.sql("UPDATE entry_question SET settled_at = NULL, settled_by = NULL"
                        + " WHERE service_id = :service AND settled_by = :by AND settled_at ="
                        + " (SELECT max(settled_at) FROM entry_question WHERE service_id = :service)")
                .param("service", service.id())
                .param("by", by)
                .update();
    }

    private static EntryQuestion read(ResultSet row, int number) throws SQLException {
        Optional<EntryQuestion.Given> answer = row.getString("said") == null
                ? Optional.empty()
                : Optional.of(new EntryQuestion.Given(
                        HolderSays.valueOf(row.getString("said")),
                        row.getObject("said_at", OffsetDateTime.class).toInstant(),
                        AnsweredBy.valueOf(row.getString("said_by")),
                        Optional.ofNullable(row.getObject("said_account", UUID.class)),
                        Optional.ofNullable(row.getString("said_name")).orElse(""),
                        row.getObject("settled_at") != null));
        return new EntryQuestion(
                new QuestionId(row.getObject("question", UUID.class)),
                new ServiceId(row.getObject("service_id", UUID.class)),
                new PostId(row.getObject("post_id", UUID.class)),
                Optional.ofNullable(row.getObject("asked_by", UUID.class)),
                row.getString("asked_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("silent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("over_at") != null,
                answer);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
