package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spean.access.GrantWorld.done;
import static org.spean.access.GrantWorld.id;
import static org.spean.access.GrantWorld.reasons;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.Grant.Standing;
import org.spean.access.GrantBook.Can;
import org.spean.access.GrantChanged.What;
import org.spean.access.GrantOutcome.Reason;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;

/** A role's life, from the proposal to its end. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class GrantsTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration ALMOST_A_DAY = DAY.minusSeconds(1);

    private final JdbcClient tables;
    private final GrantWorld world;
    private final Actor manager;
    private final Actor second;
    private final Actor atro;
    private final Actor newcomer;

    GrantsTest(AutowireCapableBeanFactory beans, JdbcClient tables) {
        this.tables = tables;
        world = new GrantWorld(beans);
        manager = world.holds(Role.MANAGER, world.centre);
        second = world.holds(Role.MANAGER, world.centre);
        atro = world.holds(Role.ATRO_OFFICER, Remit.COUNTRY);
        newcomer = world.somebody();
    }

    @BeforeEach
    void forget() {
        world.events.clear();
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    @Test
    @Evidence("2.3.1")
    void whatOpensCaseDataIsHeldADayAfterTheSecondYes() {
        Grant proposed = done(world.proposes(manager, newcomer, Role.CASEWORKER, world.centre));
        assertThat(proposed.standing()).isEqualTo(Standing.PROPOSED);

        Grant confirmed = done(world.confirms(second, proposed));
        assertThat(confirmed.standing()).isEqualTo(Standing.WAITING);
        assertThat(confirmed.effective()).contains(world.clock.instant().plus(DAY));

        world.passes(ALMOST_A_DAY);
        assertThat(world.held(newcomer)).isEmpty();
        assertThat(world.changes(newcomer)).isZero();

        world.passes(Duration.ofSeconds(1));
        assertThat(world.held(newcomer)).extracting(Held::role, Held::remit).hasSize(1);
        assertThat(world.changes(newcomer)).isOne();
        world.passes(DAY);
        assertThat(world.changes(newcomer)).as("told once").isOne();
    }

    @Test
    void itIsNeverHeldBeforeItsOwnBeginning() {
        GrantWish wish = world.wish(newcomer, Role.CASEWORKER, world.centre);
        GrantWish later = new GrantWish(
                wish.account(),
                wish.role(),
                wish.remit(),
                Optional.empty(),
                world.clock.instant().plus(DAY.multipliedBy(5)),
                Optional.of(world.clock.instant().plus(DAY.multipliedBy(9))),
                Optional.empty());
        done(world.confirms(second, done(world.proposes(manager, later))));

        world.passes(DAY.multipliedBy(4));
        assertThat(world.held(newcomer)).isEmpty();
        world.passes(DAY);
        assertThat(world.held(newcomer)).hasSize(1);
        world.passes(DAY.multipliedBy(4));
        assertThat(world.held(newcomer)).isEmpty();
        assertThat(world.changes(newcomer)).as("it began and ran out").isEqualTo(2);
        assertThat(world.lastNews().what()).isEqualTo(What.OVER);
    }

    @Test
    void whatOpensNoCaseDataIsHeldAtOnceAndTheLogIsGivenBySomebodyElse() {
        Actor administrator = world.administrator();
        Actor other = world.administrator();

        assertThat(done(world.proposes(administrator, newcomer, Role.EDITOR, Remit.COUNTRY))
                        .standing())
                .isEqualTo(Standing.HELD);
        assertThat(world.changes(newcomer)).isOne();
        Grant auditor = done(world.proposes(administrator, newcomer, Role.AUDITOR, Remit.COUNTRY));
        assertThat(auditor.standing()).isEqualTo(Standing.PROPOSED);
        assertThat(done(world.confirms(other, auditor)).standing()).isEqualTo(Standing.HELD);
        assertThat(world.held(newcomer)).extracting(Held::role).containsExactlyInAnyOrder(Role.EDITOR, Role.AUDITOR);
    }

    @Test
    void whomItConcernsIsToldAtEachStepAndAllOfItIsLogged() {
        Actor colleague = world.holds(Role.CASEWORKER, world.centre);
        Actor elsewhere = world.holds(Role.CASEWORKER, Remit.organization(UUID.randomUUID()));

        Grant grant = done(world.proposes(manager, newcomer, Role.CASEWORKER, world.centre));
        assertThat(world.lastNews().what()).isEqualTo(What.PROPOSED);
        assertThat(world.lastNews().tell())
                .contains(id(newcomer), id(second), id(colleague))
                .doesNotContain(id(manager), id(elsewhere), id(atro));
        assertThat(world.lastNews().asked()).containsExactly(id(second));

        done(world.confirms(second, grant));
        assertThat(world.lastNews().what()).isEqualTo(What.CONFIRMED);
        assertThat(world.lastNews().tell())
                .contains(id(newcomer), id(manager), id(colleague))
                .doesNotContain(id(second));
        done(world.ends(manager, grant));
        assertThat(world.lastNews().what()).isEqualTo(What.ENDED);
        assertThat(logged(newcomer)).containsExactly("ROLE_PROPOSED", "ROLE_CONFIRMED", "ROLE_ENDED");
        assertThat(tables.sql("SELECT told ->> 'role' || ' ' || (told ->> 'remit') FROM log.entry WHERE subject_id = ?")
                        .param(id(newcomer))
                        .query(String.class)
                        .list())
                .containsOnly("CASEWORKER ORGANIZATION " + world.centre.key());
    }

    @Test
    void forPostsAtroAndTheOtherHolderAreTold() {
        Remit province = Remit.province(new PlaceCode("25"));
        Actor holder = world.holds(Role.FOCAL_PERSON, province);
        Actor officer = world.holds(Role.ATRO_OFFICER, Remit.COUNTRY);

        Grant grant = done(world.proposes(atro, newcomer, Role.FOCAL_PERSON, province));
        assertThat(world.lastNews().tell()).contains(id(newcomer), id(holder), id(officer));
        assertThat(world.lastNews().asked()).contains(id(holder), id(officer));
        done(world.confirms(holder, grant));
        assertThat(world.lastNews().tell()).contains(id(newcomer), id(atro), id(officer));
    }

    @Test
    void aRefusalNeedsAReasonAndEndsIt() {
        Grant grant = done(world.proposes(manager, newcomer, Role.RECEIVER, world.centre));

        assertThat(reasons(refuses(second, grant, " "))).containsExactly(Reason.REASON_MISSING);
        assertThat(reasons(refuses(second, grant, "ក".repeat(501)))).containsExactly(Reason.REASON_TOO_LONG);
        Grant refused = done(refuses(second, grant, "not of our house"));
        assertThat(refused.standing()).isEqualTo(Standing.REFUSED);
        assertThat(refused.decided().orElseThrow().reason()).isEqualTo("not of our house");
        assertThat(reasons(world.confirms(second, grant))).containsExactly(Reason.NO_LONGER_WAITING);
        assertThat(world.lastNews().tell()).contains(id(newcomer), id(manager));
    }

    @Test
    @Evidence("2.3.2")
    void aProposalLapsesAfterFourteenDays() {
        Grant grant = done(world.proposes(manager, newcomer, Role.CASEWORKER, world.centre));
        world.passes(DAY.multipliedBy(14).minusMillis(1));
        assertThat(standing(grant)).isEqualTo(Standing.PROPOSED);

        world.clock.moveOn(Duration.ofMillis(1));
        assertThat(standing(grant)).isEqualTo(Standing.LAPSED);
        assertThat(reasons(world.confirms(second, grant))).containsExactly(Reason.NO_LONGER_WAITING);
        assertThat(world.lastNews().what()).isEqualTo(What.LAPSED);
        assertThat(done(world.proposes(manager, newcomer, Role.CASEWORKER, world.centre))
                        .standing())
                .isEqualTo(Standing.PROPOSED);
    }

    @Test
    @Evidence("2.2.3")
    void everythingThatStandsAgainstAProposalIsSaidAtOnce() {
        Actor administrator = world.administrator();
        done(world.proposes(administrator, newcomer, Role.CASEWORKER, world.centre));
        GrantWish wish = new GrantWish(
                id(newcomer),
                Role.CASEWORKER,
                world.centre,
                Optional.empty(),
                world.clock.instant(),
                Optional.of(world.clock.instant().plus(DAY)),
                Optional.empty());

        assertThat(reasons(world.proposes(administrator, wish)))
                .containsExactlyInAnyOrder(Reason.ALREADY_PROPOSED, Reason.UNTIL_TOO_EARLY);
        assertThat(reasons(world.proposes(
                        administrator,
                        new GrantWish(
                                id(newcomer),
                                Role.EDITOR,
                                Remit.COUNTRY,
                                Optional.empty(),
                                Instant.MAX,
                                Optional.of(Instant.MAX),
                                Optional.empty()))))
                .contains(Reason.FROM_TOO_FAR, Reason.UNTIL_TOO_FAR);
        assertThat(reasons(world.proposes(administrator, newcomer, Role.FOCAL_PERSON, world.centre)))
                .containsExactly(Reason.NOT_HELD_FOR_THAT);
        assertThat(reasons(world.proposes(administrator, administrator, Role.EDITOR, Remit.COUNTRY)))
                .containsExactly(Reason.OWN_ROLE);
        assertThat(reasons(world.proposes(administrator, manager, Role.MANAGER, world.centre)))
                .containsExactly(Reason.ALREADY_HELD);
    }

    @Test
    @Evidence({"8.2.1", "8.3.1"})
    void whoMayNotProposeIsNotEvenAsked() {
        Remit elsewhere = Remit.organization(UUID.randomUUID());
        for (GrantWish wish : List.of(
                world.wish(newcomer, Role.CASEWORKER, elsewhere),
                world.wish(newcomer, Role.MANAGER, world.centre),
                world.wish(newcomer, Role.ADMINISTRATOR, Remit.COUNTRY))) {
            assertThatThrownBy(() -> world.proposes(manager, wish)).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> world.proposes(newcomer, manager, Role.EDITOR, Remit.COUNTRY))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.proposes(Actor.ANYBODY, manager, Role.EDITOR, Remit.COUNTRY))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Evidence("8.2.2")
    void aGrantThatTheyMayNotKnowOfIsLikeOneThatIsNotThere() {
        Grant grant = done(world.proposes(manager, newcomer, Role.CASEWORKER, world.centre));
        Actor stranger = world.holds(Role.MANAGER, Remit.organization(UUID.randomUUID()));

        for (UUID id : List.of(grant.id(), UUID.randomUUID())) {
            assertThatThrownBy(() -> world.in(() -> world.grants.confirm(stranger, id, "")))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessage("no such grant");
            assertThatThrownBy(() -> world.in(() -> world.grants.end(stranger, id)))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessage("no such grant");
        }
        assertThat(world.book.of(stranger, id(newcomer))).isEmpty();
    }

    @Test
    void atroTakesTheWaitAwayWithAReason() {
        Actor administrator = world.administrator();
        Actor officer = world.holds(Role.ATRO_OFFICER, Remit.COUNTRY);
        Remit district = Remit.district("0203");
        Grant grant = done(world.confirms(
                officer, done(world.proposes(administrator, newcomer, Role.DISTRICT_OFFICIAL, district))));

        assertThat(reasons(shortens(officer, grant, "I confirmed it"))).containsExactly(Reason.NOT_YOURS_TO_SHORTEN);
        assertThat(reasons(shortens(administrator, grant, "please"))).containsExactly(Reason.NOT_YOURS_TO_SHORTEN);
        assertThat(reasons(shortens(atro, grant, ""))).containsExactly(Reason.REASON_MISSING);
        assertThat(done(shortens(atro, grant, "a search is tomorrow")).standing())
                .isEqualTo(Standing.HELD);
        assertThat(world.changes(newcomer)).isOne();
        assertThat(reasons(shortens(atro, grant, "again"))).containsExactly(Reason.NOTHING_TO_SHORTEN);
        assertThat(tables.sql("SELECT told ->> 'reason' FROM log.entry"
                                + " WHERE subject_id = ? AND act = 'ROLE_WAIT_SHORTENED'")
                        .param(id(newcomer))
                        .query(String.class)
                        .list())
                .containsExactly("a search is tomorrow");
    }

    @Test
    @Evidence("2.3.2")
    void whatWasEndedIsGivenBackWithinTheHourByWhoEndedIt() {
        Grant grant = held();
        done(world.ends(manager, grant));
        assertThat(world.held(newcomer)).isEmpty();
        assertThat(world.changes(newcomer)).isEqualTo(2);

        assertThat(reasons(givesBack(second, grant))).containsExactly(Reason.NOT_ENDED_BY_YOU);
        assertThat(done(givesBack(manager, grant)).standing()).isEqualTo(Standing.HELD);
        assertThat(world.changes(newcomer)).isEqualTo(3);

        done(world.ends(manager, grant));
        world.clock.moveOn(Duration.ofHours(1).plusMillis(1));
        assertThat(reasons(givesBack(manager, grant))).containsExactly(Reason.TOO_LATE);
    }

    @Test
    void whatWasEndedStaysEndedWhereSomethingElseChangedSince() {
        Grant grant = held();
        done(world.ends(manager, grant));
        done(world.proposes(manager, newcomer, Role.RECEIVER, world.centre));

        assertThat(reasons(givesBack(manager, grant))).containsExactly(Reason.CHANGED_SINCE);
    }

    @Test
    void whatOneCanDoIsWhatOneIsShown() {
        Grant grant = done(world.proposes(manager, newcomer, Role.CASEWORKER, world.centre));

        assertThat(can(manager)).containsExactly(Can.WITHDRAW);
        assertThat(can(second)).containsExactlyInAnyOrder(Can.CONFIRM, Can.WITHDRAW);
        assertThat(can(newcomer)).containsExactly(Can.WITHDRAW);
        assertThat(world.book.waitingFor(second))
                .extracting(seen -> seen.grant().id())
                .containsExactly(grant.id());
        done(world.confirms(second, grant));
        assertThat(can(atro)).containsExactlyInAnyOrder(Can.END, Can.SHORTEN);
        assertThat(can(second)).containsExactly(Can.END);
        done(world.ends(second, grant));
        assertThat(can(second)).containsExactly(Can.GIVE_BACK);
        assertThat(can(manager)).isEmpty();
        assertThat(world.book.waitingFor(second)).isEmpty();
    }

    @Test
    @Evidence({"8.3.1", "8.3.2"})
    void whatIsNoLongerHeldCountsForNothingWhateverTheSessionRemembers() {
        Actor remembers = Actors.person(id(newcomer), newcomer.name(), Set.of(Role.ADMINISTRATOR));

        assertThatThrownBy(() -> world.proposes(remembers, second, Role.EDITOR, Remit.COUNTRY))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Grant held() {
        Grant grant =
                done(world.confirms(second, done(world.proposes(manager, newcomer, Role.CASEWORKER, world.centre))));
        world.passes(DAY);
        assertThat(world.held(newcomer)).hasSize(1);
        return grant;
    }

    private Set<Can> can(Actor by) {
        return world.book.of(by, id(newcomer)).getFirst().can();
    }

    private Standing standing(Grant grant) {
        return world.book.of(manager, grant.account()).getFirst().grant().standing();
    }

    private GrantOutcome refuses(Actor by, Grant grant, String reason) {
        return world.in(() -> world.grants.refuse(by, grant.id(), "", reason));
    }

    private GrantOutcome shortens(Actor by, Grant grant, String reason) {
        return world.in(() -> world.grants.shorten(by, grant.id(), reason));
    }

    private GrantOutcome givesBack(Actor by, Grant grant) {
        return world.in(() -> world.grants.giveBack(by, grant.id()));
    }

    private List<@Nullable String> logged(Actor about) {
        return tables.sql("SELECT act FROM log.entry WHERE subject_id = ? ORDER BY at, id")
                .param(id(about))
                .query(String.class)
                .list();
    }
}
