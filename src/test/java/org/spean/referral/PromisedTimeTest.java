package org.spean.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.deadlines.rules.Rules;
import org.spean.directory.AnswerTime;
import org.spean.directory.Directory;
import org.spean.directory.EntryColumn;
import org.spean.directory.ServiceEntry;
import org.spean.directory.Tier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** The time in which a service promises to answer, and the clock of a referral that follows it. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PromisedTimeTest {

    private final ReferralWorld world;
    private final Directory directory;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;

    PromisedTimeTest(BeanFactory beans, Directory directory, JdbcClient tables, TransactionTemplate transaction) {
        world = new ReferralWorld(beans);
        this.directory = directory;
        this.tables = tables;
        this.transaction = transaction;
    }

    @AfterEach
    void leaves() {
        promises("");
        world.leaves();
    }

    private void promises(String written) {
        assertThat(transaction.<Integer>execute(
                        status -> tables.sql("UPDATE service SET answer_time = :written WHERE id = :id")
                                .param("written", written)
                                .param("id", world.service.id().id())
                                .update()))
                .isEqualTo(1);
    }

    @Test
    void isReadInEitherLanguage() {
        assertThat(AnswerTime.read("24 h").written()).isEqualTo("24 hours");
        assertThat(AnswerTime.read("២ ថ្ងៃធ្វើការ").written()).isEqualTo("2 working days");
        assertThat(AnswerTime.read("")).isEqualTo(AnswerTime.UNSAID);
        for (String bad : new String[] {"soon", "0 hours", "73 hours", "31 working days", "2 days", "2 weeks"}) {
            assertThatThrownBy(() -> AnswerTime.read(bad)).as(bad).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void inAnEmergencyNoPromiseIsLongerThanTwoHours() {
        assertThat(Following.within(Urgency.EMERGENCY, AnswerTime.read("24 hours")))
                .isEqualTo(Rules.PROMISE_URGENT.offset());
        assertThat(Following.within(Urgency.EMERGENCY, AnswerTime.read("5 working days")))
                .isEqualTo(Rules.PROMISE_URGENT.offset());
        assertThat(Following.within(Urgency.EMERGENCY, AnswerTime.read("1 hour"))
                        .amount())
                .isEqualTo(1);
        assertThat(Following.within(Urgency.SOON, AnswerTime.UNSAID)).isEqualTo(Rules.PROMISE.offset());
    }

    @Test
    void theClockHoldsWhatTheServicePromises() {
        promises("24 hours");
        ServiceEntry entry =
                directory.service(world.service.id(), Tier.PARTNERS).orElseThrow();
        assertThat(EntryColumn.ANSWER_TIME.of(entry)).isEqualTo("24 hours");
        Referral sent = world.sent(Urgency.SOON, world.service).getFirst();
        Instant at = sent.last(ReferralActKind.SENT_OUT).orElseThrow().at();
        assertThat(sent.answerBy()).contains(at.plus(Duration.ofHours(24)));
        assertThat(tables.sql("SELECT promised FROM fact WHERE matter = :id AND fact = 'REFERRAL_SENT'")
                        .param("id", sent.id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("24 HOURS");
    }
}
