package org.spean.access.session;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.spean.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens a locked session to whoever shows again who they are: with the password, or on a device of their own with its PIN.
 * Five wrong ones end the session.
 */
@Component
public class Unlocking {

    /** So many wrong ones and no more. */
    public static final int MOST_TRIES = 5;

    private static final String OF_DEVICE = " FROM user_session s JOIN known_device d ON d.account_id = s.account_id"
            + " AND d.hash = s.device AND d.own_until > :now WHERE s.hash = :hash";

    private final SessionRows rows;
    private final OpenSessions sessions;
    private final PasswordEncoder passwords;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Unlocking(
            SessionRows rows,
            OpenSessions sessions,
            PasswordEncoder passwords,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.passwords = passwords;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Opens it.
     *
     * @param secret the password, or the PIN of this device
     * @return {@link Standing#LOCKED} where it was wrong, {@link Standing#OVER} where it was wrong too often
     */
    public Standing open(Actor by, SessionKey key, String secret) {
        Standing shown = shown(by, key, secret, Pins.read(secret).flatMap(pin -> pin(key)));
        if (shown == Standing.OPEN) {
            sessions.unlock(key);
        }
        return shown;
    }

    /** Whether a PIN opens this session's device. */
    public boolean hasPin(SessionKey key) {
        return pin(key).isPresent();
    }

    /** Whether this session is on a device that is the person's alone. */
    public boolean own(SessionKey key) {
        return asked("SELECT 'own'" + OF_DEVICE, key).isPresent();
    }

    /** Chooses the PIN of this session's device. */
    public PinOutcome choose(Actor by, SessionKey key, String typed, String password) {
        Optional<String> pin = Pins.read(typed);
        if (pin.isEmpty()) {
            return PinOutcome.NOT_FIGURES;
        }
        if (Pins.guessable(pin.get())) {
            return PinOutcome.GUESSABLE;
        }
        if (!own(key)) {
            return PinOutcome.NOT_OWN;
        }
        return switch (shown(by, key, password, Optional.empty())) {
            case LOCKED -> PinOutcome.WRONG_PASSWORD;
            case OVER -> PinOutcome.OVER;
            case OPEN -> {
                keep(key, Objects.requireNonNull(passwords.encode(pin.get())));
                yield PinOutcome.SET;
            }
        };
    }

    /** From now on the password alone opens this device. */
    public void forget(SessionKey key) {
        transaction.executeWithoutResult(status -> database.sql("DELETE FROM device_pin p USING user_session s"
                        + " WHERE s.hash = :hash AND p.account_id = s.account_id AND p.device = s.device")
                .param("hash", key.hash())
                .update());
    }

    /** Looks at it after it was counted, so that nobody tries more often by trying at once. */
    private Standing shown(Actor by, SessionKey key, String secret, Optional<String> pin) {
        int tries = rows.tried(key.hash()).orElse(MOST_TRIES + 1);
        if (tries > MOST_TRIES) {
            return Standing.OVER;
        }
        if (matches(key, secret, pin)) {
            rows.provedRight(key.hash());
            return Standing.OPEN;
        }
        if (tries == MOST_TRIES) {
            transaction.executeWithoutResult(status -> sessions.guessed(by, key));
            return Standing.OVER;
        }
        return Standing.LOCKED;
    }

    private boolean matches(SessionKey key, String secret, Optional<String> pin) {
        return pin.map(hash -> passwords.matches(Pins.read(secret).orElse(""), hash))
                .orElseGet(() -> password(key)
                        .filter(hash -> passwords.matches(secret, hash))
                        .isPresent());
    }

    private Optional<String> pin(SessionKey key) {
        return asked(
                "SELECT p.pin_hash"
                        + OF_DEVICE.replace(
                                " WHERE",
                                " JOIN device_pin p ON p.account_id = d.account_id AND p.device = d.hash WHERE"),
                key);
    }

    private Optional<String> password(SessionKey key) {
        return asked(
                "SELECT a.password_hash FROM user_session s JOIN account a ON a.id = s.account_id"
                        + " WHERE s.hash = :hash AND a.closed_at IS NULL AND a.password_hash IS NOT NULL",
                key);
    }

    private Optional<String> asked(String sql, SessionKey key) {
        return Objects.requireNonNull(transaction.execute(status -> database.sql(sql)
                .param("hash", key.hash())
                .param("now", SessionRows.at(clock.instant()))
                .query(String.class)
                .optional()));
    }

    private void keep(SessionKey key, String hash) {
        transaction.executeWithoutResult(status -> database.sql("""
                        INSERT INTO device_pin (account_id, device, pin_hash, set_at)
                        SELECT account_id, device, :pin, :now FROM user_session
                        WHERE hash = :hash AND device IS NOT NULL
                        ON CONFLICT (account_id, device) DO UPDATE SET pin_hash = :pin, set_at = :now""")
                .param("pin", hash)
                .param("now", SessionRows.at(clock.instant()))
                .param("hash", key.hash())
                .update());
    }
}
