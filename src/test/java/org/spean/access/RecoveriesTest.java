package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.InvitationOutcome.Sent;
import org.spean.access.Recoveries.Lost;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever lost the password comes in again by two people, and by no one alone. */
@SpeanTest
class RecoveriesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Recoveries recoveries;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    private GrantWorld world;
    private Actor lost;
    private Actor manager;
    private Actor administrator;

    @BeforeEach
    void people() {
        world = new GrantWorld(beans);
        lost = world.holds(Role.CASEWORKER, world.centre);
        manager = world.holds(Role.MANAGER, world.centre);
        administrator = world.administrator();
    }

    @AfterEach
    void leave() {
        UUID[] all = {id(lost), id(manager), id(administrator)};
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM recovery WHERE account_id = ANY (?)")
                    .param(all)
                    .update();
            tables.sql("DELETE FROM one_time_link WHERE account_id = ANY (?)")
                    .param(all)
                    .update();
        });
        world.leaves();
    }

    private static UUID id(Actor actor) {
        return actor.account().orElseThrow();
    }

    private UUID asked(Actor by) {
        assertThat(recoveries.ask(by, id(lost), Lost.PASSWORD, "came to the office this morning"))
                .isTrue();
        return recoveries.waiting(id(lost)).orElseThrow().id();
    }

    @Test
    void anAdministratorAsksAndTheManagerSaysYes() {
        UUID recovery = asked(administrator);
        assertThat(recoveries.waitingFor(manager))
                .extracting(Recoveries.Waiting::id)
                .containsExactly(recovery);

        Sent sent = recoveries.confirm(manager, recovery).orElseThrow().link().orElseThrow();

        assertThat(invitations.read(sent.secret()).map(Invitations.Opening::again))
                .contains(true);
        assertThat(invitations.open(sent.secret(), "lotus bicycle Kratie nine")).contains(Set.of());
        assertThat(invitations.read(sent.secret())).isEmpty();
        assertThat(tables.sql("SELECT act FROM log.entry WHERE subject_id = ? ORDER BY at")
                        .param(id(lost))
                        .query(String.class)
                        .list())
                .containsExactly("RECOVERY_ASKED", "RECOVERY_CONFIRMED", "ACCOUNT_RECOVERED");
    }

    @Test
    void theManagerAsksAndAnAdministratorSaysYes() {
        UUID recovery = asked(manager);

        assertThat(recoveries.confirm(administrator, recovery)).isPresent();
        assertThat(recoveries.confirm(administrator, recovery)).isEmpty();
    }

    @Test
    void nobodyDoesItAlone() {
        UUID recovery = asked(administrator);
        Actor another = world.administrator();

        refused(administrator, recovery);
        refused(lost, recovery);
        // There is a manager, who knows the person: a second administrator does not take the place.
        refused(another, recovery);
        refused(world.holds(Role.MANAGER, Remit.organization(UUID.randomUUID())), recovery);
        assertThat(recoveries.waitingFor(another)).isEmpty();
    }

    private void refused(Actor by, UUID recovery) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> recoveries.confirm(by, recovery));
    }

    @Test
    void whereNobodyIsTheManagerASecondAdministratorIsEnough() {
        Actor officer = world.holds(Role.FOCAL_PERSON, Remit.province(new PlaceCode("05")));
        assertThat(recoveries.ask(administrator, id(officer), Lost.PASSWORD, "rang from the office"))
                .isTrue();
        UUID recovery = recoveries.waiting(id(officer)).orElseThrow().id();
        Actor another = world.administrator();

        assertThat(recoveries.confirm(another, recovery)).isPresent();
        transaction.executeWithoutResult(status -> {
            tables.sql("DELETE FROM recovery WHERE id = ?").param(recovery).update();
            tables.sql("DELETE FROM one_time_link WHERE account_id = ?")
                    .param(id(officer))
                    .update();
        });
    }

    @Test
    void strangersAskForNobodyAndAReasonIsNeeded() {
        for (Actor stranger : new Actor[] {
            lost,
            world.holds(Role.CASEWORKER, world.centre),
            world.holds(Role.MANAGER, Remit.organization(UUID.randomUUID()))
        }) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> recoveries.ask(stranger, id(lost), Lost.PASSWORD, "please"));
        }
        assertThat(recoveries.ask(manager, id(lost), Lost.PASSWORD, "   ")).isFalse();
        assertThat(recoveries.ask(manager, id(lost), Lost.PASSWORD, "ក".repeat(501)))
                .isFalse();
        assertThat(recoveries.waiting(id(lost))).isEqualTo(Optional.empty());
    }

    @Test
    void aNoEndsIt() {
        UUID recovery = asked(manager);
        recoveries.refuse(administrator, recovery);

        assertThat(recoveries.waiting(id(lost))).isEmpty();
        assertThat(recoveries.confirm(administrator, recovery)).isEmpty();
    }
}
