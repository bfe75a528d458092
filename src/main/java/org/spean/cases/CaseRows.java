package org.spean.cases;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.forms.FormFolder;
import org.spean.vault.Keyring;
import org.spean.vault.OwnField;
import org.spean.vault.Sealed;
import org.spean.vault.Writing;
import org.spean.vocabulary.CaseCode;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.Sensitivity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Cases and their steps as they lie in the tables, behind the wall; what is not GENERAL is sealed. */
@Component
class CaseRows {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};
    private static final String COLUMNS =
            "SELECT c.id, c.code, c.centre, c.province, c.own_code, c.opened_on FROM client_case c WHERE ";

    private final JdbcClient database;
    private final Keyring keyring;
    private final JsonMapper json;

    CaseRows(JdbcClient database, Keyring keyring, JsonMapper json) {
        this.database = database;
        this.keyring = keyring;
        this.json = json;
    }

    void add(FormFolder folder, PlaceCode province, LocalDate openedOn, Instant now) {
        database.sql("""
                        INSERT INTO client_case (id, code, centre, province, opened_on, phase, state, setting, changed_at)
                        VALUES (:id, :code, :centre, :province, :on, :phase, :state, 'none', :now)""")
                .param("id", folder.id())
                .param("code", folder.code().text())
                .param("centre", folder.centre())
                .param("province", province.province().digits())
                .param("on", Date.valueOf(openedOn))
                .param("phase", Phase.PRE_REINTEGRATION.name())
                .param("state", CaseState.OPEN.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void ownCode(UUID id, Optional<String> code) {
        database.sql("UPDATE client_case SET own_code = :code WHERE id = :id")
                .param("code", code.orElse(null))
                .param("id", id)
                .update();
    }

    /** From now on the day before which nothing can have happened is this one: of a case that ran elsewhere before. */
    void openedOn(UUID id, LocalDate day) {
        database.sql("UPDATE client_case SET opened_on = :day WHERE id = :id")
                .param("day", Date.valueOf(day))
                .param("id", id)
                .update();
    }

    /** It came in with others at one go. */
    void takenWith(UUID id, UUID taking) {
        database.sql("UPDATE client_case SET taking = :taking WHERE id = :id")
                .param("taking", taking)
                .param("id", id)
                .update();
    }

    /** Those that came in at one go and are there still. */
    List<UUID> takenWith(UUID taking) {
        return database.sql("SELECT id FROM client_case WHERE taking = :taking AND gone_at IS NULL ORDER BY id")
                .param("taking", taking)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Nobody finds it any more. */
    void putAway(UUID id, Instant now) {
        database.sql("UPDATE client_case SET gone_at = :now WHERE id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** How a centre calls its cases: those that are there, in small letters. */
    Set<String> ownCodes(UUID centre) {
        return Set.copyOf(database.sql("SELECT DISTINCT lower(own_code) FROM client_case"
                        + " WHERE centre = :centre AND own_code IS NOT NULL AND gone_at IS NULL")
                .param("centre", centre)
                .query(String.class)
                .list());
    }

    Optional<Case> find(UUID id) {
        return whole(database.sql(COLUMNS + "c.gone_at IS NULL AND c.id = :key").param("key", id));
    }

    Optional<Case> find(CaseCode code) {
        return whole(
                database.sql(COLUMNS + "c.gone_at IS NULL AND c.code = :key").param("key", code.text()));
    }

    /** Nobody else records anything of it until this transaction is over. */
    Optional<Case> locked(UUID id) {
        return whole(database.sql(COLUMNS + "c.gone_at IS NULL AND c.id = :key FOR UPDATE")
                .param("key", id));
    }

    /** When it was last written to. */
    Optional<Instant> changed(UUID id) {
        return database.sql("SELECT changed_at FROM client_case WHERE gone_at IS NULL AND id = :id")
                .param("id", id)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private Optional<Case> whole(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> bare(row))
                .optional()
                .map(bare -> new Case(
                        bare.id(),
                        bare.code(),
                        bare.centre(),
                        bare.province(),
                        bare.ownCode(),
                        bare.openedOn(),
                        new CaseStanding(steps(bare.id()))));
    }

    private static Case bare(ResultSet row) throws SQLException {
        return new Case(
                row.getObject("id", UUID.class),
                new CaseCode(row.getString("code")),
                row.getObject("centre", UUID.class),
                new PlaceCode(row.getString("province")),
                Optional.ofNullable(row.getString("own_code")),
                row.getObject("opened_on", LocalDate.class),
                new CaseStanding(List.of()));
    }

    private List<CaseStep> steps(UUID id) {
        return database.sql("SELECT * FROM case_step WHERE case_id = :id ORDER BY number")
                .param("id", id)
                .query((row, number) -> step(row))
                .list();
    }

    private CaseStep step(ResultSet row) throws SQLException {
        return new CaseStep(
                row.getInt("number"),
                StepKind.valueOf(row.getString("kind")),
                row.getObject("on_day", LocalDate.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("by_account", UUID.class),
                row.getString("by_name"),
                json.readValue(row.getString("told"), ANSWERS),
                Optional.ofNullable(row.getObject("taken_back_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /** Writes a step down; what is not GENERAL is sealed. */
    CaseStep add(Case file, StepWish wish, Actor by, Instant now) {
        int number = file.standing().newest() + 1;
        Map<String, String> told = new HashMap<>();
        Map<StepField, String> sealed = new HashMap<>();
        for (StepField field : wish.kind().fields()) {
            if (StepCheck.asked(field, wish)) {
                wish.answer(field.name()).ifPresent(answer -> {
                    if (field.sealed()) {
                        sealed.put(field, answer);
                    } else {
                        told.put(field.name(), answer);
                    }
                });
            }
        }
        CaseStep step = new CaseStep(
                number, wish.kind(), wish.on(), now, by.account().orElseThrow(), by.name(), told, Optional.empty());
        List<StepField> fields = List.copyOf(sealed.keySet());
        // One statement: a step with its words costs one way to the database and back.
        database.sql("""
                        WITH said AS (INSERT INTO case_step (case_id, number, kind, on_day, at, by_account, by_name, told)
                            VALUES (:case, :number, :kind, :on, :at, :by, :name, CAST(:told AS jsonb)))
                        INSERT INTO case_step_sealed (case_id, number, field, sensitivity, sealed)
                        SELECT :case, :number, each.field, each.sensitivity, each.sealed
                        FROM unnest(:fields, :sensitivities, :sealed) AS each (field, sensitivity, sealed)""")
                .param("case", file.id())
                .param("number", number)
                .param("kind", step.kind().name())
                .param("on", Date.valueOf(step.on()))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", step.by())
                .param("name", step.name())
                .param("told", json.writeValueAsString(told))
                .param("fields", fields.stream().map(StepField::name).toArray(String[]::new))
                .param(
                        "sensitivities",
                        fields.stream().map(field -> field.sensitivity().name()).toArray(String[]::new))
                .param(
                        "sealed",
                        fields.stream()
                                .map(field -> keyring.seal(
                                                own(file.id(), number, field.name()),
                                                Writing.TEXT,
                                                Objects.requireNonNull(sealed.get(field)))
                                        .toKeep())
                                .toArray(byte[][]::new))
                .update();
        return step;
    }

    private static OwnField own(UUID id, int number, String field) {
        return new OwnField(id, "case/step/" + number + "/" + field);
    }

    /** What is sealed of its steps, as far as it is of these sensitivities: by the step's number and the field's word. */
    Map<Integer, Map<String, String>> opened(UUID id, Set<Sensitivity> of) {
        Map<Integer, Map<String, String>> opened = new HashMap<>();
        database.sql("SELECT number, field, sealed FROM case_step_sealed"
                        + " WHERE case_id = :id AND sensitivity = ANY (:of)")
                .param("id", id)
                .param("of", of.stream().map(Enum::name).toArray(String[]::new))
                .query(row -> {
                    int number = row.getInt("number");
                    String field = row.getString("field");
                    keyring.open(own(id, number, field), Writing.TEXT, Sealed.kept(row.getBytes("sealed")))
                            .ifPresent(answer -> opened.computeIfAbsent(number, each -> new HashMap<>())
                                    .put(field, answer));
                });
        return opened;
    }

    void takeBack(UUID id, int number, Instant now) {
        database.sql("UPDATE case_step SET taken_back_at = :now WHERE case_id = :id AND number = :number")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("number", number)
                .update();
    }

    /** What is needed at once is so until the urgent care was given, or turned out not to be needed. */
    private static Optional<String> urgent(CaseStanding standing, Optional<CaseStep> opened) {
        return opened.filter(each -> standing.last(StepKind.URGENT_CARE).isEmpty())
                .flatMap(each -> each.told("urgent"));
    }

    /** What lists ask for is written beside it. */
    void stands(Case file, LocalDate today, Instant now) {
        CaseStanding standing = file.standing();
        Optional<CaseStep> opened = standing.last(StepKind.OPENED);
        database.sql("""
                        UPDATE client_case SET phase = :phase, state = :state, setting = :setting, district = :district,
                            sex = :sex, age = :age, age_band = :band, ground = :ground, urgent = :urgent,
                            closed_on = :closed, changed_at = :now, steps = :steps
                        WHERE id = :id""")
                .param("phase", standing.phase().name())
                .param("state", standing.state().name())
                .param("setting", standing.setting())
                .param("district", standing.placement().map(Placement::district).orElse(null))
                .param("sex", opened.flatMap(each -> each.told("sex")).orElse(null))
                .param("age", standing.age(today).name())
                .param("band", opened.flatMap(each -> each.told("age-band")).orElse(null))
                .param("ground", opened.flatMap(each -> each.told("ground")).orElse(null))
                .param("urgent", urgent(standing, opened).orElse(null))
                .param(
                        "closed",
                        standing.closed().map(each -> Date.valueOf(each.on())).orElse(null))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("steps", standing.newest())
                .param("id", file.id())
                .update();
    }
}
