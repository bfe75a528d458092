package org.spean.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.spean.messaging.wording.Writing;
import org.spean.people.Phone;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is to be said in a call (design 3.2, "Voice"), asked before all other gates, because what becomes an SMS has those of an SMS
 * before it. One telephone is rung up for one thing at a time, and once for one question. What cannot be said, because recordings
 * are missing or nobody carries calls, goes as an SMS: the step of the ladder is taken all the same. Where the same question goes to
 * the same people as a text beside it, nothing more is sent.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CallRules implements Gate {

    /** A call is over by then; of one that is not, the report was lost. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(30);

    private static final Duration LINE_IS_FREE = Duration.ofMinutes(2);
    private static final Duration BESIDE = Duration.ofHours(1);

    private final VoiceScripts voice;
    private final Gateways gateways;
    private final JdbcClient database;

    CallRules(VoiceScripts voice, Gateways gateways, JdbcClient database) {
        this.voice = voice;
        this.gateways = gateways;
        this.database = database;
    }

    /** Decides what is to be a call; about anything else it says nothing. */
    @Override
    public Optional<Verdict> against(Waiting message, Addressee to, Instant now) {
        return message.channel().equals(Optional.of(Channel.VOICE))
                ? to.number().flatMap(number -> call(message, to, number, now))
                : Optional.empty();
    }

    private Optional<Verdict> call(Waiting message, Addressee to, PhoneNumber number, Instant now) {
        Writing writing = Gates.writing(to);
        Optional<MessageGateway> line =
                gateways.of(Channel.VOICE).filter(carries -> voice.sayable(message.kind(), writing.language()));
        if (line.isEmpty()) {
            return written(message, to, number, writing);
        }
        if (beside(message, "= 'VOICE'")) {
            return Optional.of(new Verdict.Never(MessageState.CANCELLED, Failure.NOT_SAYABLE));
        }
        return Optional.of(
                rings(message.id(), number, now)
                        ? new Verdict.Later(now.plus(LINE_IS_FREE), Verdict.Reason.OTHER_CALL)
                        : new Verdict.Go(new Outbound(
                                line.get(),
                                Channel.VOICE,
                                number,
                                writing,
                                false,
                                to.province(),
                                Optional.empty(),
                                Optional.of(voice.words(message.kind(), writing.language(), message.slots())))));
    }

    private Optional<Verdict> written(Waiting message, Addressee to, PhoneNumber number, Writing writing) {
        return gateways.of(Channel.SMS)
                .map(gateway -> beside(message, "<> 'VOICE'")
                        ? new Verdict.Never(MessageState.CANCELLED, Failure.NOT_SAYABLE)
                        : new Verdict.Go(new Outbound(
                                gateway,
                                Channel.SMS,
                                number,
                                writing,
                                to.phone().filter(Phone::links).isPresent(),
                                to.province(),
                                to.email())));
    }

    /** Whether this telephone is being rung up about something else than this message. */
    boolean rings(MessageId id, PhoneNumber number, Instant now) {
        return database.sql(
                        "SELECT EXISTS (SELECT FROM message WHERE number = :number AND channel = 'VOICE' AND id <> :id"
                                + " AND state IN ('CLAIMED', 'UNKNOWN', 'ACCEPTED', 'SENT') AND claimed_at > :since)")
                .param("number", number.e164())
                .param("id", id.id())
                .param("since", OutboxRows.at(now.minus(LONGEST_CALL)))
                .query(Boolean.class)
                .single();
    }

    /** Whether the same question was to go to the same people at the same time, in this way; the first of two that are alike goes. */
    private boolean beside(Waiting message, String channel) {
        return message.question().isPresent()
                && database.sql("SELECT EXISTS (SELECT FROM message other JOIN message own ON own.id = :id"
                                + " WHERE other.question = :question AND other.id <> :id"
                                + " AND other.recipient_kind = :kind AND other.recipient = :recipient"
                                + " AND coalesce(other.channel, 'SMS') " + channel
                                + " AND other.asked_at BETWEEN own.asked_at - :beside * interval '1 second'"
                                + " AND own.asked_at + :beside * interval '1 second'"
                                + " AND other.state NOT IN ('FAILED', 'EXPIRED', 'CANCELLED'))")
                        .param("question", message.question().get().id())
                        .param("id", message.id().id())
                        .param("kind", message.to().kind())
                        .param("recipient", message.to().toKeep())
                        .param("beside", BESIDE.toSeconds())
                        .query(Boolean.class)
                        .single();
    }
}
