package org.spean.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.vault.Keyring;
import org.spean.vault.OwnField;
import org.spean.vault.Sealed;
import org.spean.vault.Writing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts as they lie in the tables, behind the wall of the case; what was typed is sealed. */
@Component
class DraftRows {

    private static final TypeReference<Map<String, String>> TOLD = new TypeReference<>() {};
    private static final String OPEN = "SELECT * FROM referral_draft WHERE closed_at IS NULL AND ";

    private final JdbcClient database;
    private final Keyring keyring;
    private final JsonMapper json;

    DraftRows(JdbcClient database, Keyring keyring, JsonMapper json) {
        this.database = database;
        this.keyring = keyring;
        this.json = json;
    }

    UUID add(UUID file, Actor by, Instant now) {
        return database.sql("INSERT INTO referral_draft (case_id, author, author_name, began_at, changed_at)"
                        + " VALUES (:case, :by, :name, :now, :now) RETURNING id")
                .param("case", file)
                .param("by", by.account().orElseThrow())
                .param("name", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    Optional<ReferralDraft> find(UUID id) {
        return database.sql(OPEN + "id = :id")
                .param("id", id)
                .query((row, number) -> draft(row))
                .optional();
    }

    Optional<ReferralDraft> locked(UUID id) {
        return database.sql(OPEN + "id = :id FOR UPDATE")
                .param("id", id)
                .query((row, number) -> draft(row))
                .optional();
    }

    List<ReferralDraft> ofCase(UUID file) {
        return database.sql(OPEN + "case_id = :case ORDER BY id DESC")
                .param("case", file)
                .query((row, number) -> draft(row))
                .list();
    }

    private ReferralDraft draft(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID file = row.getObject("case_id", UUID.class);
        Map<DraftField, String> answers = new EnumMap<>(DraftField.class);
        json.readValue(row.getString("told"), TOLD)
                .forEach((field, answer) -> answers.put(DraftField.valueOf(field), answer));
        answers.putAll(words(id, file));
        return new ReferralDraft(
                id,
                file,
                row.getObject("author", UUID.class),
                row.getString("author_name"),
                answers,
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private Map<DraftField, String> words(UUID id, UUID file) {
        Map<DraftField, String> words = new EnumMap<>(DraftField.class);
        database.sql("SELECT field, sealed FROM referral_draft_sealed WHERE draft = :id")
                .param("id", id)
                .query(row -> {
                    DraftField field = DraftField.valueOf(row.getString("field"));
                    keyring.open(own(id, file, field), Writing.TEXT, Sealed.kept(row.getBytes("sealed")))
                            .ifPresent(text -> words.put(field, text));
                });
        return words;
    }

    private static OwnField own(UUID id, UUID file, DraftField field) {
        return new OwnField(file, "referral/draft/" + id + "/" + ActField.word(field));
    }

    void save(ReferralDraft draft, DraftField field, String text, Instant now) {
        if (field.sealed()) {
            database.sql("INSERT INTO referral_draft_sealed (draft, case_id, field, sealed)"
                            + " VALUES (:id, :case, :field, :sealed)"
                            + " ON CONFLICT (draft, field) DO UPDATE SET sealed = excluded.sealed")
                    .param("id", draft.id())
                    .param("case", draft.file())
                    .param("field", field.name())
                    .param(
                            "sealed",
                            keyring.seal(own(draft.id(), draft.file(), field), Writing.TEXT, text)
                                    .toKeep())
                    .update();
        }
        database.sql("UPDATE referral_draft SET told = told || CAST(:told AS jsonb), changed_at = :now WHERE id = :id")
                .param("told", json.writeValueAsString(field.sealed() ? Map.of() : Map.of(field.name(), text)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", draft.id())
                .update();
    }

    void close(UUID id, Instant now) {
        database.sql("UPDATE referral_draft SET closed_at = :now WHERE id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }
}
