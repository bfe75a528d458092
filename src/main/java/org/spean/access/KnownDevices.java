package org.spean.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers from which somebody signed in before. Each keeps a random cookie; what is kept here is its hash. It opens nothing:
 * it tells the owner of an account from whoever guesses its password.
 */
@Component
class KnownDevices {

    private static final String COOKIE = "spean-device";
    private static final Duration KEPT = Duration.ofDays(400);
    private static final int SECRET_LETTERS = 43;

    /** How long an own device counts as the second factor. */
    private static final Duration OWN = Duration.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KnownDevices(JdbcClient database, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /** The hash of the device's cookie. */
    static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.length() == SECRET_LETTERS)
                .map(TokenSecret::hash)
                .findFirst();
    }

    /** A new device's cookie. */
    static Cookie cookie(String secret, boolean secure) {
        Cookie cookie = new Cookie(COOKIE, secret);
        cookie.setPath("/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    /** Whether somebody signed in to the account with this name on it. */
    @Transactional(readOnly = true)
    boolean knows(String signInName, String device) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM known_device d JOIN account a ON a.id = d.account_id
                        WHERE a.sign_in_name = :name AND d.hash = :device AND d.known)""")
                .param("name", signInName)
                .param("device", device)
                .query(Boolean.class)
                .single();
    }

    /** Whether the person said on it that it is theirs alone, and that still counts (design 5.4). */
    @Transactional(readOnly = true)
    boolean own(UUID account, String device) {
        return database.sql("SELECT EXISTS (SELECT FROM known_device WHERE account_id = :account AND hash = :device"
                        + " AND own_until > :now)")
                .param("account", account)
                .param("device", device)
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** The person says, just after showing a second factor, that it is theirs alone. */
    @Transactional
    void register(UUID account, String device) {
        tellOfNew(account, device);
        database.sql(
                        "INSERT INTO known_device (account_id, hash, last_at, own_until)"
                                + " VALUES (:account, :device, :now, :until)"
                                + " ON CONFLICT (account_id, hash) DO UPDATE SET last_at = :now, own_until = :until, known = true")
                .param("account", account)
                .param("device", device)
                .param("now", now())
                .param("until", OffsetDateTime.ofInstant(clock.instant().plus(OWN), ZoneOffset.UTC))
                .update();
    }

    /** None of their devices counts as theirs any more, nor as known: one was lost or taken. Their PINs go too. */
    @Transactional
    void forgetOwn(UUID account) {
        database.sql("UPDATE known_device SET own_until = NULL, known = false WHERE account_id = :account")
                .param("account", account)
                .update();
        database.sql("DELETE FROM device_pin WHERE account_id = :account")
                .param("account", account)
                .update();
    }

    /** From now on it is known. */
    @Transactional
    void remember(UUID account, String device) {
        tellOfNew(account, device);
        database.sql("""
                        INSERT INTO known_device (account_id, hash, last_at) VALUES (:account, :device, :now)
                        ON CONFLICT (account_id, hash) DO UPDATE SET last_at = :now, known = true""")
                .param("account", account)
                .param("device", device)
                .param("now", now())
                .update();
    }

    /** Not at the very first sign-in: then every device is new. */
    private void tellOfNew(UUID account, String device) {
        boolean news = database.sql("SELECT count(*) > 0 AND count(*) FILTER (WHERE hash = :device AND known) = 0"
                        + " FROM known_device WHERE account_id = :account")
                .param("account", account)
                .param("device", device)
                .query(Boolean.class)
                .single();
        if (news) {
            events.publishEvent(new SignedInOnNewDevice(account));
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
