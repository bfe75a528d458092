package org.spean.consent;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.spean.access.Actor;
import org.spean.consent.Giver.Authority;
import org.spean.consent.Giver.Guardian;
import org.spean.people.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consents as they lie in the tables, behind the wall of the case. */
@Component
class ConsentRows {

    private static final String TAKEN_BACK = "TAKEN_BACK";

    private final JdbcClient database;
    private final CaseNames names;

    ConsentRows(JdbcClient database, CaseNames names) {
        this.database = database;
        this.names = names;
    }

    /** Nobody else records or discloses anything of this case under consent until this transaction is over. */
    void alone(UUID caseId) {
        database.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('spean consent ' || :case, 0))")
                .param("case", caseId.toString())
                .query(Integer.class)
                .single();
    }

    UUID add(Actor by, UUID caseId, ConsentWish wish, Instant now) {
        UUID id = database.sql("SELECT uuidv7()").query(UUID.class).single();
        database.sql("""
            INSERT INTO consent (id, case_id, member, what_for, until, benefit, text_version, language,
                interpreter, asked_at, asked_by, asked_by_name)
            VALUES (:id, :case, :member, :whatFor, :until, :benefit, :version, :language, :interpreter,
                :now, :by, :name)\
            """)
                .param("id", id)
                .param("case", caseId)
                .param(
                        "member",
                        wish.about() instanceof About.FamilyMember(String name)
                                ? names.seal(caseId, id, "member", name)
                                : null)
                .param("whatFor", wish.whatFor().name())
                .param("until", Date.valueOf(wish.until()))
                .param("benefit", names.seal(caseId, id, "benefit", wish.benefit()))
                .param("version", wish.reading().version())
                .param("language", wish.reading().language().name())
                .param(
                        "interpreter",
                        names.seal(caseId, id, "interpreter", wish.reading().interpreter()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.account().orElseThrow())
                .param("name", by.name())
                .update();
        int number = 0;
        for (Share share : wish.shares()) {
            number++;
            database.sql("""
                INSERT INTO consent_share (consent_id, case_id, number, organization, service, items)
                VALUES (:consent, :case, :number, :organization, :service, :items)\
                """)
                    .param("consent", id)
                    .param("case", caseId)
                    .param("number", number)
                    .param("organization", share.receiver().organization().id())
                    .param("service", share.receiver().service().orElse(null))
                    .param("items", words(share.items()))
                    .update();
        }
        return id;
    }

    /** What was answered. */
    void answered(Actor by, UUID caseId, UUID consent, Response response, Instant now) {
        String what = switch (response) {
            case Response.Thinking() -> "THINKING";
            case Response.Refused() -> "REFUSED";
            case Response.Given given -> "GIVEN";
        };
        Optional<Response.Given> given = response instanceof Response.Given each ? Optional.of(each) : Optional.empty();
        Optional<Giver.ChildAndGuardian> guardian = given.map(Response.Given::giver)
                .flatMap(each -> each instanceof Giver.ChildAndGuardian both ? Optional.of(both) : Optional.empty());
        int number = next(consent);
        step(by, caseId, consent, number, what, now)
                .param("signed", given.map(each -> each.signed().how().name()).orElse(null))
                .param(
                        "witness",
                        names.seal(
                                caseId,
                                consent,
                                "witness/" + number,
                                given.flatMap(each -> each.signed().witness())))
                .param("guardian", guardian.map(each -> each.guardian().name()).orElse(null))
                .param(
                        "authority",
                        guardian.map(each -> each.authority().name()).orElse(null))
                .param(
                        "checkedBy",
                        names.seal(
                                caseId,
                                consent,
                                "checked-by/" + number,
                                guardian.map(Giver.ChildAndGuardian::checkedBy)))
                .param("shares", null)
                .param("items", null)
                .update();
    }

    /** What was taken back. */
    void takenBack(Actor by, Consent consent, Withdrawal what, Instant now) {
        Integer[] shares = java.util.stream.IntStream.range(0, consent.shares().size())
                .filter(at -> what.receivers().contains(consent.shares().get(at).receiver()))
                .mapToObj(at -> at + 1)
                .toArray(Integer[]::new);
        step(by, consent.caseId(), consent.id(), next(consent.id()), TAKEN_BACK, now)
                .param("signed", null)
                .param("witness", null)
                .param("guardian", null)
                .param("authority", null)
                .param("checkedBy", null)
                .param("shares", shares)
                .param("items", words(what.items()))
                .update();
    }

    private JdbcClient.StatementSpec step(Actor by, UUID caseId, UUID consent, int number, String what, Instant now) {
        return database.sql("""
            INSERT INTO consent_step (consent_id, case_id, number, what, signed, witness, guardian, authority,
                checked_by, taken_shares, taken_items, at, by_account, by_name)
            VALUES (:consent, :case, :number, :what, :signed, :witness, :guardian, :authority,
                :checkedBy, CAST(:shares AS int[]), CAST(:items AS text[]), :now, :by, :name)\
            """)
                .param("consent", consent)
                .param("case", caseId)
                .param("number", number)
                .param("what", what)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.account().orElseThrow())
                .param("name", by.name());
    }

    private int next(UUID consent) {
        return database.sql("SELECT 1 + coalesce(max(number), 0) FROM consent_step WHERE consent_id = :id")
                .param("id", consent)
                .query(Integer.class)
                .single();
    }

    void lapses(UUID consent, Optional<LocalDate> from) {
        database.sql("UPDATE consent SET lapsed_from = :from WHERE id = :id")
                .param("from", from.map(Date::valueOf).orElse(null))
                .param("id", consent)
                .update();
    }

    Optional<Consent> find(UUID id) {
        return database.sql("SELECT * FROM consent WHERE id = :id")
                .param("id", id)
                .query((row, number) -> consent(row))
                .optional();
    }

    /** Those of a case, the last first. */
    List<Consent> of(UUID caseId) {
        return database.sql("SELECT * FROM consent WHERE case_id = :case ORDER BY asked_at DESC, id DESC")
                .param("case", caseId)
                .query((row, number) -> consent(row))
                .list();
    }

    private Consent consent(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID caseId = row.getObject("case_id", UUID.class);
        byte[] member = row.getBytes("member");
        List<Share> shares = shares(id);
        return new Consent(
                id,
                caseId,
                member == null
                        ? new About.Client()
                        : new About.FamilyMember(
                                names.open(caseId, id, "member", member).orElse("")),
                WhatFor.valueOf(row.getString("what_for")),
                shares,
                row.getObject("until", LocalDate.class),
                names.open(caseId, id, "benefit", row.getBytes("benefit")),
                new Reading(
                        row.getString("text_version"),
                        TextLanguage.valueOf(row.getString("language")),
                        names.open(caseId, id, "interpreter", row.getBytes("interpreter"))),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("asked_by_name"),
                Optional.ofNullable(row.getObject("lapsed_from", LocalDate.class)),
                steps(id, caseId, shares));
    }

    private List<Share> shares(UUID consent) {
        return database.sql(
                        "SELECT organization, service, items FROM consent_share WHERE consent_id = :id ORDER BY number")
                .param("id", consent)
                .query((row, number) -> new Share(
                        receiver(row), items((String[]) row.getArray("items").getArray())))
                .list();
    }

    static Receiver receiver(ResultSet row) throws SQLException {
        return new Receiver(
                new OrganizationId(row.getObject("organization", UUID.class)),
                Optional.ofNullable(row.getObject("service", UUID.class)));
    }

    private List<ConsentStep> steps(UUID consent, UUID caseId, List<Share> shares) {
        List<ConsentStep> steps = new ArrayList<>();
        database.sql("SELECT * FROM consent_step WHERE consent_id = :id ORDER BY number")
                .param("id", consent)
                .query(row -> {
                    boolean back = row.getString("what").equals(TAKEN_BACK);
                    steps.add(new ConsentStep(
                            row.getInt("number"),
                            // What was answered stands as it was.
                            back ? steps.getLast().what() : response(row, consent, caseId),
                            back ? Optional.of(withdrawal(row, shares)) : Optional.empty(),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("by_name")));
                });
        return steps;
    }

    private Response response(ResultSet row, UUID consent, UUID caseId) throws SQLException {
        return switch (row.getString("what")) {
            case "THINKING" -> new Response.Thinking();
            case "REFUSED" -> new Response.Refused();
            default -> {
                int number = row.getInt("number");
                yield new Response.Given(
                        giver(row, consent, caseId, number),
                        new Signed(
                                Signed.How.valueOf(row.getString("signed")),
                                names.open(caseId, consent, "witness/" + number, row.getBytes("witness"))));
            }
        };
    }

    private Giver giver(ResultSet row, UUID consent, UUID caseId, int number) throws SQLException {
        @Nullable String guardian = row.getString("guardian");
        return guardian == null
                ? new Giver.Themselves()
                : new Giver.ChildAndGuardian(
                        true,
                        Guardian.valueOf(guardian),
                        Authority.valueOf(row.getString("authority")),
                        names.open(caseId, consent, "checked-by/" + number, row.getBytes("checked_by"))
                                .orElse(""),
                        false);
    }

    private static Withdrawal withdrawal(ResultSet row, List<Share> shares) throws SQLException {
        Set<Receiver> receivers = new HashSet<>();
        for (Integer number : (Integer[]) row.getArray("taken_shares").getArray()) {
            receivers.add(shares.get(number - 1).receiver());
        }
        return new Withdrawal(
                receivers, items((String[]) row.getArray("taken_items").getArray()));
    }

    static String[] words(Set<Item> items) {
        return items.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    static Set<Item> items(String[] words) {
        EnumSet<Item> items = EnumSet.noneOf(Item.class);
        Arrays.stream(words).map(Item::valueOf).forEach(items::add);
        return items;
    }
}
