package org.spean.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.LostOrTaken.Colleague;
import org.spean.access.notice.Notice;
import org.spean.access.notice.Notices;
import org.spean.access.session.Came;
import org.spean.access.session.Client;
import org.spean.access.session.OpenSessions;
import org.spean.access.session.SessionKey;
import org.spean.access.session.Standing;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** One button ends everything that somebody has open; whoever presses it is known. */
@SpeanTest
class LostOrTakenTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    LostOrTaken lost;

    @Autowired
    KnownDevices devices;

    @Autowired
    OpenSessions sessions;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient tables;

    @Autowired
    TransactionTemplate transaction;

    private GrantWorld world;
    private Actor worker;
    private UUID account;

    @BeforeEach
    void people() {
        world = new GrantWorld(beans);
        worker = world.holds(Role.CASEWORKER, world.centre);
        account = GrantWorld.id(worker);
    }

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM known_device WHERE account_id = ?")
                .param(account)
                .update());
        world.leaves();
    }

    private static String hash() {
        return TokenSecret.hash(TokenSecret.bare());
    }

    private List<String> told(Actor whom) {
        return notices.of(GrantWorld.id(whom), Optional.empty()).stream()
                .map(Notice::words)
                .toList();
    }

    @Test
    void aColleaguePressesItAndEverythingEndsAndEverybodyWhomItConcernsKnowsWhoItWas() {
        Actor colleague = world.holds(Role.RECEIVER, world.centre);
        Actor administrator = world.administrator();
        String device = hash();
        devices.register(account, device);
        SessionKey key = new SessionKey(hash(), account, world.clock.instant());
        assertThat(sessions.standing(key, new Came(Client.of(null), "192.0.2.1", Optional.of(device))))
                .isEqualTo(Standing.OPEN);
        assertThat(lost.colleagues(colleague)).extracting(Colleague::account).contains(account);

        lost.press(colleague, account);

        assertThat(sessions.standing(key)).isEqualTo(Standing.OVER);
        assertThat(devices.own(account, device)).isFalse();
        assertThat(devices.knows("grant " + account, device))
                .as("the next sign-in there is told of")
                .isFalse();
        assertThat(told(worker)).containsExactly("notice.lost-or-taken");
        assertThat(notices.of(account, Optional.empty()).getFirst().told()).containsEntry("name", colleague.name());
        assertThat(told(administrator)).containsExactly("notice.lost-or-taken-of");
        assertThat(tables.sql("SELECT actor_name FROM log.entry WHERE subject_id = ? AND act = 'LOST_OR_TAKEN'")
                        .param(account)
                        .query(String.class)
                        .list())
                .containsExactly(colleague.name());
    }

    @Test
    @Evidence("7.4.5")
    void theManagerTheAdministratorAndThePersonMayAndNobodyElse() {
        assertThat(lost.may(worker, account)).isTrue();
        assertThat(lost.may(world.holds(Role.MANAGER, world.centre), account)).isTrue();
        assertThat(lost.may(world.administrator(), account)).isTrue();
        assertThat(lost.may(world.somebody(), account)).isFalse();
        assertThat(lost.may(world.holds(Role.AUDITOR, Remit.COUNTRY), account)).isFalse();
        assertThat(lost.may(world.holds(Role.MANAGER, Remit.organization(UUID.randomUUID())), account))
                .isFalse();
        assertThat(lost.may(Actor.ANYBODY, account)).isFalse();
    }

    @Test
    void aStrangerIsRefusedAsIfNobodyWereThere() {
        Actor stranger = world.holds(Role.CASEWORKER, Remit.organization(UUID.randomUUID()));
        UUID nobody = UUID.randomUUID();

        String there = refusal(stranger, account);
        assertThat(there).isEqualTo(refusal(stranger, nobody)).isEqualTo(refusal(world.administrator(), nobody));
        assertThat(told(worker)).isEmpty();
        assertThat(lost.colleagues(stranger)).isEmpty();
    }

    private String refusal(Actor by, UUID of) {
        return String.valueOf(assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> lost.press(by, of))
                .actual()
                .getMessage());
    }
}
