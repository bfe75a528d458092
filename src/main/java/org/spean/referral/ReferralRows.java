package org.spean.referral;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.reach.Within;
import org.spean.directory.ServiceId;
import org.spean.people.OrganizationId;
import org.spean.vault.Keyring;
import org.spean.vault.OwnField;
import org.spean.vault.Sealed;
import org.spean.vault.Writing;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Referrals and their acts as they lie in the tables, behind both doors; what was typed is sealed with the case's keyset. */
@Component
class ReferralRows {

    private static final TypeReference<Map<String, String>> TOLD = new TypeReference<>() {};

    /** Whoever is first of a round stands beside it. */
    private static final String COLUMNS =
            "SELECT r.*, o.taken_by FROM referral r" + " LEFT JOIN referral_round o ON o.round = r.round WHERE ";

    private static final String ORDER = " ORDER BY r.id DESC";

    private final JdbcClient database;
    private final Keyring keyring;
    private final JsonMapper json;

    ReferralRows(JdbcClient database, Keyring keyring, JsonMapper json) {
        this.database = database;
        this.keyring = keyring;
        this.json = json;
    }

    /** Begins one; it has no act yet. */
    Referral add(ReferralDraft draft, Referral begun, Instant now) {
        UUID id = database.sql("""
                        INSERT INTO referral (round, case_id, code, province, service, organization, service_type, urgency,
                            about, author, state, changed_at)
                        VALUES (:round, :case, :code, :province, :service, :organization, :type, :urgency, :about, :author,
                            :state, :now) RETURNING id""")
                .param("round", draft.id())
                .param("case", begun.file())
                .param("code", begun.code())
                .param("province", begun.province().digits())
                .param("service", begun.service().id())
                .param("organization", begun.organization().id())
                .param("type", begun.type().id())
                .param("urgency", begun.urgency().name())
                .param("about", begun.concerns().name())
                .param("author", begun.author())
                .param("state", ReferralState.DRAFT.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
        return find(new ReferralId(id)).orElseThrow();
    }

    Optional<Referral> find(ReferralId id) {
        return whole(database.sql(COLUMNS + "r.id = :id").param("id", id.id())).stream()
                .findFirst();
    }

    /** Nobody else does anything with it until this transaction is over. */
    Optional<Referral> locked(ReferralId id) {
        return database.sql("SELECT id FROM referral WHERE id = :id FOR UPDATE")
                .param("id", id.id())
                .query(UUID.class)
                .optional()
                .flatMap(there -> find(id));
    }

    List<Referral> ofCase(UUID file) {
        return whole(database.sql(COLUMNS + "r.case_id = :case" + ORDER).param("case", file));
    }

    List<Referral> ofRound(UUID round) {
        return whole(database.sql(COLUMNS + "r.round = :round" + ORDER).param("round", round));
    }

    /** Those that these organizations received, the newest first. */
    List<Referral> received(Set<UUID> organizations, Optional<UUID> after, int most) {
        return whole(database.sql(COLUMNS
                        + "r.organization = ANY (:organizations) AND r.state <> 'DRAFT'"
                        + " AND received(r.id, r.case_id) AND (CAST(:after AS uuid) IS NULL OR r.id < :after)" + ORDER
                        + " LIMIT :most")
                .param("organizations", organizations.toArray(UUID[]::new))
                .param("after", after.orElse(null))
                .param("most", most));
    }

    /** Those of cases of which somebody reads something, the newest first. */
    List<Referral> sent(Within within, Optional<UUID> after, int most) {
        return whole(
                database.sql("SELECT e.*, o.taken_by FROM (SELECT r.*, 'CASE' AS subject_kind, r.case_id AS subject_id"
                                + " FROM referral r) e LEFT JOIN referral_round o ON o.round = e.round WHERE "
                                + within.subjects()
                                + " AND " + within.condition() + " AND (CAST(:after AS uuid) IS NULL OR e.id < :after)"
                                + " ORDER BY e.id DESC LIMIT :most")
                        .params(within.parameters())
                        .param("after", after.orElse(null))
                        .param("most", most));
    }

    private List<Referral> whole(JdbcClient.StatementSpec statement) {
        List<Referral> bare = statement.query((row, number) -> bare(row)).list();
        Map<UUID, List<ReferralAct>> acts = acts(bare);
        return bare.stream()
                .map(each -> acts.getOrDefault(each.id().id(), List.of()).stream()
                        .reduce(each, Referral::with, (one, other) -> other))
                .toList();
    }

    private Map<UUID, List<ReferralAct>> acts(List<Referral> of) {
        Map<UUID, List<ReferralAct>> acts = new HashMap<>();
        if (!of.isEmpty()) {
            database.sql("SELECT * FROM referral_act WHERE referral = ANY (:ids) ORDER BY referral, number")
                    .param("ids", of.stream().map(each -> each.id().id()).toArray(UUID[]::new))
                    .query(row -> {
                        acts.computeIfAbsent(row.getObject("referral", UUID.class), each -> new java.util.ArrayList<>())
                                .add(act(row));
                    });
        }
        return acts;
    }

    private static Referral bare(ResultSet row) throws SQLException {
        return new Referral(
                new ReferralId(row.getObject("id", UUID.class)),
                row.getObject("round", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("code"),
                new PlaceCode(row.getString("province")),
                new ServiceId(row.getObject("service", UUID.class)),
                new OrganizationId(row.getObject("organization", UUID.class)),
                new ServiceTypeId(row.getString("service_type")),
                Urgency.valueOf(row.getString("urgency")),
                Concerns.valueOf(row.getString("about")),
                row.getObject("author", UUID.class),
                Optional.ofNullable(row.getObject("taken_by", UUID.class)).map(ReferralId::new),
                List.of());
    }

    private ReferralAct act(ResultSet row) throws SQLException {
        return new ReferralAct(
                row.getInt("number"),
                ReferralActKind.valueOf(row.getString("kind")),
                Side.valueOf(row.getString("side")),
                row.getObject("on_day", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("by_account", UUID.class)),
                row.getString("by_name"),
                json.readValue(row.getString("told"), TOLD));
    }

    /** Writes an act down; what was typed is sealed. */
    Referral add(Referral to, ReferralAct act, Map<String, String> typed) {
        database.sql("""
                        INSERT INTO referral_act (referral, case_id, number, kind, side, on_day, at, by_account, by_name, told)
                        VALUES (:referral, :case, :number, :kind, :side, :on, :at, :by, :name, CAST(:told AS jsonb))""")
                .param("referral", to.id().id())
                .param("case", to.file())
                .param("number", act.number())
                .param("kind", act.kind().name())
                .param("side", act.side().name())
                .param("on", Date.valueOf(act.on()))
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("by", act.by().orElse(null))
                .param("name", act.name())
                .param("told", json.writeValueAsString(act.told()))
                .update();
        typed.forEach((field, text) -> seal(to, act.number(), field, text));
        Referral after = to.with(act);
        database.sql("UPDATE referral SET state = :state, changed_at = :at WHERE id = :id")
                .param("state", after.state().name())
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .param("id", to.id().id())
                .update();
        return after;
    }

    private void seal(Referral of, int number, String field, String text) {
        database.sql("INSERT INTO referral_act_sealed (referral, case_id, number, field, sealed)"
                        + " VALUES (:referral, :case, :number, :field, :sealed)")
                .param("referral", of.id().id())
                .param("case", of.file())
                .param("number", number)
                .param("field", field)
                .param(
                        "sealed",
                        keyring.seal(own(of, number, field), Writing.TEXT, text).toKeep())
                .update();
    }

    private static OwnField own(Referral of, int number, String field) {
        return new OwnField(of.file(), "referral/" + of.id() + "/" + number + "/" + field);
    }

    /** What was typed, by the number of the act and the word of the field. */
    Map<Integer, Map<String, String>> typed(Referral of) {
        Map<Integer, Map<String, String>> typed = new HashMap<>();
        database.sql("SELECT number, field, sealed FROM referral_act_sealed WHERE referral = :id")
                .param("id", of.id().id())
                .query(row -> {
                    int number = row.getInt("number");
                    String field = row.getString("field");
                    keyring.open(own(of, number, field), Writing.TEXT, Sealed.kept(row.getBytes("sealed")))
                            .ifPresent(text -> typed.computeIfAbsent(number, each -> new HashMap<>())
                                    .put(field, text));
                });
        return typed;
    }
}
