package org.spean.appointments.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Accounts;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.appointments.Appointment;
import org.spean.appointments.Appointments;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secret addresses of calendars: each person has one at most. */
@Component
public class CalendarLinks {

    /** So long one is good (design 4.5). */
    static final Duration GOOD = Duration.ofDays(90);

    private static final int DAYS_BACK = 30;
    private static final int DAYS_AHEAD = 366;

    private final JdbcClient database;
    private final Appointments appointments;
    private final Accounts accounts;
    private final CalendarText text;
    private final AccessLog log;
    private final Clock clock;

    CalendarLinks(
            JdbcClient database,
            Appointments appointments,
            Accounts accounts,
            CalendarText text,
            AccessLog log,
            Clock clock) {
        this.database = database;
        this.appointments = appointments;
        this.accounts = accounts;
        this.text = text;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Makes one, in place of an earlier one.
     *
     * @return its secret, which is told once, here
     */
    @Transactional
    public String make(Actor by, Language language) {
        UUID account = by.account().orElseThrow();
        revoke(by);
        String token = CalendarToken.draw();
        database.sql("INSERT INTO calendar_link (account, hash, language, made_at, ends_at)"
                        + " VALUES (:account, :hash, :language, :now, :ends)")
                .param("account", account)
                .param("hash", CalendarToken.hash(token))
                .param("language", language.tag())
                .param("now", at(clock.instant()))
                .param("ends", at(clock.instant().plus(GOOD)))
                .update();
        log.write(by, Act.CALENDAR_OPENED, Optional.empty(), Map.of());
        return token;
    }

    /** Where a calendar with this secret is. */
    public static String path(String secret) {
        return CalendarPage.PATH + secret + ".ics";
    }

    /** Nobody reads it any more. Says whether there was one. */
    @Transactional
    public boolean revoke(Actor by) {
        boolean was = database.sql("UPDATE calendar_link SET revoked_at = :now WHERE account = :account"
                                + " AND revoked_at IS NULL AND ends_at > :now")
                        .param("now", at(clock.instant()))
                        .param("account", by.account().orElseThrow())
                        .update()
                > 0;
        if (was) {
            log.write(by, Act.CALENDAR_CLOSED, Optional.empty(), Map.of());
        }
        return was;
    }

    /** Until when theirs is good; empty where they have none. */
    @Transactional(readOnly = true)
    public Optional<Instant> goodUntil(Actor by) {
        return by.account()
                .flatMap(account -> database.sql("SELECT ends_at FROM calendar_link WHERE account = :account"
                                + " AND revoked_at IS NULL AND ends_at > :now")
                        .param("account", account)
                        .param("now", at(clock.instant()))
                        .query((row, number) ->
                                row.getObject(1, OffsetDateTime.class).toInstant())
                        .optional());
    }

    /** What whoever has this secret reads; empty where it opens nothing. */
    @Transactional(readOnly = true)
    public Optional<String> read(String token) {
        if (!CalendarToken.looksLike(token)) {
            return Optional.empty();
        }
        record Link(UUID account, String language) {}
        return database.sql("SELECT account, language FROM calendar_link WHERE hash = :hash"
                        + " AND revoked_at IS NULL AND ends_at > :now")
                .param("hash", CalendarToken.hash(token))
                .param("now", at(clock.instant()))
                .query((row, number) -> new Link(row.getObject(1, UUID.class), row.getString(2)))
                .optional()
                .filter(link -> accounts.open(link.account()))
                .map(link -> text.of(
                        appointments
                                .between(
                                        Actor.person(link.account(), "", Set.of()),
                                        today().minusDays(DAYS_BACK),
                                        today().plusDays(DAYS_AHEAD))
                                .stream()
                                .filter(this::stands)
                                .toList(),
                        Language.KHMER.tag().equals(link.language()) ? Language.KHMER : Language.ENGLISH));
    }

    /**
     * What is cancelled stays until its day is over, and says so: a calendar that only adds what is new to it takes it away. After
     * that nobody goes there by mistake, and it would only be in the way of what was.
     */
    private boolean stands(Appointment about) {
        return switch (about.state()) {
            case ASKED, CONFIRMED, TOOK_PLACE -> true;
            case CANCELLED -> !about.on().isBefore(today());
            case DID_NOT -> false;
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
