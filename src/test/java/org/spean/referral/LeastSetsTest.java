package org.spean.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.consent.Item;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What a service of a kind needs to know at the least is kept by ATRO, and never HIV or the family (design 1.4). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LeastSetsTest {

    private static final ServiceTypeId TYPE = new ServiceTypeId("G4.6");

    private final LeastSets sets;
    private final ReferralWorld world;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;

    LeastSetsTest(LeastSets sets, BeanFactory beans, JdbcClient tables, TransactionTemplate transaction) {
        this.sets = sets;
        this.tables = tables;
        this.transaction = transaction;
        world = new ReferralWorld(beans);
    }

    @AfterEach
    void leaves() {
        transaction.executeWithoutResult(
                status -> tables.sql("DELETE FROM least_set").update());
        world.leaves();
    }

    private LeastSets.Outcome changes(Actor by, Set<Item> known, Set<Item> wanted) {
        return world.as(by, () -> sets.change(by, TYPE, known, wanted));
    }

    @Test
    void atroKeepsThemAndWhoeverComesLaterReadsAnew() {
        assertThat(sets.of(TYPE)).isEqualTo(LeastSets.SHIPPED);
        Set<Item> needed = Set.of(Item.CASE_NOTE, Item.EDUCATION_LIVELIHOOD);
        assertThat(changes(world.cases.atro, LeastSets.SHIPPED, needed)).isEqualTo(new LeastSets.Outcome.Done(needed));
        assertThat(sets.of(TYPE)).isEqualTo(needed);
        assertThat(changes(world.cases.atro, LeastSets.SHIPPED, Set.of()))
                .isEqualTo(new LeastSets.Outcome.Overtaken(needed));
        assertThat(changes(world.cases.atro, needed, Set.of())).isEqualTo(new LeastSets.Outcome.Done(Set.of()));
        assertThat(sets.of(TYPE)).as("nothing at all is a set too").isEmpty();
        assertThat(tables.sql(
                                "SELECT told ->> 'after' FROM log.entry WHERE act = 'LEAST_SET_CHANGED' ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void nobodyElseAndNothingThatIsAskedForByItself() {
        assertThatThrownBy(() -> changes(world.worker(), LeastSets.SHIPPED, Set.of()))
                .isInstanceOf(AccessDeniedException.class);
        for (Item own : Set.of(Item.HIV, Item.FAMILY_PROFILE, Item.BASICS)) {
            assertThatThrownBy(() -> changes(world.cases.atro, LeastSets.SHIPPED, Set.of(own)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(LeastSets.possible()).doesNotContain(own);
        }
    }
}
