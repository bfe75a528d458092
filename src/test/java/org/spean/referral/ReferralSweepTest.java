package org.spean.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.directory.Directory;
import org.spean.vocabulary.CountryTime;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What the clock does: who received is reminded, an emergency without an answer goes to the focal persons, and nobody twice. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReferralSweepTest {

    private final BeanFactory beans;
    private final ReferralWorld world;
    private final JdbcClient tables;

    ReferralSweepTest(BeanFactory beans, JdbcClient tables) {
        this.beans = beans;
        this.tables = tables;
        world = new ReferralWorld(beans);
    }

    @AfterEach
    void leaves() {
        world.leaves();
    }

    private void tick(Duration later) {
        new ReferralSweep(
                        beans.getBean(ClockRows.class),
                        beans.getBean(ReferralMessages.class),
                        beans.getBean(ReferralTasks.class),
                        beans.getBean(Directory.class),
                        beans.getBean(TransactionTemplate.class),
                        Clock.fixed(beans.getBean(Clock.class).instant().plus(later), CountryTime.ZONE))
                .tick();
    }

    private List<String> told(Referral of) {
        return tables.sql("SELECT kind FROM message WHERE slots ->> 'code' = :code ORDER BY id")
                .param("code", ReferralCodes.said(of.code()))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private int reminded(Referral of) {
        return tables.sql("SELECT reminded FROM referral_clock WHERE referral = :id")
                .param("id", of.id().id())
                .query(Integer.class)
                .single();
    }

    @Test
    void anEmergencyIsRemindedAfterAnHourAndGoesToTheFocalPersonsAfterTwo() {
        Referral sent = world.sent(Urgency.EMERGENCY, world.service).getFirst();
        tick(Duration.ofMinutes(50));
        assertThat(reminded(sent)).isZero();
        tick(Duration.ofMinutes(61));
        assertThat(reminded(sent)).isEqualTo(1);
        assertThat(told(sent)).doesNotContain("REFERRAL_SILENT");
        tick(Duration.ofMinutes(121));
        assertThat(told(sent)).contains("REFERRAL_SILENT");
        int all = told(sent).size();
        tick(Duration.ofHours(3));
        assertThat(told(sent)).hasSize(all);
    }

    @Test
    void whoHasAnsweredIsRemindedNoMore() {
        Referral sent = world.sent(Urgency.EMERGENCY, world.service).getFirst();
        world.does(world.receiver, sent, Side.RECEIVER, ReferralActKind.TAKEN, Map.of());
        tick(Duration.ofHours(3));
        assertThat(reminded(sent)).isZero();
        assertThat(told(sent)).doesNotContain("REFERRAL_SILENT");
    }
}
