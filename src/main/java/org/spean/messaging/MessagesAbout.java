package org.spean.messaging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.messaging.wording.MessageKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages that a room asked for, as it shows them beside what they are about: the room knows who may read that. */
@Component
public class MessagesAbout {

    private final JdbcClient database;

    MessagesAbout(JdbcClient database) {
        this.database = database;
    }

    /**
     * One message.
     *
     * @param channel empty before it is sent
     * @param text as it was sent; empty before
     * @param at when it was asked for
     */
    public record Line(
            MessageKind kind,
            Recipient to,
            Optional<Channel> channel,
            MessageState state,
            Optional<String> text,
            Instant at) {}

    /** Those that ask these questions, and these, the first first. */
    @Transactional(readOnly = true)
    public List<Line> of(Set<QuestionId> questions, Set<MessageId> messages) {
        return database.sql("SELECT kind, recipient_kind, recipient, channel, state, body, asked_at FROM message"
                        + " WHERE question = ANY (:questions) OR id = ANY (:messages) ORDER BY id")
                .param("questions", questions.stream().map(QuestionId::id).toArray(UUID[]::new))
                .param("messages", messages.stream().map(MessageId::id).toArray(UUID[]::new))
                .query((row, number) -> new Line(
                        MessageKind.valueOf(row.getString("kind")),
                        Recipient.kept(row.getString("recipient_kind"), row.getString("recipient")),
                        Optional.ofNullable(row.getString("channel")).map(Channel::valueOf),
                        MessageState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("body")),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
