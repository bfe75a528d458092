package org.spean.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Rendered;
import org.spean.messaging.wording.Slot;
import org.spean.messaging.wording.Slots;
import org.spean.vocabulary.EmailAddress;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of messages. Whoever changes a row names the state that it had: of two who want to, one does. */
@Component
class OutboxRows {

    private static final Logger log = LoggerFactory.getLogger(OutboxRows.class);

    private static final String[] KINDS =
            Stream.of(MessageKind.values()).map(Enum::name).toArray(String[]::new);
    private static final String[] SLOTS =
            Stream.of(Slot.values()).map(Slot::word).toArray(String[]::new);

    /** When it is looked at again whether what was not understood is by now. */
    private static final Duration UNREAD = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final JsonMapper json;

    OutboxRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Writes it down; the one that is there already where it was asked for before. */
    MessageId add(Wish wish, Instant now) {
        UUID id = database.sql("SELECT uuidv7()").query(UUID.class).single();
        int first = database.sql("INSERT INTO message_key (key, message_id) VALUES (:key, :id) ON CONFLICT DO NOTHING")
                .param("key", wish.key())
                .param("id", id)
                .update();
        if (first == 0) {
            return new MessageId(database.sql("SELECT message_id FROM message_key WHERE key = :key")
                    .param("key", wish.key())
                    .query(UUID.class)
                    .single());
        }
        database.sql("""
                        INSERT INTO message (id, kind, recipient_kind, recipient, channel, slots, urgent, question,
                            asked_at, valid_until, next_at, state, subject_kind, subject_ids)
                        VALUES (:id, :kind, :recipientKind, :recipient, :channel, CAST(:slots AS jsonb), :urgent, :question,
                            :now, :until, :now, 'QUEUED', :subjectKind, :subjects)""")
                .param("id", id)
                .param("kind", wish.kind().name())
                .param("recipientKind", wish.to().kind())
                .param("recipient", wish.to().toKeep())
                .param("channel", wish.channel().map(Enum::name).orElse(null))
                .param("slots", json.writeValueAsString(wish.slots().toKeep()))
                .param("urgent", wish.urgent())
                .param("question", wish.question().map(QuestionId::id).orElse(null))
                .param("now", at(now))
                .param("until", at(wish.validUntil()))
                .param("subjectKind", ComesOf.kind(wish.subjects()))
                .param("subjects", ComesOf.ids(wish.subjects()))
                .update();
        return new MessageId(id);
    }

    /**
     * Those whose turn it is, which nobody else holds just now; the urgent ones first. What a newer node queued and this one does
     * not know is left to those that do.
     */
    List<Waiting> due(Instant now, int most) {
        cancelAnswered(now, most);
        List<MessageId> unread = new ArrayList<>();
        List<Waiting> due = database
                .sql("SELECT * FROM message WHERE state = 'QUEUED' AND next_at <= :now AND kind = ANY (:kinds)"
                        + " AND NOT EXISTS (SELECT FROM jsonb_object_keys(slots) slot WHERE slot <> ALL (:slots))"
                        + " ORDER BY urgent DESC, next_at, id LIMIT :most FOR UPDATE SKIP LOCKED")
                .param("now", at(now))
                .param("kinds", KINDS)
                .param("slots", SLOTS)
                .param("most", most)
                .query((row, number) -> read(row, unread))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        unread.forEach(id -> put(id, new Verdict.Later(now.plus(UNREAD), Verdict.Reason.OTHER), now));
        return due;
    }

    /** One that cannot be read, whatever it is, keeps none of the others back. */
    private Optional<Waiting> read(ResultSet row, List<MessageId> unread) throws SQLException {
        try {
            return Optional.of(waiting(row));
        } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
            MessageId id = new MessageId(row.getObject("id", UUID.class));
            log.warn("Message {} cannot be read here: it is left for later", id, e);
            unread.add(id);
            return Optional.empty();
        }
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new MessageId(row.getObject("id", UUID.class)),
                row.getInt("attempt"),
                MessageKind.valueOf(row.getString("kind")),
                Recipient.kept(row.getString("recipient_kind"), row.getString("recipient")),
                Optional.ofNullable(row.getString("channel")).map(Channel::valueOf),
                Slots.kept(json.readValue(row.getString("slots"), new TypeReference<Map<String, String>>() {})),
                row.getObject("valid_until", OffsetDateTime.class).toInstant(),
                row.getBoolean("urgent"),
                Optional.ofNullable(row.getObject("question", UUID.class)).map(QuestionId::new));
    }

    /** Takes it to be sent, for as long as the lease lasts by the database's clock. */
    void claim(Waiting message, Outbound to, Rendered text, String reference, Duration lease, Instant now) {
        database.sql("""
                        UPDATE message SET state = 'CLAIMED', attempt = attempt + 1, claimed_at = :now, waits_for = NULL,
                            lease_until = clock_timestamp() + :lease * interval '1 millisecond',
                            number = :number, writing = :writing, body = :body, reference = :reference, parts = :parts,
                            channel = :channel, gateway = :gateway, province = :province, address = :address
                        WHERE id = :id AND state = 'QUEUED'""")
                .param("now", at(now))
                .param("lease", lease.toMillis())
                .param("number", to.number().e164())
                .param("writing", to.writing().name())
                .param("body", text.text())
                .param("reference", reference)
                .param("parts", text.parts().count())
                .param("channel", to.channel().name())
                .param("gateway", to.gateway().name())
                .param("province", to.province().map(PlaceCode::digits).orElse(null))
                .param(
                        "address",
                        to.channel() == Channel.EMAIL
                                ? to.email().map(EmailAddress::address).orElse(null)
                                : null)
                .param("id", message.id().id())
                .update();
    }

    /** It waits for longer, or is looked at no more. */
    void put(MessageId id, Verdict verdict, Instant now) {
        switch (verdict) {
            case Verdict.Later(Instant next, Verdict.Reason why) ->
                database.sql("UPDATE message SET next_at = :next, waits_for = :why WHERE id = :id AND state = 'QUEUED'")
                        .param("next", at(next))
                        .param("why", why.name())
                        .param("id", id.id())
                        .update();
            case Verdict.Never(MessageState state, Failure why) ->
                database.sql("UPDATE message SET state = :state, failure = :why, ended_at = :now, waits_for = NULL"
                                + " WHERE id = :id AND state = 'QUEUED'")
                        .param("state", state.name())
                        .param("why", why.name())
                        .param("now", at(now))
                        .param("id", id.id())
                        .update();
            case Verdict.Go go -> throw new IllegalArgumentException("what goes is claimed");
        }
    }

    /**
     * Goes from one of these states to another.
     *
     * @param attempt the try that somebody made; whoever's lease was taken over changes nothing any more
     * @param from names of states, with commas
     * @return whether it did
     */
    boolean moves(MessageId id, int attempt, String from, Change to) {
        return database.sql(
                                "UPDATE message SET state = :state, next_at = coalesce(:next, next_at),"
                                        + " lease_until = CASE WHEN :leased THEN lease_until END,"
                                        + " provider_id = coalesce(:provider, provider_id),"
                                        + " failure = :failure, failure_code = :code,"
                                        + " accepted_at = CASE WHEN :state = 'ACCEPTED' THEN :now ELSE accepted_at END,"
                                        + " ended_at = CASE WHEN :over THEN :now ELSE ended_at END"
                                        + " WHERE id = :id AND attempt = :attempt AND state = ANY (string_to_array(:from, ','))")
                        .param("state", to.state().name())
                        .param("next", to.next() == null ? null : at(to.next()))
                        .param("leased", to.state() == MessageState.UNKNOWN)
                        .param("provider", to.providerId())
                        .param(
                                "failure",
                                to.failure() == null ? null : to.failure().name())
                        .param("code", to.code())
                        .param("over", to.state().over())
                        .param("now", at(to.now()))
                        .param("id", id.id())
                        .param("attempt", attempt)
                        .param("from", from)
                        .update()
                == 1;
    }

    /** What a row becomes; nothing where it stays as it is. */
    record Change(
            MessageState state,
            Instant now,
            @Nullable Instant next,
            @Nullable String providerId,
            @Nullable Failure failure,
            @Nullable String code) {

        static Change to(MessageState state, Instant now) {
            return new Change(state, now, null, null, null, null);
        }

        static Change taken(String providerId, Instant now) {
            return new Change(MessageState.ACCEPTED, now, null, providerId, null, null);
        }

        static Change again(Instant next, Instant now) {
            return new Change(MessageState.QUEUED, now, next, null, null, null);
        }

        static Change failed(Failure why, String code, Instant now) {
            return new Change(MessageState.FAILED, now, null, null, why, code);
        }
    }

    /** Its figures are of no use any more: one that waits is not sent, and nobody reads them in one that was. */
    void figuresAreOver(String key, Instant now) {
        database.sql(
                        "UPDATE message SET slots = slots - 'digits', body = regexp_replace(body, '[0-9០-៩]{6}', '••••••', 'g'),"
                                + " state = CASE WHEN state = 'QUEUED' THEN 'CANCELLED' ELSE state END,"
                                + " ended_at = CASE WHEN state = 'QUEUED' THEN :now ELSE ended_at END"
                                + " WHERE id = (SELECT message_id FROM message_key WHERE key = :key)")
                .param("key", key)
                .param("now", at(now))
                .update();
    }

    /** A report moved it on. */
    boolean moved(MessageId id, Reports.Report report, Instant now) {
        return database.sql("""
                        UPDATE message SET state = :state, provider_id = :provider, gateway = :gateway,
                            lease_until = NULL, waits_for = NULL, failure = NULL, failure_code = NULL,
                            accepted_at = coalesce(accepted_at, :now),
                            sent_at = CASE WHEN :state = 'SENT' THEN coalesce(sent_at, :now) ELSE sent_at END,
                            delivered_at = CASE WHEN :state = 'DELIVERED' THEN :now ELSE delivered_at END,
                            ended_at = CASE WHEN :state = 'DELIVERED' THEN :now ELSE ended_at END
                        WHERE id = :id""")
                        .param("state", report.state().name())
                        .param("provider", report.providerId())
                        .param("gateway", report.gateway())
                        .param("now", at(now))
                        .param("id", id.id())
                        .update()
                == 1;
    }

    /** Those in doubt whose lease is over, taken for another lease so that one node asks after each. */
    List<InDoubt> inDoubt(Duration lease, int most) {
        return database.sql("""
                        UPDATE message SET state = 'UNKNOWN', lease_until = clock_timestamp() + :lease * interval '1 millisecond'
                        WHERE id IN (SELECT id FROM message WHERE state IN ('CLAIMED', 'UNKNOWN')
                            AND lease_until < clock_timestamp() ORDER BY lease_until LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING *""")
                .param("lease", lease.toMillis())
                .param("most", most)
                .query(OutboxRows::inDoubt)
                .list();
    }

    /**
     * A message of which nobody knows whether a provider took it.
     *
     * @param gateway to which it was given
     */
    record InDoubt(Outgoing message, String gateway) {}

    private static InDoubt inDoubt(ResultSet row, int number) throws SQLException {
        return new InDoubt(outgoing(row), row.getString("gateway"));
    }

    private static Outgoing outgoing(ResultSet row) throws SQLException {
        return new Outgoing(
                new MessageId(row.getObject("id", UUID.class)),
                row.getInt("attempt"),
                Channel.valueOf(row.getString("channel")),
                new PhoneNumber(row.getString("number")),
                row.getString("body"),
                row.getString("reference"),
                row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                row.getObject("valid_until", OffsetDateTime.class).toInstant());
    }

    /** Nobody can say what became of it: a person decides. */
    void waitsForAPerson(MessageId id) {
        database.sql("UPDATE message SET lease_until = NULL WHERE id = :id AND state = 'UNKNOWN'")
                .param("id", id.id())
                .update();
    }

    Optional<QuestionId> question(MessageId id) {
        return database.sql("SELECT question FROM message WHERE id = :id AND question IS NOT NULL")
                .param("id", id.id())
                .query((row, number) -> new QuestionId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** What was in hand when the answer came, and was not taken, is not needed any more. */
    private void cancelAnswered(Instant now, int most) {
        database.sql("UPDATE message SET state = 'CANCELLED', ended_at = :now, waits_for = NULL WHERE id IN"
                        + " (SELECT m.id FROM message m JOIN question q ON q.id = m.question WHERE m.state = 'QUEUED'"
                        + " AND m.next_at <= :now AND q.state IN ('ANSWERED', 'WITHDRAWN')"
                        + " LIMIT :most FOR UPDATE OF m SKIP LOCKED)")
                .param("now", at(now))
                .param("most", most)
                .update();
    }

    /** What somebody is just looking at is cancelled when it is looked at again: who waits for whom would go in a circle. */
    int cancel(QuestionId question, Instant now) {
        return database.sql(
                        "UPDATE message SET state = 'CANCELLED', ended_at = :now, waits_for = NULL WHERE id IN"
                                + " (SELECT id FROM message WHERE question = :question AND state = 'QUEUED' FOR UPDATE SKIP LOCKED)")
                .param("now", at(now))
                .param("question", question.id())
                .update();
    }

    /** The same for messages that ask nothing. */
    int cancel(Collection<MessageId> all, Instant now) {
        return database.sql("UPDATE message SET state = 'CANCELLED', ended_at = :now, waits_for = NULL WHERE id IN"
                        + " (SELECT id FROM message WHERE id = ANY (:all) AND state = 'QUEUED' FOR UPDATE SKIP LOCKED)")
                .param("now", at(now))
                .param("all", all.stream().map(MessageId::id).toArray(UUID[]::new))
                .update();
    }

    /** Makes the months to come; says how many. */
    int makeMonths(int ahead) {
        return database.sql("SELECT make_message_months(:ahead)")
                .param("ahead", ahead)
                .query(Integer.class)
                .single();
    }

    static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
