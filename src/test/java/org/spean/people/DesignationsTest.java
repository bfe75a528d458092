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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Grant;
import org.spean.access.Grant.Standing;
import org.spean.access.GrantBook;
import org.spean.access.GrantOutcome;
import org.spean.access.GrantOutcome.Reason;
import org.spean.access.Grants;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.people.DesignationOutcome.Done;
import org.spean.people.DesignationOutcome.Refused;
import org.spean.people.DesignationOutcome.Wrong;
import org.spean.people.DesignationWish.Whom;
import org.spean.vocabulary.Language;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;

/** Who holds a post: proposed, confirmed by somebody who knows it, in force, ended. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DesignationsTest {

    private final Designations designations;
    private final People people;
    private final PostBook book;
    private final Grants grants;
    private final GrantBook roles;
    private final PostWorld world;
    private final Actor admin;
    private final Actor atro;

    DesignationsTest(
            AutowireCapableBeanFactory beans,
            Designations designations,
            People people,
            PostBook book,
            Grants grants,
            GrantBook roles) {
        this.designations = designations;
        this.people = people;
        this.book = book;
        this.grants = grants;
        this.roles = roles;
        world = new PostWorld(beans);
        admin = world.named("admin");
        atro = world.named("atro");
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    @Test
    void whoeverIsDesignatedWaitsForTheYesOfSomebodyWhoKnowsThePost() {
        Actor other = world.holds(Role.ADMINISTRATOR, Remit.COUNTRY);
        Designation proposed = done(designations.designate(admin, world.wish(LEADER, somebody("Nou Dara"))));
        assertThat(proposed.standing()).isEqualTo(Standing.PROPOSED);
        assertThat(confirmed()).isZero();

        assertThat(refused(designations.confirm(admin, proposed.id())).reasons())
                .containsExactly(Reason.OWN_PROPOSAL);
        assertThat(refused(designations.confirm(other, proposed.id())).reasons())
                .containsExactly(Reason.ADMINISTRATOR_CONFIRMS);
        assertThat(refused(designations.confirm(world.named("focal"), proposed.id()))
                        .reasons())
                .as("a focal person of another province")
                .containsExactly(Reason.NOT_YOURS_TO_CONFIRM);
        assertThat(designations.waitingFor(atro)).extracting(Designation::id).contains(proposed.id());
        assertThat(designations.waitingFor(other)).isEmpty();

        Designation held = done(designations.confirm(atro, proposed.id()));
        assertThat(held.standing()).as("it begins a day later").isEqualTo(Standing.WAITING);
        assertThat(confirmed()).isOne();
        assertThat(refused(designations.confirm(atro, proposed.id())).wrong()).containsExactly(Wrong.NOT_OPEN);
        assertThat(world.logged(LEADER)).containsSubsequence("DESIGNATION_PROPOSED", "DESIGNATION_CONFIRMED");
    }

    @Test
    void aRefusalTellsWhoeverProposedItAndThePostIsVacantAgain() {
        Designation proposed = done(designations.designate(admin, world.wish(LEADER, somebody("Nou Dara"))));

        assertThat(refused(designations.refuse(atro, proposed.id(), " ")).wrong())
                .containsExactly(Wrong.REASON_MISSING);
        assertThat(done(designations.refuse(atro, proposed.id(), "left the ministry"))
                        .standing())
                .isEqualTo(Standing.REFUSED);

        assertThat(world.told(admin)).startsWith("notice.post-refused");
        assertThat(designations.designate(admin, world.wish(LEADER, somebody("Nou Sothy"))))
                .isInstanceOf(Done.class);
    }

    @Test
    void aDesignationIsTheSourceOfTheRoleAndStandsAsItStands() {
        Actor official = world.account();
        Designation proposed = done(designations.designate(admin, world.wish(LEADER, known(official))));
        assertThat(role(official).standing()).isEqualTo(Standing.PROPOSED);
        assertThat(role(official).remit()).isEqualTo(Remit.province(PostWorld.KEP));

        assertThat(grants.confirm(atro, role(official).id(), "")).isInstanceOf(GrantOutcome.Done.class);
        assertThat(standing(LEADER)).isEqualTo(Standing.WAITING);
        assertThat(world.told(official)).startsWith("notice.post-confirmed");

        Actor third = world.holds(Role.ATRO_OFFICER, Remit.COUNTRY);
        assertThat(designations.shorten(third, proposed.id(), "the province has nobody"))
                .isInstanceOf(Done.class);
        assertThat(standing(LEADER)).isEqualTo(Standing.HELD);
        assertThat(roles.held(id(official), Role.FOCAL_PERSON, Remit.province(PostWorld.KEP)))
                .isPresent();

        done(designations.end(atro, proposed.id()));
        assertThat(roles.held(id(official), Role.FOCAL_PERSON, Remit.province(PostWorld.KEP)))
                .isEmpty();
        assertThat(world.told(official)).startsWith("notice.post-ended");
        assertThat(book.before(admin, LEADER))
                .extracting(each -> each.designation().standing())
                .containsExactly(Standing.ENDED);
    }

    @Test
    void aPostsRoleIsProposedByNoOtherWay() {
        assertThat(roles.proposable(admin))
                .extracting(GrantBook.Proposable::role)
                .doesNotContain(Role.FOCAL_PERSON, Role.DISTRICT_OFFICIAL, Role.ATRO_OFFICER, Role.MANAGER)
                .contains(Role.CASEWORKER, Role.EDITOR);
    }

    @Test
    void twoAdministratorsCannotAppointEachOther() {
        Actor other = world.holds(Role.ADMINISTRATOR, Remit.COUNTRY);
        assertThat(refused(designations.designate(admin, world.wish(LEADER, known(other))))
                        .reasons())
                .containsExactly(Reason.IS_ADMINISTRATOR);
        assertThat(refused(designations.designate(other, world.wish(LEADER, known(other))))
                        .reasons())
                .contains(Reason.OWN_ROLE);

        Actor puppet = world.account();
        Designation proposed = done(designations.designate(admin, world.wish(LEADER, known(puppet))));
        assertThat(refused(designations.confirm(other, proposed.id())).reasons())
                .containsExactly(Reason.ADMINISTRATOR_CONFIRMS);
        assertThat(refused(designations.confirm(admin, proposed.id())).reasons())
                .containsExactly(Reason.OWN_PROPOSAL);
        assertThat(refused(designations.shorten(other, proposed.id(), "soon")).reasons())
                .containsExactly(Reason.NOT_YOURS_TO_SHORTEN);
    }

    @Test
    void anAccountThatIsLinkedAfterTheYesOpensNothingBeforeItsOwn() {
        Actor other = world.holds(Role.ADMINISTRATOR, Remit.COUNTRY);
        Designation held = world.held(LEADER, somebody("Nou Dara"));

        assertThat(people.link(admin, held.person(), id(other)))
                .isEqualTo(new PersonOutcome.Refused(Set.of(), Set.of(Reason.IS_ADMINISTRATOR)));
        assertThat(Objects.requireNonNull(people.people(Set.of(held.person())).get(held.person()))
                        .account())
                .isEmpty();

        Actor puppet = world.account();
        assertThat(people.link(admin, held.person(), id(puppet))).isInstanceOf(PersonOutcome.Done.class);
        assertThat(role(puppet).standing()).isEqualTo(Standing.PROPOSED);
        assertThat(grants.confirm(other, role(puppet).id(), ""))
                .isEqualTo(GrantOutcome.refused(Reason.ADMINISTRATOR_CONFIRMS));
        assertThat(people.link(admin, held.person(), id(world.account())))
                .isEqualTo(PersonOutcome.refused(PersonOutcome.Wrong.HAS_ACCOUNT));
    }

    @Test
    void overlappingDaysAreRefusedWithTheFieldNamed() {
        Designation held = world.held(LEADER, somebody("Nou Dara"));

        Refused now = refused(designations.designate(admin, world.wish(LEADER, somebody("Nou Sothy"))));
        assertThat(now.wrong()).containsExactly(Wrong.FROM_TAKEN);
        assertThat(now.clash()).hasValueSatisfying(each -> assertThat(each.id()).isEqualTo(held.id()));
        Refused before = refused(designations.designate(
                admin,
                new DesignationWish(
                        LEADER, somebody("Nou Sothy"), world.today.minusDays(90), Optional.empty(), Optional.empty())));
        assertThat(before.wrong()).containsExactly(Wrong.UNTIL_TAKEN);
    }

    @Test
    void daysThatCannotBeAreRefusedAtTheirFields() {
        assertThat(wrong(40_000, Optional.empty())).containsExactly(Wrong.FROM_TOO_EARLY);
        assertThat(wrong(-400, Optional.empty())).containsExactly(Wrong.FROM_TOO_FAR);
        assertThat(wrong(10, Optional.of(20))).containsExactly(Wrong.UNTIL_BEFORE_FROM);
        assertThat(wrong(10, Optional.of(5))).containsExactly(Wrong.UNTIL_OVER);
        assertThat(wrong(10, Optional.of(-9_000))).containsExactly(Wrong.UNTIL_TOO_FAR);
    }

    private Set<Wrong> wrong(int daysAgo, Optional<Integer> untilDaysAgo) {
        return refused(designations.designate(
                        admin,
                        new DesignationWish(
                                LEADER,
                                somebody("Nou Dara"),
                                world.today.minusDays(daysAgo),
                                untilDaysAgo.map(world.today::minusDays),
                                Optional.empty())))
                .wrong();
    }

    @Test
    void aNameOfThreeHundredKhmerLettersIsRefusedAtItsField() {
        Whom whom = new Whom.New(new PersonWish(new PersonName("ក".repeat(300), ""), Language.KHMER, List.of()));

        assertThat(refused(designations.designate(admin, world.wish(LEADER, whom)))
                        .person())
                .containsExactly(PersonOutcome.Wrong.KHMER_NAME_TOO_LONG);
        assertThat(refused(designations.designate(admin, world.wish(LEADER, somebody(" "))))
                        .person())
                .containsExactly(PersonOutcome.Wrong.NAME_MISSING);
    }

    @Test
    void aPostIsReachedOnANumberOfCambodiaInAnyFigures() {
        PhoneNumber abroad = PhoneNumber.typed("+44 20 7946 0958").orElseThrow();
        DesignationWish wish =
                new DesignationWish(LEADER, somebody("Nou Dara"), world.today, Optional.empty(), Optional.of(abroad));
        assertThat(refused(designations.designate(admin, wish)).wrong()).containsExactly(Wrong.NOT_CAMBODIAN);

        PhoneNumber khmer = PhoneNumber.typed("០២៣ ០០០ ៧៧៧").orElseThrow();
        Designation made = done(designations.designate(
                admin,
                new DesignationWish(LEADER, somebody("Nou Dara"), world.today, Optional.empty(), Optional.of(khmer))));
        assertThat(made.phone().map(PhoneNumber::e164)).contains("+85523000777");
        assertThat(refused(designations.changePhone(admin, made.id(), abroad)).wrong())
                .containsExactly(Wrong.NOT_CAMBODIAN);
    }

    @Test
    void nobodyIsBothFocalPersonsOfAProvince() {
        Designation held = world.held(LEADER, somebody("Nou Dara"));

        assertThat(refused(designations.designate(admin, world.wish(OFFICE, new Whom.Known(held.person()))))
                        .wrong())
                .containsExactly(Wrong.SERVES_THERE_ALREADY);
    }

    @RepeatedTest(3)
    void twoWhoFillTheSamePostAtOnceOneIsToldThatTheOtherWasQuicker() throws Exception {
        List<DesignationOutcome> outcomes = together(
                () -> designations.designate(admin, world.wish(LEADER, somebody("Nou Dara"))),
                () -> designations.designate(atro, world.wish(LEADER, somebody("Nou Sothy"))));

        assertThat(outcomes.stream().filter(Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Refused.class::isInstance).map(Refused.class::cast))
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.wrong()).containsExactly(Wrong.PROPOSED_ALREADY);
                    assertThat(refused.clash()).isPresent();
                });
        assertThat(people.people(Set.of())).isEmpty();
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

    @Test
    void aDeputyWithAnOwnAccountActsForTheHolderUnderBothNames() {
        Designation held = world.held(LEADER, somebody("Nou Dara"));
        Actor deputy = world.account();
        PersonId person = known(deputy).person();
        PersonId without = done(designations.designate(admin, world.wish(OFFICE, somebody("Nou Sothy"))))
                .person();

        assertThat(refused(designations.deputize(admin, held.id(), without, world.today, Optional.empty()))
                        .wrong())
                .containsExactly(Wrong.NO_ACCOUNT);
        assertThat(refused(designations.deputize(admin, held.id(), held.person(), world.today, Optional.empty()))
                        .wrong())
                .contains(Wrong.OWN_DEPUTY);
        Designation proposed = done(designations.deputize(admin, held.id(), person, world.today, Optional.empty()));
        assertThat(role(deputy).standsFor()).contains("Nou Dara");

        done(designations.confirm(atro, proposed.id()));
        done(designations.end(admin, held.id()));
        assertThat(role(deputy).standing())
                .as("with the holder the deputy ends")
                .isEqualTo(Standing.ENDED);
    }

    @Test
    void whoMaySeeAPostIsTheOneAnswerForWhatIsNotThereAndWhatIsNotTheirs() {
        Actor focal = world.named("focal");
        PostId battambang = PostId.of(PostKind.FOCAL_LEADER, Remit.province(new PlaceCode("02")), 1);

        assertThat(book.post(focal, LEADER)).isEmpty();
        assertThat(book.post(focal, battambang)).isPresent();
        assertThat(book.post(world.named("caseworker"), battambang)).isEmpty();
        assertThat(book.post(world.named("auditor"), battambang)).isEmpty();
        assertThat(book.provinces(focal)).hasSize(1);
        assertThat(book.provinces(atro)).hasSize(25);
        assertThat(book.provinces(world.named("manager"))).isEmpty();
        assertThat(book.seen(world.named("manager"), Set.of(PostKind.MANAGER))).hasSize(1);

        for (PostId post : List.of(LEADER, new PostId(UUID.randomUUID()))) {
            assertThatThrownBy(() -> designations.designate(focal, world.wish(post, somebody("Nou Dara"))))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessage("not theirs to fill");
        }
    }

    private Whom.Known known(Actor actor) {
        Optional<Person> there = people.signingInWith(id(actor));
        if (there.isPresent()) {
            return new Whom.Known(there.get().id());
        }
        PersonOutcome outcome = people.enter(admin, id(actor));
        assertThat(outcome).isInstanceOf(PersonOutcome.Done.class);
        return new Whom.Known(((PersonOutcome.Done) outcome).person().id());
    }

    private Grant role(Actor actor) {
        return roles.of(admin, id(actor)).getFirst().grant();
    }

    private Standing standing(PostId post) {
        return book.post(admin, post)
                .orElseThrow()
                .holdings()
                .getFirst()
                .designation()
                .standing();
    }

    private int confirmed() {
        return book.provinces(admin).stream()
                .filter(each -> each.province().equals(PostWorld.KEP))
                .findFirst()
                .orElseThrow()
                .confirmed();
    }
}
