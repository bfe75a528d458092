package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spean.access.GrantWorld.done;
import static org.spean.access.GrantWorld.reasons;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.SpeanTest;
import org.spean.access.GrantOutcome.Reason;
import org.spean.access.grant.Appointing;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestConstructor;

/** Two administrators who work together cannot get at case data, by no way that the program offers. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TwoAdministratorsTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final GrantWorld world;
    private final Actor one;
    private final Actor other;

    TwoAdministratorsTest(AutowireCapableBeanFactory beans) {
        world = new GrantWorld(beans);
        one = world.administrator();
        other = world.administrator();
        world.holds(Role.MANAGER, world.centre);
    }

    @AfterEach
    void neitherGotIn() {
        world.passes(DAY.multipliedBy(2));
        assertThat(List.of(one, other)).noneMatch(world::opensCaseData);
        world.leaves();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void neitherProposesItForTheOtherOrThemselves(Role role) {
        if (role.opensCaseData()) {
            assertThat(reasons(world.proposes(one, other, role, remit(role)))).containsExactly(Reason.IS_ADMINISTRATOR);
            assertThat(reasons(world.proposes(other, other, role, remit(role))))
                    .containsExactlyInAnyOrder(Reason.IS_ADMINISTRATOR, Reason.OWN_ROLE);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anAccountThatTheyInventedGetsItFromNeither(Role role) {
        if (role.opensCaseData()) {
            Actor puppet = world.somebody();
            Grant grant = done(world.proposes(one, puppet, role, remit(role)));

            assertThat(reasons(world.confirms(one, grant))).containsExactly(Reason.OWN_PROPOSAL);
            assertThat(reasons(world.confirms(other, grant))).containsExactly(Reason.ADMINISTRATOR_CONFIRMS);
            assertThat(reasons(world.confirms(puppet, grant))).containsExactly(Reason.OWN_ROLE);
            world.passes(DAY.multipliedBy(2));
            assertThat(world.opensCaseData(puppet)).isFalse();
        }
    }

    @Test
    void aSecondInventedAccountConfirmsNothingEither() {
        Actor puppet = world.somebody();
        Actor confirmer = world.somebody();
        done(world.proposes(one, confirmer, Role.EDITOR, Remit.COUNTRY));
        Grant auditor = done(world.proposes(one, confirmer, Role.AUDITOR, Remit.COUNTRY));
        done(world.confirms(other, auditor));
        Grant grant = done(world.proposes(one, puppet, Role.CASEWORKER, world.centre));

        assertThatThrownBy(() -> world.confirms(confirmer, grant)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aManagerOfACentreThatTheyInventedConfirmsNothingBecauseNobodyMadeThemOne() {
        Remit invented = Remit.organization(UUID.randomUUID());
        Actor puppet = world.somebody();
        Grant manager = done(world.proposes(one, puppet, Role.MANAGER, invented));

        assertThat(reasons(world.confirms(other, manager))).containsExactly(Reason.ADMINISTRATOR_CONFIRMS);
        Grant caseworker = done(world.proposes(other, world.somebody(), Role.CASEWORKER, invented));
        assertThatThrownBy(() -> world.confirms(puppet, caseworker)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void layingTheOwnRoleDownFirstTakesADayAndThenSomebodyElsesYes() {
        endsAdministration(other, one);

        assertThat(reasons(world.proposes(one, other, Role.CASEWORKER, world.centre)))
                .containsExactly(Reason.IS_ADMINISTRATOR);
        world.passes(DAY.minusSeconds(1));
        assertThat(reasons(world.proposes(one, other, Role.CASEWORKER, world.centre)))
                .containsExactly(Reason.IS_ADMINISTRATOR);
        world.passes(Duration.ofSeconds(1));
        Grant grant = done(world.proposes(one, other, Role.CASEWORKER, world.centre));
        assertThat(reasons(world.confirms(world.administrator(), grant)))
                .containsExactly(Reason.ADMINISTRATOR_CONFIRMS);
    }

    @Test
    void yesterdaysAdministratorConfirmsNoCaseData() {
        Actor puppet = world.somebody();
        endsAdministration(other, one);
        world.give(other, Role.MANAGER, world.centre);

        Grant grant = done(world.proposes(one, puppet, Role.CASEWORKER, world.centre));

        assertThat(reasons(world.confirms(other, grant))).containsExactly(Reason.ADMINISTRATOR_CONFIRMS);
        world.in(() -> world.grants.withdraw(one, grant.id()));
        world.ends(
                one,
                world.book.of(one, GrantWorld.id(other)).stream()
                        .map(GrantBook.Seen::grant)
                        .filter(each -> each.role() == Role.MANAGER)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void whoHasCaseDataOrIsAboutToIsMadeNoAdministrator() {
        Actor manager = world.holds(Role.MANAGER, world.centre);
        Actor newcomer = world.somebody();
        done(world.proposes(manager, newcomer, Role.CASEWORKER, world.centre));

        assertThat(reasons(world.proposes(one, manager, Role.ADMINISTRATOR, Remit.COUNTRY)))
                .containsExactly(Reason.HAS_CASE_DATA);
        assertThat(reasons(world.proposes(one, newcomer, Role.ADMINISTRATOR, Remit.COUNTRY)))
                .containsExactly(Reason.HAS_CASE_DATA);
    }

    @Test
    void whoIsAboutToBeAnAdministratorGetsNoCaseData() {
        Actor newcomer = world.somebody();
        Grant grant = done(world.proposes(one, newcomer, Role.ADMINISTRATOR, Remit.COUNTRY));

        assertThat(reasons(world.proposes(one, newcomer, Role.CASEWORKER, world.centre)))
                .containsExactly(Reason.IS_ADMINISTRATOR);
        done(world.confirms(other, grant));
        assertThat(reasons(world.proposes(one, newcomer, Role.CASEWORKER, world.centre)))
                .containsExactly(Reason.IS_ADMINISTRATOR);
    }

    @Test
    void theyShortenNoWait() {
        Actor manager = world.holds(Role.MANAGER, world.centre);
        Grant grant = done(
                world.confirms(manager, done(world.proposes(one, world.somebody(), Role.CASEWORKER, world.centre))));

        assertThat(reasons(world.in(() -> world.grants.shorten(other, grant.id(), "soon"))))
                .containsExactly(Reason.NOT_YOURS_TO_SHORTEN);
    }

    private void endsAdministration(Actor of, Actor by) {
        Grant grant = world.book.of(by, GrantWorld.id(of)).getFirst().grant();
        assertThat(grant.role()).isEqualTo(Role.ADMINISTRATOR);
        done(world.ends(of, grant));
    }

    private Remit remit(Role role) {
        return switch (Appointing.heldFor(role).stream().sorted().findFirst().orElseThrow()) {
            case ORGANIZATION -> world.centre;
            case DISTRICT -> Remit.district("0203");
            case PROVINCE -> Remit.province(new PlaceCode("02"));
            case COUNTRY -> Remit.COUNTRY;
            case PERSON -> throw new IllegalStateException("no role is held for a person");
        };
    }
}
