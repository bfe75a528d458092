package org.spean.messaging;

import static org.spean.messaging.OutboxRows.at;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.messaging.reply.ReplyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables, where an answer is undone. */
@Component
class UndoRows {

    private final JdbcClient database;

    UndoRows(JdbcClient database) {
        this.database = database;
    }

    /** When it was answered by a link, if it was, and after this moment. */
    Optional<Instant> byLink(QuestionId id, Instant after) {
        return database.sql("SELECT answered_at FROM question WHERE id = :id AND state = 'ANSWERED'"
                        + " AND answered_by = 'LINK' AND answered_at > :after")
                .param("id", id.id())
                .param("after", at(after))
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Whether the same is asked of the same by another question by now. */
    boolean askedAnew(Question question) {
        return database.sql("SELECT EXISTS (SELECT FROM question WHERE state = 'OPEN' AND asker = :asker"
                        + " AND about = :about AND recipient_kind = :kind AND recipient = :recipient)")
                .param("asker", question.asker())
                .param("about", question.about())
                .param("kind", question.to().kind())
                .param("recipient", question.to().toKeep())
                .query(Boolean.class)
                .single();
    }

    /** Keeps the answer that is undone. */
    UUID keep(QuestionId id, boolean denied, boolean reopened, Instant now) {
        return database.sql("INSERT INTO answer_undone (question, answer, answered_at, undone_at, denied, reopened)"
                        + " SELECT id, answer, answered_at, :now, :denied, :reopened FROM question WHERE id = :id"
                        + " RETURNING id")
                .param("now", at(now))
                .param("denied", denied)
                .param("reopened", reopened)
                .param("id", id.id())
                .query(UUID.class)
                .single();
    }

    /** It waits for an answer again. */
    Question reopen(Question question, Optional<ReplyCode> code) {
        return database.sql("UPDATE question SET state = 'OPEN', answer = NULL, answered_at = NULL, answered_by = NULL,"
                        + " account_id = NULL, spoken_with = NULL, code = :code WHERE id = :id RETURNING *")
                .param("code", code.orElse(question.code()).code())
                .param("id", question.id().id())
                .query(QuestionRows::question)
                .single();
    }

    /** What was undone, the first first. */
    List<MessageThread.Undone> undone(QuestionId id) {
        return database.sql("SELECT answer, answered_at, undone_at, denied FROM answer_undone WHERE question = :id"
                        + " ORDER BY id")
                .param("id", id.id())
                .query((row, number) -> new MessageThread.Undone(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getBoolean(4)))
                .list();
    }
}
