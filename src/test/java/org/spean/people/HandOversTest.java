package org.spean.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spean.people.PostWorld.LEADER;
import static org.spean.people.PostWorld.OFFICE;
import static org.spean.people.PostWorld.done;
import static org.spean.people.PostWorld.id;
import static org.spean.people.PostWorld.refused;
import static org.spean.people.PostWorld.somebody;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Grant.Standing;
import org.spean.access.GrantBook;
import org.spean.access.Grants;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.people.DesignationOutcome.Done;
import org.spean.people.DesignationOutcome.Wrong;
import org.spean.people.DesignationWish.Whom;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** A post goes from one person to the next in one act, and back while nothing has followed. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HandOversTest {

    private static final Remit KEP = Remit.province(PostWorld.KEP);

    private final HandOvers handOvers;
    private final Designations designations;
    private final Absences absences;
    private final People people;
    private final Phones phones;
    private final PostBook book;
    private final Grants grants;
    private final GrantBook roles;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final PostWorld world;
    private final Actor admin;
    private final Actor atro;
    private Actor old;
    private Actor other;
    private Designation held;

    HandOversTest(
            AutowireCapableBeanFactory beans,
            HandOvers handOvers,
            Designations designations,
            Absences absences,
            People people,
            Phones phones,
            PostBook book,
            Grants grants,
            GrantBook roles,
            JdbcClient tables,
            TransactionTemplate transaction) {
        this.handOvers = handOvers;
        this.designations = designations;
        this.absences = absences;
        this.people = people;
        this.phones = phones;
        this.book = book;
        this.grants = grants;
        this.roles = roles;
        this.tables = tables;
        this.transaction = transaction;
        world = new PostWorld(beans);
        admin = world.named("admin");
        atro = world.named("atro");
        old = admin;
        other = admin;
        held = world.held(LEADER, somebody("Nou Dara"));
    }

    /** The old holder, who has an account and has begun, and the other focal person. */
    @BeforeEach
    void twoHoldThePosts() {
        old = world.account();
        other = world.account();
        people.link(admin, held.person(), id(old));
        grants.confirm(atro, role(old), "");
        grants.shorten(world.holds(Role.ATRO_OFFICER, Remit.COUNTRY), role(old), "at once");
        Designation office = world.held(OFFICE, somebody("Nou Sothy"));
        people.link(admin, office.person(), id(other));
        assertThat(roles.held(id(old), Role.FOCAL_PERSON, KEP)).isPresent();
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    @Test
    void oneActEndsRetiresEntersAndTells() {
        PhoneNumber number = held.phone().orElseThrow();
        DesignationWish wish = wish(somebody("Tep Bona"));

        Done done = (Done) handOvers.handOver(admin, wish);

        assertThat(done.designation().standing()).isEqualTo(Standing.PROPOSED);
        assertThat(done.designation().from()).isEqualTo(world.today);
        assertThat(roles.held(id(old), Role.FOCAL_PERSON, KEP))
                .as("the role ended")
                .isEmpty();
        assertThat(book.before(admin, LEADER)).singleElement().satisfies(before -> {
            assertThat(before.designation().standing()).isEqualTo(Standing.ENDED);
            assertThat(before.designation().until()).contains(world.today.minusDays(1));
        });
        assertThat(phones.phone(number).orElseThrow().state()).isEqualTo(Phone.State.RETIRED);
        assertThat(phones.phone(wish.phone().orElseThrow()).orElseThrow().state())
                .isEqualTo(Phone.State.UNVERIFIED);
        assertThat(world.told(old)).as("the post's holder was told").startsWith("notice.post-handed-over");
        assertThat(world.told(other)).as("the other focal person was told").startsWith("notice.post-handed-over");
        assertThat(world.told(atro)).startsWith("notice.post-handed-over");
        assertThat(done.toCall())
                .as("who has no account is rung up")
                .containsExactly(done.designation().person());
        assertThat(world.logged(LEADER)).endsWith("POST_HANDED_OVER");
    }

    @Test
    void undoneWithinTheDayEverythingIsAsItWas() {
        PhoneNumber number = held.phone().orElseThrow();
        transaction.executeWithoutResult(status -> phones.verified(number));
        DesignationWish wish = wish(somebody("Tep Bona"));
        done(handOvers.handOver(admin, wish));
        assertThat(handOvers.last(admin, LEADER).orElseThrow().against()).isEmpty();
        assertThat(handOvers.last(atro, LEADER).orElseThrow().against()).contains(Wrong.NOT_YOURS_TO_UNDO);
        assertThat(refused(handOvers.undo(atro, LEADER)).wrong()).containsExactly(Wrong.NOT_YOURS_TO_UNDO);

        Designation again = done(handOvers.undo(admin, LEADER));

        assertThat(again.id()).isEqualTo(held.id());
        assertThat(again.standing()).isEqualTo(Standing.HELD);
        assertThat(again.until()).isEmpty();
        assertThat(roles.held(id(old), Role.FOCAL_PERSON, KEP)).isPresent();
        assertThat(phones.phone(number).orElseThrow().state()).isEqualTo(Phone.State.VERIFIED);
        assertThat(phones.phone(wish.phone().orElseThrow()).orElseThrow().state())
                .isEqualTo(Phone.State.RETIRED);
        assertThat(world.told(old)).startsWith("notice.post-hand-over-undone");
        assertThat(world.logged(LEADER)).endsWith("HAND_OVER_UNDONE");
        assertThat(handOvers.last(admin, LEADER)).isEmpty();
        assertThatThrownBy(() -> handOvers.undo(admin, LEADER)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whereSomethingHasFollowedItSaysWhyItCannotBeUndone() {
        DesignationWish wish = wish(somebody("Tep Bona"));
        Designation next = done(handOvers.handOver(admin, wish));

        transaction.executeWithoutResult(status -> phones.answered(wish.phone().orElseThrow()));
        assertThat(refused(handOvers.undo(admin, LEADER)).wrong()).containsExactly(Wrong.PHONE_USED_SINCE);

        done(designations.confirm(atro, next.id()));
        assertThat(refused(handOvers.undo(admin, LEADER)).wrong()).containsExactly(Wrong.DECIDED_SINCE);

        transaction.executeWithoutResult(
                status -> tables.sql("UPDATE hand_over SET at = at - interval '25 hours' WHERE post_id = ?")
                        .param(LEADER.id())
                        .update());
        assertThat(refused(handOvers.undo(admin, LEADER)).wrong()).containsExactly(Wrong.TOO_LATE);
    }

    @Test
    void whereTheProposalWasTakenBackTheOldHolderCanStillComeBack() {
        PhoneNumber number = held.phone().orElseThrow();
        transaction.executeWithoutResult(status -> phones.verified(number));
        Designation next = done(handOvers.handOver(admin, wish(somebody("Tep Bona"))));
        done(designations.end(admin, next.id()));

        assertThat(done(handOvers.undo(admin, LEADER)).id()).isEqualTo(held.id());

        assertThat(roles.held(id(old), Role.FOCAL_PERSON, KEP)).isPresent();
        assertThat(phones.phone(number).orElseThrow().state()).isEqualTo(Phone.State.VERIFIED);
    }

    @Test
    void whereSomebodyElseWasDesignatedAfterwardsItCannotBeUndone() {
        Designation next = done(handOvers.handOver(admin, wish(somebody("Tep Bona"))));
        done(designations.end(admin, next.id()));
        done(designations.designate(admin, wish(somebody("Tep Sokha"))));

        assertThat(refused(handOvers.undo(admin, LEADER)).wrong()).containsExactly(Wrong.DECIDED_SINCE);
    }

    @Test
    void aNumberThatSomebodyElseHasDoesNotStandInTheWay() {
        PhoneNumber others = book.post(admin, OFFICE)
                .orElseThrow()
                .holdings()
                .getFirst()
                .designation()
                .phone()
                .orElseThrow();
        transaction.executeWithoutResult(status -> phones.verified(others));
        done(handOvers.handOver(
                admin,
                new DesignationWish(LEADER, somebody("Tep Bona"), world.today, Optional.empty(), Optional.of(others))));

        assertThat(done(handOvers.undo(admin, LEADER)).id()).isEqualTo(held.id());
        assertThat(phones.phone(others).orElseThrow().state())
                .as("the other focal person still has it, and nobody said yes to it for somebody else")
                .isEqualTo(Phone.State.VERIFIED);
    }

    @Test
    void anAbsenceOfTheNewHolderHasFollowedToo() {
        Designation next = done(handOvers.handOver(admin, wish(somebody("Tep Bona"))));
        assertThat(absences.away(admin, next.id(), world.today, world.today.plusDays(3), Optional.empty()))
                .isInstanceOf(AbsenceOutcome.Done.class);

        assertThat(refused(handOvers.undo(admin, LEADER)).wrong()).containsExactly(Wrong.USED_SINCE);
    }

    @Test
    void aNumberThatStaysWithThePostIsVerifiedAnew() {
        PhoneNumber number = held.phone().orElseThrow();
        transaction.executeWithoutResult(status -> phones.verified(number));

        done(handOvers.handOver(
                admin,
                new DesignationWish(LEADER, somebody("Tep Bona"), world.today, Optional.empty(), Optional.of(number))));

        Phone passedOn = phones.phone(number).orElseThrow();
        assertThat(passedOn.state()).isEqualTo(Phone.State.UNVERIFIED);
        assertThat(passedOn.lastGoodContact()).isEmpty();

        done(handOvers.undo(admin, LEADER));
        assertThat(phones.phone(number).orElseThrow().state()).isEqualTo(Phone.State.VERIFIED);
    }

    @Test
    void whatCannotBeHandedOverIsSaid() {
        assertThat(refused(handOvers.handOver(admin, wish(new Whom.Known(held.person()))))
                        .wrong())
                .containsExactly(Wrong.SAME_PERSON);
        assertThat(wrong(-1)).containsExactly(Wrong.DAY_AHEAD);
        assertThat(wrong(30)).containsExactly(Wrong.DAY_TOO_EARLY);
        assertThat(roles.held(id(old), Role.FOCAL_PERSON, KEP))
                .as("nothing happened")
                .isPresent();
        PostId vacant = PostId.of(PostKind.FOCAL_LEADER, Remit.province(new org.spean.vocabulary.PlaceCode("24")), 1);
        assertThat(refused(handOvers.handOver(
                                admin,
                                new DesignationWish(
                                        vacant, somebody("Tep Bona"), world.today, Optional.empty(), Optional.empty())))
                        .wrong())
                .containsExactly(Wrong.NO_HOLDER);
        assertThatThrownBy(() -> handOvers.handOver(old, wish(somebody("Tep Bona"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aNewHolderWhoCannotGetTheRoleLeavesEverythingAsItIs() {
        Actor administrator = world.holds(Role.ADMINISTRATOR, Remit.COUNTRY);
        PersonId person = ((PersonOutcome.Done) people.enter(admin, id(administrator)))
                .person()
                .id();

        assertThat(refused(handOvers.handOver(admin, wish(new Whom.Known(person))))
                        .reasons())
                .isNotEmpty();

        assertThat(roles.held(id(old), Role.FOCAL_PERSON, KEP)).isPresent();
        assertThat(phones.phone(held.phone().orElseThrow()).orElseThrow().state())
                .isEqualTo(Phone.State.UNVERIFIED);
        assertThat(book.before(admin, LEADER)).isEmpty();
    }

    private DesignationWish wish(Whom whom) {
        return new DesignationWish(LEADER, whom, world.today, Optional.empty(), Optional.of(world.number()));
    }

    private Set<Wrong> wrong(int daysAgo) {
        return refused(handOvers.handOver(
                        admin,
                        new DesignationWish(
                                LEADER,
                                somebody("Tep Bona"),
                                world.today.minusDays(daysAgo),
                                Optional.empty(),
                                Optional.empty())))
                .wrong();
    }

    private UUID role(Actor actor) {
        return List.copyOf(roles.of(admin, id(actor))).getFirst().grant().id();
    }
}
