package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.access.GrantWorld.done;
import static org.spean.access.GrantWorld.id;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.GrantOutcome.Done;
import org.spean.access.GrantOutcome.Reason;
import org.spean.access.GrantOutcome.Refused;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Two people, the same role, the same moment: one wins, and the other is told. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class GrantRacesTest {

    private final Grants grants;
    private final JdbcClient tables;
    private final GrantWorld world;
    private final Actor manager;
    private final Actor second;
    private final Actor third;
    private final Actor newcomer;

    GrantRacesTest(AutowireCapableBeanFactory beans, Grants grants, JdbcClient tables) {
        this.grants = grants;
        this.tables = tables;
        world = new GrantWorld(beans);
        manager = world.holds(Role.MANAGER, world.centre);
        second = world.holds(Role.MANAGER, world.centre);
        third = world.holds(Role.MANAGER, world.centre);
        newcomer = world.somebody();
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    @RepeatedTest(5)
    void twoProposeTheSame() throws Exception {
        GrantWish wish = world.wish(newcomer, Role.CASEWORKER, world.centre);

        oneWins(Reason.ALREADY_PROPOSED, () -> grants.propose(manager, wish), () -> grants.propose(second, wish));

        assertThat(states()).containsExactly("PROPOSED");
    }

    @RepeatedTest(5)
    @Evidence("2.3.4")
    void twoConfirmTheSame() throws Exception {
        UUID grant = proposed();

        oneWins(
                Reason.NO_LONGER_WAITING,
                () -> grants.confirm(second, grant, ""),
                () -> grants.confirm(third, grant, ""));

        assertThat(states()).containsExactly("CONFIRMED");
        assertThat(logged("ROLE_CONFIRMED")).isOne();
    }

    @RepeatedTest(5)
    void oneConfirmsAndOneRefuses() throws Exception {
        UUID grant = proposed();

        oneWins(
                Reason.NO_LONGER_WAITING,
                () -> grants.confirm(second, grant, ""),
                () -> grants.refuse(third, grant, "", "no"));

        assertThat(logged("ROLE_CONFIRMED") + logged("ROLE_REFUSED")).isOne();
    }

    @RepeatedTest(5)
    void oneConfirmsAndOneTakesItBack() throws Exception {
        UUID grant = proposed();

        oneWins(
                Reason.NO_LONGER_WAITING,
                () -> grants.confirm(second, grant, ""),
                () -> grants.withdraw(manager, grant));

        assertThat(states()).containsAnyOf("CONFIRMED", "WITHDRAWN").hasSize(1);
    }

    @RepeatedTest(3)
    void twoEndTheSame() throws Exception {
        UUID grant = proposed();
        done(grants.confirm(second, grant, ""));

        oneWins(Reason.NOT_HELD, () -> grants.end(second, grant), () -> grants.end(third, grant));

        assertThat(logged("ROLE_ENDED")).isOne();
    }

    @RepeatedTest(3)
    void twoNodesTellOnceThatItBegan() throws Exception {
        done(grants.confirm(second, proposed(), ""));
        world.clock.moveOn(Duration.ofDays(1).plusMinutes(1));

        together(this::looks, this::looks);

        assertThat(world.changes(newcomer)).isOne();
        assertThat(world.held(newcomer)).hasSize(1);
    }

    private boolean looks() {
        world.passes(Duration.ZERO);
        return true;
    }

    private UUID proposed() {
        return done(grants.propose(manager, world.wish(newcomer, Role.CASEWORKER, world.centre)))
                .id();
    }

    private static void oneWins(Reason loses, Callable<GrantOutcome> one, Callable<GrantOutcome> other)
            throws Exception {
        List<GrantOutcome> outcomes = together(one, other);
        assertThat(outcomes.stream().filter(Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Refused.class::isInstance).map(Refused.class::cast))
                .singleElement()
                .satisfies(refused -> assertThat(refused.reasons()).containsExactly(loses));
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<T>> racing = Stream.of(one, other)
                    .map(each -> threads.submit(() -> {
                        start.await();
                        return each.call();
                    }))
                    .toList();
            return List.of(racing.get(0).get(), racing.get(1).get());
        }
    }

    private List<@Nullable String> states() {
        return tables.sql("SELECT state FROM role_grant WHERE account_id = ?")
                .param(id(newcomer))
                .query(String.class)
                .list();
    }

    private long logged(String act) {
        return tables.sql("SELECT count(*) FROM log.entry WHERE subject_id = ? AND act = ?")
                .params(id(newcomer), act)
                .query(Long.class)
                .single();
    }
}
