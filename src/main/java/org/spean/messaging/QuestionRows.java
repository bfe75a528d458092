package org.spean.messaging;

import static org.spean.messaging.OutboxRows.at;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Subject;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.reply.ReplyCode;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of questions. */
@Component
class QuestionRows {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TRIES = 200;

    private final JdbcClient database;
    private final JsonMapper json;

    QuestionRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The one that is open already, if the same was asked of the same. */
    Optional<Question> open(Ask ask) {
        return database.sql("SELECT * FROM question WHERE state = 'OPEN' AND asker = :asker AND about = :about"
                        + " AND recipient_kind = :kind AND recipient = :recipient")
                .param("asker", ask.asker())
                .param("about", ask.about())
                .param("kind", ask.to().kind())
                .param("recipient", ask.to().toKeep())
                .query(QuestionRows::question)
                .optional();
    }

    Question add(Ask ask, Instant now) {
        return database.sql("""
                        INSERT INTO question (code, asked, kind, slots, recipient_kind, recipient, asker, about, asked_at,
                            until_at, urgent, state, subject_kind, subject_ids)
                        VALUES (:code, :asked, :kind, CAST(:slots AS jsonb), :recipientKind, :recipient, :asker, :about, :now,
                            :until, :urgent, 'OPEN', :subjectKind, :subjects) RETURNING *""")
                .param("code", code().code())
                .param("asked", ask.asked().name())
                .param("kind", ask.kind().name())
                .param("slots", json.writeValueAsString(ask.slots().toKeep()))
                .param("recipientKind", ask.to().kind())
                .param("recipient", ask.to().toKeep())
                .param("asker", ask.asker())
                .param("about", ask.about())
                .param("now", at(now))
                .param("until", at(ask.until()))
                .param("urgent", ask.urgent())
                .param("subjectKind", ComesOf.kind(ask.subjects()))
                .param("subjects", ComesOf.ids(ask.subjects()))
                .query(QuestionRows::question)
                .single();
    }

    /** What it comes of. */
    Set<Subject> subjects(QuestionId id) {
        return database.sql("SELECT subject_kind, subject_ids FROM question WHERE id = :id")
                .param("id", id.id())
                .query((row, number) -> ComesOf.subjects(row))
                .optional()
                .orElse(Set.of());
    }

    /** One that no open question has, as long as there is one: telephones are handed on, so they differ for all. */
    ReplyCode code() {
        for (int at = 0; ; at++) {
            ReplyCode code = ReplyCode.random(RANDOM);
            if (Slots.sayable(code.code()) && (at > TRIES || !taken(code))) {
                return code;
            }
        }
    }

    boolean taken(ReplyCode code) {
        return database.sql("SELECT EXISTS (SELECT FROM question WHERE code = :code AND state = 'OPEN')")
                .param("code", code.code())
                .query(Boolean.class)
                .single();
    }

    Optional<Question> question(QuestionId id) {
        return database.sql("SELECT * FROM question WHERE id = :id")
                .param("id", id.id())
                .query(QuestionRows::question)
                .optional();
    }

    Optional<Question> locked(QuestionId id) {
        return database.sql("SELECT * FROM question WHERE id = :id FOR UPDATE")
                .param("id", id.id())
                .query(QuestionRows::question)
                .optional();
    }

    /** What this message asked this telephone. */
    Optional<Question> askedBy(MessageId message, PhoneNumber number) {
        return database.sql("SELECT q.* FROM message m JOIN question q ON q.id = m.question"
                        + " WHERE m.id = :message AND m.number = :number")
                .param("message", message.id())
                .param("number", number.e164())
                .query(QuestionRows::question)
                .optional();
    }

    Set<Recipient> askedOf(QuestionId id) {
        return database.sql("SELECT DISTINCT recipient_kind, recipient FROM message WHERE question = :id"
                        + " AND state IN ('CLAIMED', 'UNKNOWN', 'ACCEPTED', 'SENT', 'DELIVERED')")
                .param("id", id.id())
                .query((row, number) -> Recipient.kept(row.getString(1), row.getString(2)))
                .set();
    }

    /** Those that a telephone was asked and that wait for its answer, the latest first. */
    List<Question> openOf(PhoneNumber number, Instant now) {
        return database.sql("SELECT * FROM question q WHERE q.state = 'OPEN' AND q.until_at > :now"
                        + " AND EXISTS (SELECT FROM message m WHERE m.question = q.id AND m.number = :number"
                        + " AND (m.state IN ('CLAIMED', 'UNKNOWN', 'ACCEPTED', 'SENT', 'DELIVERED')"
                        // Told of in one message with others.
                        + " OR m.waits_for = 'DIGEST' OR m.failure = 'GATHERED'))"
                        + " ORDER BY q.id DESC")
                .param("now", at(now))
                .param("number", number.e164())
                .query(QuestionRows::question)
                .list();
    }

    /**
     * One that was withdrawn.
     *
     * @param as whom a telephone was asked it
     */
    record Withdrawn(Question question, Recipient as) {}

    /** The last that was asked of a telephone by this code and then withdrawn. */
    Optional<Withdrawn> withdrawn(ReplyCode code, PhoneNumber number) {
        return database.sql("SELECT q.*, m.recipient_kind AS as_kind, m.recipient AS as_whom FROM message m"
                        + " JOIN question q ON q.id = m.question WHERE m.number = :number"
                        + " AND m.state IN ('CLAIMED', 'UNKNOWN', 'ACCEPTED', 'SENT', 'DELIVERED')"
                        + " AND q.code = :code AND q.state = 'WITHDRAWN' ORDER BY m.id DESC LIMIT 1")
                .param("code", code.code())
                .param("number", number.e164())
                .query((row, index) -> new Withdrawn(
                        question(row, index), Recipient.kept(row.getString("as_kind"), row.getString("as_whom"))))
                .optional();
    }

    void answered(Question question, Answer answer) {
        database.sql("UPDATE question SET state = 'ANSWERED', answered_at = :at, answered_by = :by, answer = :said,"
                        + " account_id = :account, spoken_with = :spoken WHERE id = :id")
                .param("at", at(answer.at()))
                .param("by", answer.by().name())
                .param("said", answer.said().toString())
                .param("account", answer.account().orElse(null))
                .param("spoken", answer.spokenWith().orElse(null))
                .param("id", question.id().id())
                .update();
    }

    Optional<String> said(QuestionId id) {
        return database.sql("SELECT answer FROM question WHERE id = :id AND answer IS NOT NULL")
                .param("id", id.id())
                .query(String.class)
                .optional();
    }

    /** It was answered wrongly once more; says how often by now. */
    int wrongAgain(QuestionId id) {
        return database.sql("UPDATE question SET wrong = wrong + 1 WHERE id = :id RETURNING wrong")
                .param("id", id.id())
                .query(Integer.class)
                .single();
    }

    /** Figures that have done their work, or can do it no more, are read by nobody any more. */
    void hidesFigures(QuestionId id) {
        database.sql("UPDATE inbound i SET body = regexp_replace(translate(i.body, :khmer, :arabic),"
                        + " regexp_replace(q.slots ->> 'digits', '(.)(?=.)', '\\1[^[:alnum:]]*', 'g'), '••••••', 'g')"
                        + " FROM question q WHERE q.id = :id AND q.recipient_kind = 'NUMBER' AND i.number = q.recipient"
                        + " AND i.at >= q.asked_at AND regexp_replace(translate(i.body, :khmer, :arabic), '[^0-9]', '', 'g')"
                        + " LIKE '%' || (q.slots ->> 'digits') || '%'")
                .param("id", id.id())
                .param("khmer", "០១២៣៤៥៦៧៨៩")
                .param("arabic", "0123456789")
                .update();
        database.sql("UPDATE message m SET slots = m.slots - 'digits',"
                        + " body = replace(m.body, q.slots ->> 'digits', '••••••')"
                        + " FROM question q WHERE q.id = :id AND m.question = q.id AND jsonb_exists(q.slots, 'digits')")
                .param("id", id.id())
                .update();
        database.sql("UPDATE question SET slots = slots - 'digits' WHERE id = :id")
                .param("id", id.id())
                .update();
    }

    /** Those of all that were asked about this and are open no more. */
    void hidesFigures(String asker, UUID about) {
        database.sql("SELECT id FROM question WHERE asker = :asker AND about = :about AND state <> 'OPEN'"
                        + " AND jsonb_exists(slots, 'digits')")
                .param("asker", asker)
                .param("about", about)
                .query((row, number) -> new QuestionId(row.getObject(1, UUID.class)))
                .list()
                .forEach(this::hidesFigures);
    }

    /** Whether nobody else is just about to ask the same about this; nobody is until the end of the transaction. */
    boolean alone(String asker, UUID about) {
        return database.sql(
                        "SELECT pg_try_advisory_xact_lock(hashtextextended('spean ask ' || :asker || ' ' || :about, 0))")
                .param("asker", asker)
                .param("about", about.toString())
                .query(Boolean.class)
                .single();
    }

    /** When the same was last asked about this, however that ended. */
    Optional<Instant> lastAsked(String asker, UUID about) {
        return database.sql("SELECT asked_at FROM question WHERE asker = :asker AND about = :about"
                        + " ORDER BY asked_at DESC LIMIT 1")
                .param("asker", asker)
                .param("about", about)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** How often the same was asked about this since then, however that ended. */
    int askedSince(String asker, UUID about, Instant since) {
        return database.sql(
                        "SELECT count(*) FROM question WHERE asker = :asker AND about = :about AND asked_at > :since")
                .param("asker", asker)
                .param("about", about)
                .param("since", at(since))
                .query(Integer.class)
                .single();
    }

    /** Whether its answer was undone, and it was not asked on this telephone since. */
    boolean undoneUnasked(QuestionId id, PhoneNumber number) {
        return database.sql(
                        "SELECT EXISTS (SELECT FROM answer_undone u WHERE u.question = :id AND NOT EXISTS"
                                + " (SELECT FROM message m WHERE m.question = :id AND m.number = :number"
                                + " AND m.claimed_at >= u.undone_at AND m.state IN ('UNKNOWN', 'ACCEPTED', 'SENT', 'DELIVERED')))")
                .param("id", id.id())
                .param("number", number.e164())
                .query(Boolean.class)
                .single();
    }

    /** Whether its answer was undone, and it is about to be asked again. */
    boolean comesAgain(QuestionId id) {
        return database.sql("SELECT EXISTS (SELECT FROM message m JOIN answer_undone u ON u.question = m.question"
                        + " WHERE m.question = :id AND m.asked_at >= u.undone_at AND m.state IN ('QUEUED', 'CLAIMED'))")
                .param("id", id.id())
                .query(Boolean.class)
                .single();
    }

    /** Those about something that nobody needs to know any more. */
    List<Question> withdraw(String asker, UUID about) {
        return database.sql("UPDATE question SET state = 'WITHDRAWN' WHERE state = 'OPEN' AND asker = :asker"
                        + " AND about = :about RETURNING *")
                .param("asker", asker)
                .param("about", about)
                .query(QuestionRows::question)
                .list();
    }

    /** Those whose time is over, some at a time. */
    List<Question> over(Instant now, int most) {
        return database.sql("UPDATE question SET state = 'OVER' WHERE id IN (SELECT id FROM question"
                        + " WHERE state = 'OPEN' AND until_at <= :now LIMIT :most FOR UPDATE SKIP LOCKED) RETURNING *")
                .param("now", at(now))
                .param("most", most)
                .query(QuestionRows::question)
                .list();
    }

    Map<String, String> slots(QuestionId id) {
        return json.readValue(
                database.sql("SELECT slots FROM question WHERE id = :id")
                        .param("id", id.id())
                        .query(String.class)
                        .single(),
                new TypeReference<>() {});
    }

    static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                new QuestionId(row.getObject("id", UUID.class)),
                new ReplyCode(row.getString("code")),
                Asked.valueOf(row.getString("asked")),
                MessageKind.valueOf(row.getString("kind")),
                Recipient.kept(row.getString("recipient_kind"), row.getString("recipient")),
                row.getString("asker"),
                row.getObject("about", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                Question.State.valueOf(row.getString("state")));
    }
}
