package org.spean.consent;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.spean.vocabulary.BilingualText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was disclosed, as it lies in the tables: behind the wall of the case, and to be read from behind the wall of the referral. Who
 * receives it reads nothing but these two tables.
 */
@Component
class DisclosureRows {

    private static final TypeReference<List<Kept>> LINES = new TypeReference<>() {};

    private final JdbcClient database;
    private final CaseNames names;
    private final JsonMapper json;

    DisclosureRows(JdbcClient database, CaseNames names, JsonMapper json) {
        this.database = database;
        this.names = names;
        this.json = json;
    }

    /** A line as it is sealed. */
    record Kept(String asked, String askedKhmer, String said, String saidKhmer) {

        private static Kept of(Projection.Line line) {
            return new Kept(
                    line.question().english(),
                    line.question().khmer(),
                    line.answer().english(),
                    line.answer().khmer());
        }

        private Projection.Line line() {
            return new Projection.Line(new BilingualText(asked, askedKhmer), new BilingualText(said, saidKhmer));
        }
    }

    /**
     * A disclosure, with what closes it.
     *
     * @param until the last day
     * @param lapsedFrom from which day on what allows it does not count; empty while it does
     */
    record Row(Disclosure disclosure, LocalDate until, Optional<LocalDate> lapsedFrom) {

        boolean over(LocalDate today) {
            return until.isBefore(today)
                    || lapsedFrom.filter(day -> !day.isAfter(today)).isPresent();
        }

        /** As it is on a day. */
        Disclosure on(LocalDate today) {
            return over(today) ? disclosure.showing(Set.of()) : disclosure;
        }
    }

    Row add(
            Actor by,
            Passing passing,
            Cover cover,
            Optional<LocalDate> lapsedFrom,
            Subject on,
            Projection made,
            Instant now) {
        UUID id = database.sql("SELECT uuidv7()").query(UUID.class).single();
        database.sql("""
            INSERT INTO disclosure (id, case_id, consent_id, decision_id, organization, service, what_for,
                on_kind, on_id, at, by_account, by_name, until, lapsed_from)
            VALUES (:id, :case, :consent, :decision, :organization, :service, :whatFor,
                :onKind, :onId, :now, :by, :name, :until, :lapsed)\
            """)
                .param("id", id)
                .param("case", passing.caseId())
                .param("consent", passing.basis() instanceof Basis.OfConsent(UUID of) ? of : null)
                .param("decision", passing.basis() instanceof Basis.OfDecision(UUID of) ? of : null)
                .param("organization", passing.receiver().organization().id())
                .param("service", passing.receiver().service().orElse(null))
                .param("whatFor", passing.whatFor().name())
                .param("onKind", on.kind().name())
                .param("onId", on.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.account().orElseThrow())
                .param("name", by.name())
                .param("until", Date.valueOf(cover.until()))
                .param("lapsed", lapsedFrom.map(Date::valueOf).orElse(null))
                .update();
        made.parts().forEach(part -> item(id, passing.caseId(), on, part));
        return find(id).orElseThrow();
    }

    private void item(UUID id, UUID caseId, Subject on, Projection.Part part) {
        String name = part.item().name();
        String lines =
                json.writeValueAsString(part.lines().stream().map(Kept::of).toList());
        database.sql("""
            INSERT INTO disclosed_item (disclosure_id, case_id, on_id, item, sealed, picture)
            VALUES (:id, :case, :on, :item, :sealed, :picture)\
            """)
                .param("id", id)
                .param("case", caseId)
                .param("on", on.id())
                .param("item", name)
                .param("sealed", names.seal(caseId, id, name, lines))
                .param(
                        "picture",
                        part.picture()
                                .map(each -> names.sealPicture(caseId, id, name + "/picture", each))
                                .orElse(null))
                .update();
    }

    Optional<Row> find(UUID id) {
        return database.sql("SELECT * FROM disclosure WHERE id = :id")
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    /** Those of a case, the last first. */
    List<Row> of(UUID caseId) {
        return all("case_id", caseId);
    }

    /** Those under a consent or a decision. */
    List<Row> under(Basis basis) {
        return all(basis instanceof Basis.OfConsent ? "consent_id" : "decision_id", basis.id());
    }

    private List<Row> all(String column, UUID of) {
        return database.sql("SELECT * FROM disclosure WHERE " + column + " = :of ORDER BY at DESC, id DESC")
                .param("of", of)
                .query((row, number) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable UUID consent = row.getObject("consent_id", UUID.class);
        Set<Item> items = EnumSet.noneOf(Item.class);
        Set<Item> open = EnumSet.noneOf(Item.class);
        database.sql("SELECT item, closed_at IS NULL AS open FROM disclosed_item WHERE disclosure_id = :id")
                .param("id", id)
                .query(each -> {
                    Item item = Item.valueOf(each.getString("item"));
                    items.add(item);
                    if (each.getBoolean("open")) {
                        open.add(item);
                    }
                });
        return new Row(
                new Disclosure(
                        id,
                        row.getObject("case_id", UUID.class),
                        consent == null
                                ? new Basis.OfDecision(row.getObject("decision_id", UUID.class))
                                : new Basis.OfConsent(consent),
                        ConsentRows.receiver(row),
                        WhatFor.valueOf(row.getString("what_for")),
                        new Subject(Subject.Kind.valueOf(row.getString("on_kind")), row.getObject("on_id", UUID.class)),
                        items,
                        open,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("by_account", UUID.class),
                        row.getString("by_name")),
                row.getObject("until", LocalDate.class),
                Optional.ofNullable(row.getObject("lapsed_from", LocalDate.class)));
    }

    /** What was frozen of these items; without what was sealed with keys that are gone. */
    Projection opened(Disclosure disclosure, Set<Item> items) {
        return new Projection(database
                .sql("SELECT item, sealed, picture FROM disclosed_item WHERE disclosure_id = :id AND item = ANY"
                        + " (:items)")
                .param("id", disclosure.id())
                .param("items", ConsentRows.words(items))
                .query((row, number) -> part(disclosure, row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .sorted(java.util.Comparator.comparing(Projection.Part::item))
                .toList());
    }

    private Optional<Projection.Part> part(Disclosure of, ResultSet row) throws SQLException {
        String item = row.getString("item");
        byte[] sealed = row.getBytes("sealed");
        byte @Nullable [] picture = row.getBytes("picture");
        return names.open(of.caseId(), of.id(), item, sealed)
                .map(lines -> new Projection.Part(
                        Item.valueOf(item),
                        json.readValue(lines, LINES).stream().map(Kept::line).toList(),
                        names.openPicture(of.caseId(), of.id(), item + "/picture", picture)));
    }

    /** These are shown no more. */
    void close(UUID disclosure, Set<Item> items, Instant now) {
        database.sql("UPDATE disclosed_item SET closed_at = :now"
                        + " WHERE disclosure_id = :id AND item = ANY (:items) AND closed_at IS NULL")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", disclosure)
                .param("items", ConsentRows.words(items))
                .update();
    }

    void lapses(Basis basis, Optional<LocalDate> from) {
        String column = basis instanceof Basis.OfConsent ? "consent_id" : "decision_id";
        database.sql("UPDATE disclosure SET lapsed_from = :from WHERE " + column + " = :of")
                .param("from", from.map(Date::valueOf).orElse(null))
                .param("of", basis.id())
                .update();
    }
}
