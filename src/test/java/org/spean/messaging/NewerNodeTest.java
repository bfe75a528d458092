package org.spean.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.messaging.wording.MessageKind;
import org.spean.messaging.wording.Slots;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What a newer node queued and this one does not know stops nothing, and is left to those that do (design 2.5). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class NewerNodeTest {

    private static final int MANY = 1000;

    private final Messages messages;
    private final OutboxRows rows;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PhoneNumber number = new PhoneNumber(
            "+8551" + (2_000_000 + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 7_000_000)));

    NewerNodeTest(Messages messages, OutboxRows rows, JdbcClient tables, TransactionTemplate transaction, Clock clock) {
        this.messages = messages;
        this.rows = rows;
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
    }

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM message WHERE recipient = :number")
                .param("number", number.e164())
                .update());
    }

    private MessageId queued(String changed) {
        return Objects.requireNonNull(transaction.execute(status -> {
            MessageId id = messages.queue(Wish.of(
                    "test " + UUID.randomUUID(),
                    MessageKind.TEST,
                    new Recipient.OfNumber(number),
                    Slots.NONE,
                    clock.instant().plus(Duration.ofDays(1))));
            if (!changed.isEmpty()) {
                tables.sql("UPDATE message SET " + changed + " WHERE id = :id")
                        .param("id", id.id())
                        .update();
            }
            return id;
        }));
    }

    private boolean untouched(MessageId id) {
        return tables.sql("SELECT state = 'QUEUED' AND next_at = asked_at FROM message WHERE id = :id")
                .param("id", id.id())
                .query(Boolean.class)
                .single();
    }

    @Test
    void unknownKindsAndSlotsAreLeftAloneAndTheOthersGoOut() {
        MessageId kind = queued("kind = 'OF_NEXT_YEAR'");
        MessageId slot = queued("slots = '{\"weather\": \"rain\"}'");
        MessageId value = queued("slots = '{\"time\": \"when it suits\"}'");
        MessageId usual = queued("");

        List<MessageId> due =
                Objects.requireNonNull(transaction.execute(status -> rows.due(clock.instant(), MANY))).stream()
                        .map(Waiting::id)
                        .toList();

        assertThat(due).contains(usual).doesNotContain(kind, slot, value);
        assertThat(untouched(kind)).isTrue();
        assertThat(untouched(slot)).isTrue();
        assertThat(untouched(value)).as("makes room for those behind it").isFalse();
    }
}
