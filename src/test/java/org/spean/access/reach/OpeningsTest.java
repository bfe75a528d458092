package org.spean.access.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.spean.access.GrantWorld.id;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.Act;
import org.spean.access.Acting;
import org.spean.access.Actor;
import org.spean.access.GrantWorld;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Opening.Asked;
import org.spean.access.reach.Opening.What;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;

/** What opens a case to somebody again takes a second person's yes; what closes it takes nobody's (design 1.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OpeningsTest {

    private static final String WHY = "The uncle was moved to another office.";
    private static final Remit PROVINCE = Remit.province(new PlaceCode("02"));

    private final GrantWorld people;
    private final Acting acting;
    private final Reach reach;
    private final Openings openings;
    private final AccessPolicy policy;
    private final JdbcClient tables;
    private final Subject subject = new Subject(Subject.Kind.CASE, UUID.randomUUID());
    private final Actor manager;
    private final Actor second;
    private final Actor atro;
    private final Actor focal;

    OpeningsTest(BeanFactory beans, Reach reach, Openings openings, AccessPolicy policy, JdbcClient tables) {
        people = new GrantWorld(beans);
        acting = new Acting(beans);
        this.reach = reach;
        this.openings = openings;
        this.policy = policy;
        this.tables = tables;
        manager = people.present(people.holds(Role.MANAGER, people.centre));
        second = people.present(people.holds(Role.MANAGER, people.centre));
        atro = people.present(people.holds(Role.ATRO_OFFICER, Remit.COUNTRY));
        focal = people.present(people.holds(Role.FOCAL_PERSON, PROVINCE));
        acting.as(manager, () -> {
            reach.open(subject, Relation.OWN_CENTRE, people.centre, Optional.empty(), "a test");
            reach.open(subject, Relation.OWN_PROVINCE, PROVINCE, Optional.empty(), "a test");
            reach.open(subject, Relation.COUNTRY, Remit.COUNTRY, Optional.empty(), "a test");
            return true;
        });
    }

    @AfterEach
    void leave() {
        people.leaves();
    }

    private boolean knows(Actor actor) {
        return acting.as(actor, () -> policy.may(reach.sight(actor, subject), Operation.KNOW) == Answer.YES);
    }

    private void restrictedTo(Actor... named) {
        acting.as(
                manager,
                () -> reach.restrict(
                        manager,
                        subject,
                        Set.copyOf(List.of(named).stream().map(GrantWorld::id).toList()),
                        "an uncle is an official"));
    }

    private Asked asks(Actor by, What what, Optional<Remit> whom) {
        return acting.as(by, () -> openings.ask(by, subject, what, whom, WHY));
    }

    private Asked.Waits waits(Actor by, What what, Optional<Remit> whom) {
        Asked asked = asks(by, what, whom);
        assertThat(asked).isInstanceOf(Asked.Waits.class);
        return (Asked.Waits) asked;
    }

    private boolean says(Actor by, UUID question, boolean yes) {
        return acting.as(by, () -> openings.answer(by, question, yes));
    }

    private List<UUID> questions(Actor by) {
        return acting.as(by, () -> openings.of(by)).stream().map(Opening::id).toList();
    }

    private List<Act> logged() {
        return tables.sql("SELECT act FROM log.entry WHERE subject_id = ? ORDER BY id")
                .param(subject.id())
                .query((row, number) -> Act.valueOf(row.getString(1)))
                .list();
    }

    private static Optional<Remit> one(Actor actor) {
        return Optional.of(Remit.person(id(actor)));
    }

    @Test
    @Evidence("2.3.1")
    void itOpensToAllWhenASecondOneOfThoseWhoMayCloseItSaysYes() {
        restrictedTo(second);
        Asked.Waits asked = waits(manager, What.TO_ALL, Optional.empty());
        assertThat(asked.whose()).containsExactly(id(second));
        assertThat(knows(focal)).isFalse();
        assertThat(says(manager, asked.id(), true))
                .as("nobody says it to themselves")
                .isFalse();
        assertThat(says(atro, asked.id(), true))
                .as("there is somebody who knows of it")
                .isFalse();
        assertThat(says(focal, asked.id(), true)).isFalse();
        assertThat(knows(focal)).isFalse();
        assertThat(asks(second, What.TO_ALL, Optional.empty())).isEqualTo(new Asked.Already());
        assertThat(says(second, asked.id(), true)).isTrue();
        assertThat(knows(focal)).isTrue();
        assertThat(says(second, asked.id(), true)).isFalse();
        assertThat(logged()).containsExactly(Act.CASE_RESTRICTED, Act.CASE_OPENING_ASKED, Act.CASE_OPENED_AGAIN);
    }

    @Test
    void oneMoreIsNamedAfterASecondYesAndNobodySaysItForThemselves() {
        restrictedTo(second);
        Asked.Waits asked = waits(manager, What.TO_ONE, one(focal));
        assertThat(says(focal, asked.id(), true)).isFalse();
        assertThat(says(second, asked.id(), true)).isTrue();
        assertThat(knows(focal)).isTrue();
        assertThat(knows(atro)).isFalse();
        Asked.Waits own = waits(manager, What.TO_ONE, one(atro));
        assertThat(own.whose()).containsExactly(id(second));
        assertThat(logged())
                .containsExactly(Act.CASE_RESTRICTED, Act.CASE_OPENING_ASKED, Act.CASE_NAMED, Act.CASE_OPENING_ASKED);
    }

    @Test
    void whoeverWasShutOutIsLetInAfterASecondYes() {
        acting.as(manager, () -> {
            reach.exclude(manager, subject, PROVINCE, "a suspect");
            return true;
        });
        Asked.Waits asked = waits(atro, What.LET_IN, Optional.of(PROVINCE));
        assertThat(asked.whose()).contains(id(manager), id(second)).doesNotContain(id(atro), id(focal));
        assertThat(knows(focal)).isFalse();
        assertThat(says(second, asked.id(), true)).isTrue();
        assertThat(knows(focal)).isTrue();
        assertThat(logged()).containsExactly(Act.CASE_SHUT_TO, Act.CASE_OPENING_ASKED, Act.CASE_LET_IN);
    }

    @Test
    void whereNobodyElseWasNamedThoseFromWhomItIsHiddenAreAskedAndStillDoNotSeeIt() {
        restrictedTo();
        acting.as(manager, () -> {
            reach.exclude(manager, subject, Remit.person(id(second)), "a relative of a suspect");
            return true;
        });
        Asked.Waits asked = waits(manager, What.TO_ONE, one(focal));
        assertThat(asked.whose()).contains(id(atro)).doesNotContain(id(second), id(manager), id(focal));
        assertThat(questions(atro)).contains(asked.id());
        assertThat(questions(second)).doesNotContain(asked.id());
        assertThat(questions(focal)).doesNotContain(asked.id());
        assertThat(knows(atro)).isFalse();
        assertThat(says(second, asked.id(), true)).isFalse();
        assertThat(says(atro, asked.id(), true)).isTrue();
        assertThat(knows(focal)).isTrue();
        assertThat(knows(atro)).isFalse();
    }

    @Test
    void aNoAndATakingBackLeaveItClosed() {
        restrictedTo(second);
        Asked.Waits refused = waits(manager, What.TO_ALL, Optional.empty());
        assertThat(says(second, refused.id(), false)).isTrue();
        assertThat(says(second, refused.id(), true)).isFalse();
        Asked.Waits back = waits(manager, What.TO_ALL, Optional.empty());
        assertThat(acting.as(second, () -> openings.takeBack(second, back.id())))
                .isFalse();
        assertThat(acting.as(manager, () -> openings.takeBack(manager, back.id())))
                .isTrue();
        assertThat(acting.as(manager, () -> openings.takeBack(manager, back.id())))
                .isFalse();
        assertThat(says(second, back.id(), true)).isFalse();
        assertThat(knows(focal)).isFalse();
        assertThat(logged())
                .containsExactly(
                        Act.CASE_RESTRICTED,
                        Act.CASE_OPENING_ASKED,
                        Act.CASE_OPENING_REFUSED,
                        Act.CASE_OPENING_ASKED,
                        Act.CASE_OPENING_TAKEN_BACK);
    }

    @Test
    void aWishOfSomebodyWhoMayNotCloseItAnyMoreComesToNothing() {
        restrictedTo(second);
        Asked.Waits asked = waits(manager, What.TO_ALL, Optional.empty());
        acting.as(second, () -> {
            reach.exclude(second, subject, Remit.person(id(manager)), "a bribe");
            return true;
        });
        assertThat(questions(second)).doesNotContain(asked.id());
        assertThat(says(second, asked.id(), true)).isFalse();
        assertThat(knows(focal)).isFalse();
        assertThat(waits(second, What.TO_ALL, Optional.empty()).whose()).contains(id(atro));
    }

    @Test
    void whoMayNotCloseItAsksNothing() {
        for (Actor other :
                List.of(focal, people.present(people.holds(Role.ADMINISTRATOR, Remit.COUNTRY)), Actor.ANYBODY)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> asks(other, What.TO_ALL, Optional.empty()));
            assertThat(questions(other)).isEmpty();
        }
        restrictedTo(second);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> asks(atro, What.TO_ALL, Optional.empty()));
        assertThat(logged()).containsExactly(Act.CASE_RESTRICTED);
    }

    @RepeatedTest(20)
    void ofAYesAndANoAtTheSameMomentOneCounts() throws Exception {
        restrictedTo(second, atro);
        Asked.Waits asked = waits(manager, What.TO_ALL, Optional.empty());
        CyclicBarrier both = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Boolean> yes = threads.submit(() -> {
                both.await();
                return says(second, asked.id(), true);
            });
            Future<Boolean> no = threads.submit(() -> {
                both.await();
                return says(atro, asked.id(), false);
            });
            assertThat(yes.get()).isNotEqualTo(no.get());
            assertThat(knows(focal)).isEqualTo(yes.get());
        }
    }
}
