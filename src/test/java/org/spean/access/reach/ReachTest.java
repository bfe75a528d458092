package org.spean.access.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Act;
import org.spean.access.Acting;
import org.spean.access.Actor;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.SettableClock;
import org.spean.access.Subject;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Relation;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.IllegalTransactionStateException;

/** Ties begin and end, and what is restricted is there for those who were named. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ReachTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final SettableClock clock = new SettableClock();
    private final Remit centre = Remit.organization(UUID.randomUUID());
    private final Remit elsewhere = Remit.organization(UUID.randomUUID());
    private final Actor manager = holds(Role.MANAGER, centre);
    private final Actor worker = holds(Role.CASEWORKER, centre);
    private final Subject subject = new Subject(Subject.Kind.CASE, UUID.randomUUID());
    private final Acting acting;
    private final AccessPolicy policy;
    private final JdbcClient tables;
    private final Reach bean;
    private final Reach reach;

    ReachTest(AutowireCapableBeanFactory beans, AccessPolicy policy, JdbcClient tables, Reach bean) {
        this.policy = policy;
        this.tables = tables;
        this.bean = bean;
        acting = new Acting(beans);
        reach = Reaches.under(clock, beans);
        in(() -> reach.open(subject, Relation.OWN_CENTRE, centre, Optional.empty(), "admitted"));
    }

    private static Actor holds(Role role, Remit remit) {
        return Actor.person(UUID.randomUUID(), "reach", Set.of(new Held(role, remit, Instant.EPOCH, null, null)));
    }

    private void in(Runnable act) {
        acting.as(Actor.ANYBODY, () -> {
            act.run();
            return true;
        });
    }

    private boolean knows(Actor actor) {
        return acting.as(actor, () -> policy.may(reach.sight(actor, subject), Operation.KNOW) == Answer.YES);
    }

    private static UUID id(Actor actor) {
        return actor.account().orElseThrow();
    }

    @Test
    void whoHoldsTheRoleForAnotherCentreDoesNotKnowOfIt() {
        assertThat(knows(manager)).isTrue();
        assertThat(knows(holds(Role.MANAGER, elsewhere))).isFalse();
        assertThat(knows(worker)).isFalse();
        assertThat(knows(Actor.ANYBODY)).isFalse();
    }

    @Test
    void aTieEndsWhenItIsEndedAndNotBefore() {
        Actor official = holds(Role.DISTRICT_OFFICIAL, Remit.district("0203"));
        in(() -> reach.open(subject, Relation.PLACED_HERE, Remit.district("0203"), Optional.empty(), "placed"));
        assertThat(knows(official)).isTrue();
        clock.moveOn(DAY);
        assertThat(acting.as(
                        Actor.ANYBODY,
                        () -> List.of(
                                reach.close(subject, Relation.PLACED_HERE, Remit.district("0204")),
                                reach.close(subject, Relation.SEARCH_HERE, Remit.district("0203")),
                                reach.close(subject, Relation.PLACED_HERE, Remit.district("0203")),
                                reach.close(subject, Relation.PLACED_HERE, Remit.district("0203")))))
                .containsExactly(false, false, true, false);
        assertThat(knows(official)).isFalse();
    }

    @Test
    void aTieWithADayEndsOnIt() {
        Actor official = holds(Role.DISTRICT_OFFICIAL, Remit.district("0203"));
        in(() -> reach.open(
                subject,
                Relation.SEARCH_HERE,
                Remit.district("0203"),
                Optional.of(clock.instant().plus(DAY)),
                "search"));
        clock.moveOn(DAY.minusMillis(1));
        assertThat(knows(official)).isTrue();
        clock.moveOn(Duration.ofMillis(1));
        assertThat(knows(official)).isFalse();
    }

    @Test
    void whoLeavesTheCentreLeavesItsCases() {
        in(() -> reach.open(subject, Relation.ON_THE_CASE, id(worker), centre, "assigned"));
        Actor moved = Actor.person(
                id(worker), "reach", Set.of(new Held(Role.CASEWORKER, elsewhere, Instant.EPOCH, null, null)));
        assertThat(knows(worker)).isTrue();
        assertThat(knows(moved)).isFalse();
        assertThat(knows(holds(Role.CASEWORKER, centre))).isFalse();
    }

    @Test
    void aTieToAPersonForATimeNeedsNoRemitAndEnds() {
        Actor focal = holds(Role.FOCAL_PERSON, new Remit(Remit.Kind.PROVINCE, "19"));
        in(() -> reach.open(subject, Relation.GLASS, id(focal), clock.instant().plus(DAY), "glass"));
        assertThat(knows(focal)).isTrue();
        assertThat(knows(holds(Role.FOCAL_PERSON, new Remit(Remit.Kind.PROVINCE, "19"))))
                .isFalse();
        clock.moveOn(DAY);
        assertThat(knows(focal)).isFalse();
    }

    @Test
    void aRestrictedCaseIsThereForThoseNamedUntilItIsOpenedAgain() {
        Actor second = holds(Role.MANAGER, centre);
        Actor third = holds(Role.MANAGER, centre);
        acting.as(manager, () -> {
            reach.restrict(manager, subject, Set.of(id(manager), id(second)), "an uncle is an official");
            return true;
        });
        assertThat(knows(manager)).isTrue();
        assertThat(knows(second)).isTrue();
        assertThat(knows(third)).isFalse();
        clock.moveOn(DAY);
        assertThat(acting.as(
                        manager,
                        () -> reach.restrict(manager, subject, Set.of(id(manager), id(third)), "another reason")))
                .as("who was not named before takes a second person's yes")
                .containsExactly(id(third));
        assertThat(knows(second)).isFalse();
        assertThat(knows(third)).isFalse();
        clock.moveOn(DAY);
        assertThat(acting.as(manager, () -> reach.names(subject, Remit.person(id(third)), "a second yes")))
                .isTrue();
        assertThat(knows(third)).isTrue();
        assertThat(acting.as(manager, () -> reach.unrestrict(subject))).isTrue();
        assertThat(knows(second)).isTrue();
        assertThat(acting.as(manager, () -> reach.unrestrict(subject))).isFalse();
        assertThat(acting.as(manager, () -> reach.names(subject, Remit.person(id(third)), "no need")))
                .isFalse();
        assertThat(logged()).containsExactly(Act.CASE_RESTRICTED, Act.CASE_RESTRICTED);
    }

    @Test
    void whoRestrictsStaysNamedOrNobodyCouldEverOpenItAgain() {
        acting.as(manager, () -> {
            reach.restrict(manager, subject, Set.of(), "nobody was named");
            return true;
        });
        assertThat(knows(manager)).isTrue();
    }

    @Test
    void whoeverIsShutOutStaysOutAlsoWhenNamed() {
        Actor second = holds(Role.MANAGER, centre);
        acting.as(manager, () -> {
            reach.restrict(manager, subject, Set.of(id(manager), id(second)), "a reason");
            reach.exclude(manager, subject, Remit.person(id(second)), "a relative of a suspect");
            return true;
        });
        assertThat(knows(second)).isFalse();
        assertThat(logged()).containsExactly(Act.CASE_RESTRICTED, Act.CASE_SHUT_TO);
    }

    @Test
    void aWholeOfficeCanBeShutOut() {
        Remit province = new Remit(Remit.Kind.PROVINCE, "02");
        Actor focal = holds(Role.FOCAL_PERSON, province);
        in(() -> reach.open(subject, Relation.OWN_PROVINCE, province, Optional.empty(), "admitted"));
        assertThat(knows(focal)).isTrue();
        acting.as(manager, () -> {
            reach.exclude(manager, subject, province, "the chief is a suspect");
            return true;
        });
        assertThat(knows(focal)).isFalse();
    }

    @Test
    void whoMayNotRestrictIsToldThatThereIsNothing() {
        in(() -> reach.open(subject, Relation.ON_THE_CASE, id(worker), centre, "assigned"));
        for (Actor other : List.of(worker, holds(Role.MANAGER, elsewhere), Actor.ANYBODY)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> bean.restrict(other, subject, Set.of(), "no"));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> bean.exclude(other, subject, centre, "no"));
        }
        assertThat(logged()).isEmpty();
    }

    @Test
    void tiesAreWrittenInTheTransactionOfTheFactOrNotAtAll() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> bean.open(subject, Relation.OWN_PROVINCE, centre, Optional.empty(), "no fact"));
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> bean.open(subject, Relation.ON_THE_CASE, id(worker), centre, "no fact"));
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> bean.open(subject, Relation.GLASS, id(worker), clock.instant(), "no fact"));
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> bean.close(subject, Relation.OWN_CENTRE, centre));
    }

    @Test
    void whoIsTiedIsAsked() {
        in(() -> reach.open(subject, Relation.ON_THE_CASE, id(worker), centre, "assigned"));
        assertThat(acting.as(manager, () -> reach.tied(subject, Relation.ON_THE_CASE)))
                .containsExactly(Remit.person(id(worker)));
        assertThat(acting.as(manager, () -> reach.tied(subject, Relation.OWN_CENTRE)))
                .containsExactly(centre);
        assertThat(acting.as(manager, () -> reach.tied(subject, Relation.RECEIVES)))
                .isEmpty();
    }

    private List<Act> logged() {
        return tables.sql("SELECT act FROM log.entry WHERE subject_id = ? ORDER BY id")
                .param(subject.id())
                .query((row, number) -> Act.valueOf(row.getString(1)))
                .list();
    }
}
