package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.spean.messaging.reply.Asked;
import org.spean.messaging.reply.Said;
import org.spean.messaging.wording.Activity;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.messaging.wording.Templates;
import org.spean.people.Phones;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A telephone that is verified and nobody else's, what it is asked, and a dispatcher that sends to nobody but it. */
final class CallWorld {

    final PhoneNumber number = OwnNumber.drawn();

    private final BeanFactory beans;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CallWorld(BeanFactory beans, Language language) {
        this.beans = beans;
        this.tables = beans.getBean(JdbcClient.class);
        this.transaction = beans.getBean(TransactionTemplate.class);
        this.clock = beans.getBean(Clock.class);
        Phones phones = beans.getBean(Phones.class);
        transaction.executeWithoutResult(status -> {
            phones.entered(number, language);
            phones.verified(number);
            // The six figures that a new number gets are another test's.
            tables.sql("DELETE FROM message WHERE recipient = :number")
                    .param("number", number.e164())
                    .update();
            tables.sql("DELETE FROM question WHERE recipient = :number")
                    .param("number", number.e164())
                    .update();
        });
    }

    /** One that gives what is for this telephone to these, whatever the hour is. */
    Dispatcher dispatcher(MessageGateway... all) {
        return dispatcher(clock, List.of(), all);
    }

    /** One with these gates behind those of calls. */
    Dispatcher dispatcher(Clock at, List<Gate> gates, MessageGateway... all) {
        GatewayChoice always = new GatewayChoice(tables) {
            @Override
            Optional<String> name(Channel channel) {
                return Optional.of(all[0].name());
            }
        };
        Gateways gateways = new Gateways(List.of(all), always);
        CallRules rules = new CallRules(beans.getBean(VoiceScripts.class), gateways, tables);
        return new Dispatcher(
                OwnOutbox.of(tables, number.e164()),
                new Gates(
                        beans.getBean(Addressees.class),
                        gateways,
                        Stream.concat(Stream.of(rules), gates.stream()).toList()),
                gateways,
                beans.getBean(Ways.class),
                beans.getBean(Templates.class),
                beans.getBean(Enclosures.class),
                beans.getBean(Outcomes.class),
                Objects.requireNonNull(transaction.getTransactionManager()),
                at,
                Duration.ofMinutes(5));
    }

    /** A question to this telephone, of which nothing is sent yet. */
    Question asked(Asked asked, MessageKind kind) {
        return asked(asked, kind, clock.instant().plus(Duration.ofDays(5)));
    }

    Question asked(Asked asked, MessageKind kind, Instant until) {
        return Objects.requireNonNull(transaction.execute(status -> beans.getBean(QuestionRows.class)
                .add(
                        new Ask(
                                asked,
                                kind,
                                new Recipient.OfNumber(number),
                                CallAsker.NAME,
                                UUID.randomUUID(),
                                slots(kind),
                                until,
                                false),
                        clock.instant())));
    }

    private static Slots slots(MessageKind kind) {
        return kind == MessageKind.DATE_ASKED
                ? Slots.builder()
                        .activity(Activity.MEETING)
                        .date(LocalDate.of(2026, 12, 14))
                        .time(LocalTime.of(8, 30))
                        .district(new PlaceCode("0212"))
                        .telephone(new PhoneNumber("+85523000012"))
                        .build()
                : Slots.NONE;
    }

    /** It is to be said in a call, or by whatever fits. */
    MessageId says(Question question, String time, Optional<Channel> channel) {
        transaction.executeWithoutResult(
                status -> beans.getBean(Questions.class).says(question, question.to(), time, channel, false));
        return new MessageId(tables.sql("SELECT message_id FROM message_key WHERE key = :key")
                .param("key", "question " + question.id() + " " + time)
                .query(UUID.class)
                .single());
    }

    void prefers(Channel channel) {
        transaction.executeWithoutResult(
                status -> beans.getBean(PreferredChannels.class).prefers(number, channel));
    }

    /** Somebody answers in another way than by a call. */
    void answersYes(Question question) {
        assertThat(beans.getBean(Questions.class).answer(question.id(), number, yes()))
                .isInstanceOf(QuestionOutcome.Done.class);
    }

    /** What waits is just being looked at by another node, and therefore not cancelled. */
    void answeredWhileInHand(Question question) {
        transaction.executeWithoutResult(
                status -> beans.getBean(QuestionRows.class).answered(question, yes()));
    }

    private Answer yes() {
        return Answer.of(new Said.Yes(), AnsweredBy.SMS, clock.instant());
    }

    /** What stands in this column of a message; empty for nothing. */
    String of(MessageId id, String column) {
        return tables.sql("SELECT coalesce(" + column + "::text, '') FROM message WHERE id = :id")
                .param("id", id.id())
                .query(String.class)
                .single();
    }

    /** What stands in this column of the last message to the number. */
    String last(String column) {
        return tables.sql("SELECT " + column + " FROM message WHERE recipient = :number ORDER BY id DESC LIMIT 1")
                .param("number", number.e164())
                .query(String.class)
                .single();
    }

    /** What became of the question: its state, the answer and by which way it came. */
    String became(Question question) {
        return tables.sql("SELECT concat_ws(' ', state, answer, answered_by) FROM question WHERE id = :id")
                .param("id", question.id().id())
                .query(String.class)
                .single();
    }

    void leaseRunsOut(MessageId id) {
        transaction.executeWithoutResult(status -> tables.sql(
                        "UPDATE message SET lease_until = clock_timestamp() - interval '1 second' WHERE id = :id")
                .param("id", id.id())
                .update());
    }

    /** What was to be tried later is due now. */
    void comesBack(MessageId id) {
        transaction.executeWithoutResult(
                status -> tables.sql("UPDATE message SET next_at = :now WHERE id = :id AND state = 'QUEUED'")
                        .param("now", OutboxRows.at(clock.instant()))
                        .param("id", id.id())
                        .update());
    }

    /** How many things somebody is to do about this telephone. */
    int tasks() {
        return tables.sql("SELECT count(*) FROM task WHERE about = :number AND state = 'OPEN'")
                .param("number", number.e164())
                .query(Integer.class)
                .single();
    }

    /** Nothing of it stays. */
    void leave() {
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM preferred_channel WHERE number = :number")
                    .param("number", number.e164())
                    .update();
            tables.sql("DELETE FROM task_owner WHERE task_id IN (SELECT id FROM task WHERE about = :number)")
                    .param("number", number.e164())
                    .update();
            tables.sql("DELETE FROM task WHERE about = :number")
                    .param("number", number.e164())
                    .update();
            tables.sql("DELETE FROM voice_call WHERE message_id IN (SELECT id FROM message WHERE recipient = :number)")
                    .param("number", number.e164())
                    .update();
            for (String table : List.of("message", "question")) {
                tables.sql("DELETE FROM " + table + " WHERE recipient = :number")
                        .param("number", number.e164())
                        .update();
            }
            tables.sql("DELETE FROM simulated_message WHERE number = :number")
                    .param("number", number.e164())
                    .update();
        });
    }
}
