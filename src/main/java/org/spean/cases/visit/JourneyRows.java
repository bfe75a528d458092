package org.spean.cases.visit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.appointments.AppointmentId;
import org.spean.messaging.MessageId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Journeys as they lie in the table. */
@Component
class JourneyRows {

    private static final int AT_ONCE = 50;

    private final JdbcClient database;

    JourneyRows(JdbcClient database) {
        this.database = database;
    }

    /** Empty where they are on the way already. */
    Optional<Journey> add(
            AppointmentId visit, UUID account, UUID colleague, Set<UUID> leads, Instant backBy, Instant now) {
        return database.sql("""
                        INSERT INTO journey_watch (appointment, account, colleague, leads, left_at, back_by)
                        VALUES (:visit, :account, :colleague, :leads, :now, :back)
                        ON CONFLICT (account) WHERE back_at IS NULL DO NOTHING RETURNING *""")
                .param("visit", visit.id())
                .param("account", account)
                .param("colleague", colleague)
                .param("leads", leads.toArray(UUID[]::new))
                .param("now", at(now))
                .param("back", at(backBy))
                .query((row, number) -> journey(row))
                .optional();
    }

    Optional<Journey> open(UUID account) {
        return database.sql("SELECT * FROM journey_watch WHERE account = :account AND back_at IS NULL")
                .param("account", account)
                .query((row, number) -> journey(row))
                .optional();
    }

    /** On the way, of whom this account is one of those who look after them, or themselves. */
    List<Journey> lookedAfter(UUID account) {
        return database.sql("SELECT * FROM journey_watch WHERE back_at IS NULL"
                        + " AND (account = :account OR colleague = :account OR :account = ANY(leads))"
                        + " ORDER BY back_by, id")
                .param("account", account)
                .query((row, number) -> journey(row))
                .list();
    }

    Optional<Journey> locked(UUID id) {
        return database.sql("SELECT * FROM journey_watch WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, number) -> journey(row))
                .optional();
    }

    /**
     * Somebody of whom nothing was heard.
     *
     * @param asked whether they were asked, or could not be
     */
    record Silent(Journey journey, boolean asked, boolean colleagueTold) {}

    /** Of whom nothing was heard, and somebody is still to be told. What another node looks at is left to it. */
    List<Silent> silent(Instant now, Duration untilColleague, Duration untilLeads) {
        return database.sql("SELECT * FROM journey_watch WHERE back_at IS NULL"
                        + " AND (asked_at IS NULL AND back_by <= :now"
                        + " OR colleague_told_at IS NULL AND back_by <= :colleague"
                        + " OR leads_told_at IS NULL AND back_by <= :leads)"
                        + " ORDER BY back_by LIMIT " + AT_ONCE + " FOR UPDATE SKIP LOCKED")
                .param("now", at(now))
                .param("colleague", at(now.minus(untilColleague)))
                .param("leads", at(now.minus(untilLeads)))
                .query((row, number) -> new Silent(
                        journey(row), row.getObject("asked_at") != null, row.getObject("colleague_told_at") != null))
                .list();
    }

    void told(Journey journey, boolean asked, boolean colleague, boolean leads, Instant now) {
        database.sql("UPDATE journey_watch SET"
                        + " asked_at = CASE WHEN :asked THEN coalesce(asked_at, :now) ELSE asked_at END,"
                        + " colleague_told_at = CASE WHEN :colleague THEN coalesce(colleague_told_at, :now)"
                        + " ELSE colleague_told_at END,"
                        + " leads_told_at = CASE WHEN :leads THEN coalesce(leads_told_at, :now) ELSE leads_told_at END"
                        + " WHERE id = :id")
                .param("now", at(now))
                .param("asked", asked)
                .param("colleague", colleague)
                .param("leads", leads)
                .param("id", journey.id())
                .update();
    }

    Journey later(Journey journey, Instant backBy) {
        return database.sql(
                        "UPDATE journey_watch SET back_by = :back, asked_at = NULL, colleague_told_at = NULL, leads_told_at = NULL"
                                + " WHERE id = :id RETURNING *")
                .param("back", at(backBy))
                .param("id", journey.id())
                .query((row, number) -> journey(row))
                .single();
    }

    Journey back(Journey journey, Instant now) {
        return database.sql("UPDATE journey_watch SET back_at = :now WHERE id = :id RETURNING *")
                .param("now", at(now))
                .param("id", journey.id())
                .query((row, number) -> journey(row))
                .single();
    }

    /** Somebody was told that they are not back. */
    record Told(MessageId message, UUID account) {}

    void said(Journey journey, UUID account, MessageId message) {
        database.sql("INSERT INTO journey_told (message, journey, account) VALUES (:message, :journey, :account)"
                        + " ON CONFLICT (message) DO NOTHING")
                .param("message", message.id())
                .param("journey", journey.id())
                .param("account", account)
                .update();
    }

    /** What was said of them and stands, the first first. */
    List<Told> said(Journey journey) {
        return database.sql(
                        "SELECT message, account FROM journey_told WHERE journey = :id AND NOT over ORDER BY message")
                .param("id", journey.id())
                .query((row, number) -> new Told(
                        new MessageId(row.getObject("message", UUID.class)), row.getObject("account", UUID.class)))
                .list();
    }

    void over(MessageId message) {
        database.sql("UPDATE journey_told SET over = true WHERE message = :message")
                .param("message", message.id())
                .update();
    }

    /** All that was said of them is over. */
    void over(Journey journey) {
        database.sql("UPDATE journey_told SET over = true WHERE journey = :id AND NOT over")
                .param("id", journey.id())
                .update();
    }

    /** How often it was over what this account was told of them. */
    long timesOver(Journey journey, UUID account) {
        return database.sql("SELECT count(*) FROM journey_told WHERE journey = :id AND account = :account AND over")
                .param("id", journey.id())
                .param("account", account)
                .query(Long.class)
                .single();
    }

    /** Whether they are on the way again: not where they set out anew meanwhile. Whoever was told before is told again. */
    boolean notBack(UUID id) {
        return database.sql("UPDATE journey_watch j SET back_at = NULL, asked_at = coalesce(asked_at, back_by),"
                                + " colleague_told_at = NULL, leads_told_at = NULL"
                                + " WHERE id = :id AND NOT EXISTS (SELECT FROM journey_watch other"
                                + " WHERE other.account = j.account AND other.back_at IS NULL)")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Journey journey(ResultSet row) throws SQLException {
        Array leads = row.getArray("leads");
        return new Journey(
                row.getObject("id", UUID.class),
                new AppointmentId(row.getObject("appointment", UUID.class)),
                row.getObject("account", UUID.class),
                row.getObject("colleague", UUID.class),
                Set.copyOf(Arrays.asList((UUID[]) leads.getArray())),
                row.getObject("back_by", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("back_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
