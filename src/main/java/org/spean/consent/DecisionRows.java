package org.spean.consent;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions in somebody's best interest as they lie in the table, behind the wall of the case. */
@Component
class DecisionRows {

    private static final String REASON = "reason";
    private static final String HEARD = "heard";
    private static final String ORDER = "order";
    private static final String TOLD = "told";

    private final JdbcClient database;
    private final CaseNames names;

    DecisionRows(JdbcClient database, CaseNames names) {
        this.database = database;
        this.names = names;
    }

    UUID add(Actor by, UUID caseId, DecisionWish wish, Optional<LocalDate> lapsedFrom, Instant now) {
        UUID id = database.sql("SELECT uuidv7()").query(UUID.class).single();
        database.sql("""
            INSERT INTO interest_decision (id, case_id, ground, what_for, organization, service, items, until,
                reason, heard, law_order, paper, at, by_account, by_name, lapsed_from)
            VALUES (:id, :case, :ground, :whatFor, :organization, :service, :items, :until,
                :reason, :heard, :order, :paper, :now, :by, :name, :lapsed)\
            """)
                .param("id", id)
                .param("case", caseId)
                .param("ground", wish.ground().name())
                .param("whatFor", wish.whatFor().name())
                .param("organization", wish.share().receiver().organization().id())
                .param("service", wish.share().receiver().service().orElse(null))
                .param("items", ConsentRows.words(wish.share().items()))
                .param("until", Date.valueOf(wish.until()))
                .param("reason", names.seal(caseId, id, REASON, wish.reason()))
                .param("heard", names.seal(caseId, id, HEARD, wish.heard()))
                .param("order", names.seal(caseId, id, ORDER, wish.order()))
                .param("paper", wish.paper().orElse(null))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.account().orElseThrow())
                .param("name", by.name())
                .param("lapsed", lapsedFrom.map(Date::valueOf).orElse(null))
                .update();
        return id;
    }

    void end(UUID decision, Instant now) {
        database.sql("UPDATE interest_decision SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", decision)
                .update();
    }

    void lapses(UUID decision, Optional<LocalDate> from) {
        database.sql("UPDATE interest_decision SET lapsed_from = :from WHERE id = :id")
                .param("from", from.map(Date::valueOf).orElse(null))
                .param("id", decision)
                .update();
    }

    void told(Actor by, BestInterestDecision decision, LocalDate on, String how) {
        database.sql("UPDATE interest_decision SET told_on = :on, told_how = :how, told_by = :by WHERE id = :id")
                .param("on", Date.valueOf(on))
                .param("how", names.seal(decision.caseId(), decision.id(), TOLD, how))
                .param("by", by.name())
                .param("id", decision.id())
                .update();
    }

    Optional<BestInterestDecision> find(UUID id) {
        return database.sql("SELECT * FROM interest_decision WHERE id = :id")
                .param("id", id)
                .query((row, number) -> decision(row))
                .optional();
    }

    /** Those of a case, the last first. */
    List<BestInterestDecision> of(UUID caseId) {
        return database.sql("SELECT * FROM interest_decision WHERE case_id = :case ORDER BY at DESC, id DESC")
                .param("case", caseId)
                .query((row, number) -> decision(row))
                .list();
    }

    private BestInterestDecision decision(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID caseId = row.getObject("case_id", UUID.class);
        @Nullable LocalDate told = row.getObject("told_on", LocalDate.class);
        return new BestInterestDecision(
                id,
                caseId,
                new DecisionWish(
                        Ground.valueOf(row.getString("ground")),
                        WhatFor.valueOf(row.getString("what_for")),
                        new Share(ConsentRows.receiver(row), ConsentRows.items((String[])
                                row.getArray("items").getArray())),
                        row.getObject("until", LocalDate.class),
                        names.open(caseId, id, REASON, row.getBytes("reason")).orElse(""),
                        names.open(caseId, id, HEARD, row.getBytes("heard")),
                        names.open(caseId, id, ORDER, row.getBytes("law_order")),
                        Optional.ofNullable(row.getObject("paper", UUID.class))),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("lapsed_from", LocalDate.class)),
                told == null
                        ? Optional.empty()
                        : Optional.of(new BestInterestDecision.Told(
                                told,
                                names.open(caseId, id, TOLD, row.getBytes("told_how"))
                                        .orElse(""),
                                row.getString("told_by"))));
    }
}
