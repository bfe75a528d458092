package org.spean.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.people.PostWorld.LEADER;
import static org.spean.people.PostWorld.OFFICE;
import static org.spean.people.PostWorld.done;
import static org.spean.people.PostWorld.refused;
import static org.spean.people.PostWorld.somebody;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.GrantOutcome;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.people.DesignationOutcome.Wrong;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** A post's new number takes a second yes (design 3.5). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PostPhonesTest {

    private final PostPhones numbers;
    private final Designations designations;
    private final Phones phones;
    private final Posts posts;
    private final People people;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final PostWorld world;

    PostPhonesTest(PostPhones numbers, Designations designations, Phones phones, Posts posts, BeanFactory beans) {
        this.numbers = numbers;
        this.designations = designations;
        this.phones = phones;
        this.posts = posts;
        people = beans.getBean(People.class);
        tables = beans.getBean(JdbcClient.class);
        transaction = beans.getBean(TransactionTemplate.class);
        world = new PostWorld(beans);
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    private boolean waitsFor(Actor by, Designation held) {
        return numbers.waitingFor(by).stream().anyMatch(each -> each.id().equals(held.id()));
    }

    private static Set<Object> reasons(DesignationOutcome outcome) {
        DesignationOutcome.Refused refused = refused(outcome);
        return Set.copyOf(refused.reasons().isEmpty() ? List.copyOf(refused.wrong()) : List.copyOf(refused.reasons()));
    }

    @Test
    void whoeverConfirmsSomebodyHasReadTheirNumber() {
        Designation held = world.held(LEADER, somebody("Mao Sokha"));
        assertThat(held.phone()).isPresent();
        assertThat(held.phoneWaits()).isEmpty();
    }

    @Test
    void aNewNumberWaitsForSomebodyElseWhoKnowsThePost() {
        Designation held = world.held(LEADER, somebody("Mao Sokha"));
        Actor admin = world.named("admin");
        Actor atro = world.named("atro");
        PhoneNumber number = world.number();
        Designation changed = done(designations.changePhone(admin, held.id(), number));

        assertThat(changed.phoneWaits().orElseThrow().by()).isEqualTo(PostWorld.id(admin));
        assertThat(waitsFor(atro, held)).isTrue();
        assertThat(waitsFor(admin, held)).as("who entered it").isFalse();
        assertThat(waitsFor(world.named("focal"), held))
                .as("of another province")
                .isFalse();
        assertThat(numbers.enteredBy(admin)).extracting(Designation::id).contains(held.id());
        assertThat(reasons(numbers.confirm(admin, held.id(), number)))
                .containsExactly(GrantOutcome.Reason.OWN_PROPOSAL);
        assertThat(reasons(numbers.confirm(atro, held.id(), world.number()))).containsExactly(Wrong.NOT_OPEN);

        assertThat(done(numbers.confirm(atro, held.id(), number)).phoneWaits()).isEmpty();
        assertThat(posts.holder(LEADER).orElseThrow().phone()).contains(number);
        assertThat(waitsFor(atro, held)).isFalse();
        assertThat(world.logged(LEADER)).contains("PHONE_CONFIRMED");
    }

    @Test
    void whoeverIsReachedOnItDoesNotVouchForIt() {
        Actor leader = world.holds(Role.FOCAL_PERSON, Remit.province(PostWorld.KEP));
        Actor other = world.holds(Role.FOCAL_PERSON, Remit.province(PostWorld.KEP));
        Designation held = world.held(LEADER, somebody("Mao Sokha"));
        PhoneNumber number = world.number();
        done(designations.changePhone(leader, held.id(), number));
        assertThat(waitsFor(leader, held)).isFalse();
        assertThat(waitsFor(other, held)).as("the other focal person").isTrue();
        done(numbers.confirm(other, held.id(), number));
    }

    @Test
    void aNumberThatIsNotTheirsIsTakenAway() {
        Designation held = world.held(LEADER, somebody("Mao Sokha"));
        PhoneNumber number = world.number();
        done(designations.changePhone(world.named("admin"), held.id(), number));
        assertThat(done(numbers.refuse(world.named("atro"), held.id(), number)).phone())
                .isEmpty();
        assertThat(phones.phone(number).map(Phone::state)).isEqualTo(Optional.of(Phone.State.RETIRED));
    }

    @Test
    void whoeverChangesItWhileSomebodyIsProposedDoesNotConfirmItWithThem() {
        Designation proposed =
                done(designations.designate(world.named("admin"), world.wish(LEADER, somebody("Mao Sokha"))));
        Actor atro = world.named("atro");
        done(designations.changePhone(atro, proposed.id(), world.number()));
        Designation held = done(designations.confirm(atro, proposed.id()));
        assertThat(held.phoneWaits().orElseThrow().by()).isEqualTo(PostWorld.id(atro));
    }

    @Test
    void whoeverIsDesignatedWithoutANumberIsReachedOnTheirOwnAsItWasReadThen() {
        Actor admin = world.named("admin");
        PhoneNumber own = world.number();
        PersonId person = ((PersonOutcome.Done) people.enter(
                        admin, new PersonWish(new PersonName("", "Mao Sokha"), Language.KHMER, List.of(own))))
                .person()
                .id();
        Designation proposed = done(designations.designate(
                admin,
                new DesignationWish(
                        LEADER,
                        new DesignationWish.Whom.Known(person),
                        world.today.minusDays(30),
                        Optional.empty(),
                        Optional.empty())));
        assertThat(proposed.phone()).contains(own);
        Designation held = done(designations.confirm(world.named("atro"), proposed.id()));
        assertThat(held.phoneWaits()).isEmpty();

        people.correct(
                admin,
                person,
                new PersonWish(new PersonName("", "Mao Sokha"), Language.KHMER, List.of(world.number())));
        assertThat(posts.holder(LEADER).orElseThrow().phone())
                .as("nobody else said yes to another one")
                .contains(own);
    }

    @Test
    void aDeputyIsReachedOnTheOwnNumberAndAnotherOneWaits() {
        Actor admin = world.named("admin");
        Actor atro = world.named("atro");
        Designation held = world.held(LEADER, somebody("Mao Sokha"));
        PersonId deputy = ((PersonOutcome.Done) people.enter(admin, PostWorld.id(world.account())))
                .person()
                .id();
        PhoneNumber own = world.number();
        people.correct(admin, deputy, new PersonWish(new PersonName("", "Mao Bona"), Language.KHMER, List.of(own)));
        Designation proposed =
                done(designations.deputize(admin, held.id(), deputy, world.today.minusDays(3), Optional.empty()));
        done(designations.confirm(atro, proposed.id()));
        Designation by = posts.reachedBy(deputy, Optional.of(PostWorld.KEP)).orElseThrow();
        assertThat(by.phone()).contains(own);
        assertThat(by.phoneWaits()).isEmpty();

        PhoneNumber other = world.number();
        done(designations.changePhone(admin, proposed.id(), other));
        by = posts.reachedBy(deputy, Optional.of(PostWorld.KEP)).orElseThrow();
        assertThat(by.phone()).contains(other);
        assertThat(by.phoneWaits()).isPresent();
        assertThat(waitsFor(atro, proposed)).isTrue();
    }

    private Phone.State state(PhoneNumber number) {
        return phones.phone(number).orElseThrow().state();
    }

    @Test
    void whoeverTypesTheNumberOfSomebodyElseSilencesNobodyBeforeTheSecondYes() {
        Actor admin = world.named("admin");
        PhoneNumber number = world.held(LEADER, somebody("Nou Dara")).phone().orElseThrow();
        transaction.executeWithoutResult(status -> phones.verified(number));
        Designation office = world.held(OFFICE, somebody("Nou Sothy"));

        done(designations.changePhone(admin, office.id(), number));
        assertThat(state(number)).isEqualTo(Phone.State.VERIFIED);

        done(numbers.confirm(world.named("atro"), office.id(), number));
        assertThat(state(number))
                .as("nobody has shown that they answer for both")
                .isEqualTo(Phone.State.UNVERIFIED);
        assertThat(phones.phone(number).orElseThrow().lastGoodContact()).isEmpty();
    }

    @Test
    void theYesToSomebodyIsTheYesToTheirNumber() {
        PhoneNumber number = world.held(LEADER, somebody("Nou Dara")).phone().orElseThrow();
        transaction.executeWithoutResult(status -> phones.verified(number));
        Designation office = done(designations.designate(
                world.named("admin"),
                new DesignationWish(
                        OFFICE, somebody("Nou Sothy"), world.today, Optional.empty(), Optional.of(number))));
        assertThat(state(number)).isEqualTo(Phone.State.VERIFIED);

        done(designations.confirm(world.named("atro"), office.id()));
        assertThat(state(number)).isEqualTo(Phone.State.UNVERIFIED);
    }

    @Test
    void whatIsOverWaitsForNobody() {
        Actor admin = world.named("admin");
        Actor atro = world.named("atro");
        Designation held = world.held(LEADER, somebody("Mao Sokha"));
        PhoneNumber number = world.number();
        done(designations.changePhone(admin, held.id(), number));
        transaction.executeWithoutResult(
                status -> tables.sql("UPDATE designation SET until_day = :yesterday WHERE id = :id")
                        .param("yesterday", world.today.minusDays(1))
                        .param("id", held.id())
                        .update());

        assertThat(waitsFor(atro, held)).isFalse();
        assertThat(numbers.enteredBy(admin)).extracting(Designation::id).doesNotContain(held.id());
        assertThat(reasons(numbers.confirm(atro, held.id(), number))).containsExactly(Wrong.NOT_OPEN);
        assertThat(reasons(numbers.refuse(atro, held.id(), number))).containsExactly(Wrong.NOT_OPEN);
    }
}
