package org.spean.messaging.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.spean.messaging.AnswerLinks.Bearer;
import org.spean.messaging.QuestionId;
import org.spean.messaging.Recipient;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of links. Whoever changes a row says what it was before: of two who want to, one does. */
@Component
class LinkRows {

    private final JdbcClient database;

    LinkRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A link.
     *
     * @param to whom the message with it was sent
     * @param number to which it was sent
     * @param answered when somebody answered by it, last
     * @param called whether somebody asked by it to be rung up
     * @param takenBack whether an answer by it was taken back
     * @param dead whether whoever has the telephone said that it was not they who used it
     */
    record Link(
            UUID id,
            QuestionId question,
            Recipient to,
            PhoneNumber number,
            Optional<Instant> answered,
            boolean called,
            boolean takenBack,
            boolean dead) {}

    void add(String hash, Bearer bearer, Instant now) {
        database.sql("INSERT INTO answer_link (hash, question, message, recipient_kind, recipient, number, made_at)"
                        + " VALUES (:hash, :question, :message, :kind, :recipient, :number, :now)")
                .param("hash", hash)
                .param("question", bearer.question().id())
                .param("message", bearer.message().id())
                .param("kind", bearer.to().kind())
                .param("recipient", bearer.to().toKeep())
                .param("number", bearer.number().e164())
                .param("now", at(now))
                .update();
    }

    Optional<Link> find(String hash) {
        return database.sql("SELECT * FROM answer_link WHERE hash = :hash")
                .param("hash", hash)
                .query(LinkRows::link)
                .optional();
    }

    /** The one by which a question was answered last. */
    Optional<Link> answered(QuestionId question) {
        return database.sql("SELECT * FROM answer_link WHERE question = :question AND answered_at IS NOT NULL"
                        + " ORDER BY answered_at DESC LIMIT 1")
                .param("question", question.id())
                .query(LinkRows::link)
                .optional();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getObject("id", UUID.class),
                new QuestionId(row.getObject("question", UUID.class)),
                Recipient.kept(row.getString("recipient_kind"), row.getString("recipient")),
                new PhoneNumber(row.getString("number")),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("called_at") != null,
                row.getObject("taken_back_at") != null,
                row.getObject("dead_at") != null);
    }

    /** Somebody answered by it; says whether it was good. */
    boolean answers(UUID id, Instant now) {
        return changes("answered_at = :now WHERE id = :id AND dead_at IS NULL", id, now);
    }

    /** Somebody asked to be rung up; says whether for the first time. */
    boolean calls(UUID id, Instant now) {
        return changes("called_at = :now WHERE id = :id AND called_at IS NULL AND dead_at IS NULL", id, now);
    }

    /** Somebody took the answer back; says whether for the first time. */
    boolean takesBack(UUID id, Instant now) {
        return changes(
                "taken_back_at = :now WHERE id = :id AND taken_back_at IS NULL AND answered_at IS NOT NULL"
                        + " AND dead_at IS NULL",
                id,
                now);
    }

    private boolean changes(String what, UUID id, Instant now) {
        return database.sql("UPDATE answer_link SET " + what)
                        .param("id", id)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** None of a question's links is good any more; later ones are. */
    void die(QuestionId question, Instant now) {
        database.sql("UPDATE answer_link SET dead_at = :now WHERE question = :question AND dead_at IS NULL")
                .param("question", question.id())
                .param("now", at(now))
                .update();
    }

    /** Those of questions for which nobody waits since then; says how many. */
    int forgets(Instant before) {
        return database.sql("DELETE FROM answer_link WHERE question IN"
                        + " (SELECT id FROM question WHERE until_at < :before)")
                .param("before", at(before))
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
