package org.spean.access.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.AccessLog;
import org.spean.access.Actor;
import org.spean.access.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions of one test's own people, under a clock that the test sets. */
@SpeanTest
class OpenSessionsTest {

    private static final String PASSWORD = "mango ladder Tonle seven";

    private final SettableClock clock = new SettableClock();
    private final List<UUID> made = new ArrayList<>();

    @Autowired
    SessionRows rows;

    @Autowired
    AccessLog log;

    @Autowired
    JdbcClient tables;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    TransactionTemplate transaction;

    private OpenSessions sessions;
    private Unlocking unlocking;

    @BeforeEach
    void here() {
        sessions = node();
        unlocking = new Unlocking(rows, sessions, passwords, tables, transaction, (Clock) clock);
    }

    private OpenSessions node() {
        return new OpenSessions(rows, log, (Clock) clock);
    }

    private UUID somebody() {
        UUID account = UUID.randomUUID();
        made.add(account);
        transaction.executeWithoutResult(status -> tables.sql("INSERT INTO account"
                        + " (id, sign_in_name, password_hash, display_name, demonstration) VALUES (?, ?, ?, 'S', true)")
                .params(account, "s" + account, passwords.encode(PASSWORD))
                .update());
        return account;
    }

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status -> made.forEach(account -> {
            tables.sql("DELETE FROM known_device WHERE account_id = ?")
                    .param(account)
                    .update();
            tables.sql("DELETE FROM account WHERE id = ?").param(account).update();
        }));
    }

    private static String hash() {
        byte[] bytes = new byte[16];
        return HexFormat.of()
                .formatHex(bytes)
                .concat(UUID.randomUUID().toString().replace("-", ""));
    }

    private SessionKey opened(UUID account, Optional<String> device) {
        SessionKey key = new SessionKey(hash(), account, clock.instant());
        assertThat(sessions.standing(key, new Came(Client.of("Firefox/140.0 Linux"), "192.0.2.7", device)))
                .isEqualTo(Standing.OPEN);
        return key;
    }

    private SessionKey shared(UUID account) {
        return opened(account, Optional.empty());
    }

    private SessionKey own(UUID account) {
        String device = hash();
        transaction.executeWithoutResult(status -> tables.sql(
                        "INSERT INTO known_device (account_id, hash, last_at, own_until) VALUES (?, ?, now(), ?)")
                .params(account, device, SessionRows.at(clock.instant().plus(Duration.ofDays(30))))
                .update());
        return opened(account, Optional.of(device));
    }

    private Standing standing(SessionKey key) {
        sessions.forget();
        return sessions.standing(key);
    }

    private static Actor actor(UUID account) {
        return Actor.person(account, "S", Set.of());
    }

    @Test
    void idlenessCountsFromActs() {
        SessionKey key = shared(somebody());
        for (int minute = 0; minute < 60; minute += 4) {
            clock.moveOn(Duration.ofMinutes(4));
            assertThat(sessions.acted(key)).isTrue();
        }
        assertThat(standing(key)).isEqualTo(Standing.OPEN);

        clock.moveOn(Idle.LOCKS);
        assertThat(standing(key)).isEqualTo(Standing.LOCKED);
        assertThat(sessions.acted(key)).as("too late to be an act").isFalse();
        assertThat(standing(key)).isEqualTo(Standing.LOCKED);

        clock.moveOn(Duration.ofMinutes(15));
        assertThat(standing(key)).isEqualTo(Standing.OVER);
    }

    @Test
    void onAnOwnDeviceItStaysLockedUntilTwelveHoursAreOver() {
        SessionKey key = own(somebody());
        clock.moveOn(Duration.ofHours(11));
        assertThat(standing(key)).isEqualTo(Standing.LOCKED);
        clock.moveOn(Duration.ofHours(1));
        assertThat(standing(key)).isEqualTo(Standing.OVER);
    }

    @Test
    void whatEndsHereIsOverOnTheOtherNodeWithinTwoSeconds() {
        UUID account = somebody();
        SessionKey one = shared(account);
        SessionKey present = shared(account);
        OpenSessions elsewhere = node();
        Came came = new Came(Client.of(null), "192.0.2.8", Optional.empty());
        assertThat(elsewhere.standing(one, came)).isEqualTo(Standing.OPEN);

        UUID shown = sessions.of(present).get(1).id();
        transaction.executeWithoutResult(status -> sessions.end(actor(account), present, shown));

        assertThat(sessions.standing(one, came)).as("here at once").isEqualTo(Standing.OVER);
        await().atMost(Duration.ofSeconds(3)).until(() -> elsewhere.standing(one, came) == Standing.OVER);
        assertThat(sessions.standing(present, came)).isEqualTo(Standing.OPEN);
    }

    @Test
    @Evidence("7.1.2")
    void theListShowsOnesOwnAloneAndOnlyThoseAreEnded() {
        UUID account = somebody();
        SessionKey mine = shared(account);
        SessionKey other = shared(account);
        SessionKey foreign = shared(somebody());

        assertThat(sessions.of(mine))
                .hasSize(2)
                .extracting(OpenSession::present)
                .containsExactly(true, false);
        UUID theirs = sessions.of(foreign).getFirst().id();
        transaction.executeWithoutResult(status -> sessions.end(actor(account), mine, theirs));
        assertThat(standing(foreign)).isEqualTo(Standing.OPEN);

        transaction.executeWithoutResult(status -> sessions.endOthers(actor(account), mine));
        assertThat(standing(other)).isEqualTo(Standing.OVER);
        assertThat(standing(mine)).isEqualTo(Standing.OPEN);
        assertThat(standing(foreign)).isEqualTo(Standing.OPEN);
        assertThat(sessions.of(mine)).hasSize(1);
    }

    @Test
    void whatIsOverByItsTimeLeavesTheListAndLaterTheTable() {
        UUID account = somebody();
        SessionKey idle = shared(account);
        clock.moveOn(Idle.ENDS_ON_SHARED);
        SessionKey present = shared(account);

        assertThat(sessions.of(present)).hasSize(1);
        rows.sweep(clock.instant());
        assertThat(standing(idle)).isEqualTo(Standing.OVER);
        assertThat(standing(present)).isEqualTo(Standing.OPEN);
    }

    @Test
    void thePasswordOpensALockedOneAndThePinOnAnOwnDevice() {
        UUID account = somebody();
        SessionKey key = own(account);
        assertThat(unlocking.choose(actor(account), key, "2718", "not it")).isEqualTo(PinOutcome.WRONG_PASSWORD);
        assertThat(unlocking.choose(actor(account), key, "1234", PASSWORD)).isEqualTo(PinOutcome.GUESSABLE);
        assertThat(unlocking.choose(actor(account), key, "២៧១៨", PASSWORD)).isEqualTo(PinOutcome.SET);
        assertThat(tables.sql("SELECT pin_hash FROM device_pin WHERE account_id = ?")
                        .param(account)
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$")
                .doesNotContain("2718");

        for (String secret : List.of("2718", "២៧១៨", PASSWORD)) {
            sessions.lock(key);
            assertThat(standing(key)).isEqualTo(Standing.LOCKED);
            assertThat(unlocking.open(actor(account), key, "2719")).isEqualTo(Standing.LOCKED);
            assertThat(unlocking.open(actor(account), key, secret)).isEqualTo(Standing.OPEN);
            assertThat(standing(key)).isEqualTo(Standing.OPEN);
        }
        SessionKey elsewhere = shared(account);
        sessions.lock(elsewhere);
        assertThat(unlocking.open(actor(account), elsewhere, "2718"))
                .as("the PIN of another device")
                .isEqualTo(Standing.LOCKED);
        assertThat(unlocking.choose(actor(account), elsewhere, "2718", PASSWORD))
                .isEqualTo(PinOutcome.NOT_OWN);
    }

    @Test
    void aPinOpensNothingWhereTheDeviceIsNotTheirsAnyMore() {
        UUID account = somebody();
        SessionKey key = own(account);
        assertThat(unlocking.choose(actor(account), key, "2718", PASSWORD)).isEqualTo(PinOutcome.SET);
        transaction.executeWithoutResult(
                status -> tables.sql("UPDATE known_device SET own_until = NULL WHERE account_id = ?")
                        .param(account)
                        .update());
        assertThat(unlocking.hasPin(key)).isFalse();
        assertThat(unlocking.open(actor(account), key, "2718")).isEqualTo(Standing.LOCKED);
    }

    @Test
    void fiveWrongOnesEndIt() {
        UUID account = somebody();
        SessionKey key = shared(account);
        sessions.lock(key);
        for (int tries = 1; tries < Unlocking.MOST_TRIES; tries++) {
            assertThat(unlocking.open(actor(account), key, "wrong " + tries)).isEqualTo(Standing.LOCKED);
        }
        assertThat(unlocking.open(actor(account), key, "wrong again")).isEqualTo(Standing.OVER);
        assertThat(unlocking.open(actor(account), key, PASSWORD)).isEqualTo(Standing.OVER);
        assertThat(standing(key)).isEqualTo(Standing.OVER);
        assertThat(tables.sql("SELECT told ->> 'which' FROM log.entry WHERE subject_id = ? AND act = 'SESSION_ENDED'")
                        .param(account)
                        .query(String.class)
                        .list())
                .containsExactly("guessed");
    }

    @Test
    void manyTriesAtOnceAreNotMoreTries() throws Exception {
        UUID account = somebody();
        SessionKey key = shared(account);
        sessions.lock(key);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Standing>> tries = Stream.generate(
                            () -> crowd.submit(() -> unlocking.open(actor(account), key, "guess")))
                    .limit(12)
                    .toList();
            int locked = 0;
            for (Future<Standing> each : tries) {
                locked += each.get() == Standing.LOCKED ? 1 : 0;
            }
            assertThat(locked).isLessThan(Unlocking.MOST_TRIES);
        }
        assertThat(standing(key)).isEqualTo(Standing.OVER);
    }
}
