package org.spean.messaging.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The recordings, each version a row that nobody changes; what was taken away is a version without a sound. */
@Component
class PromptRows {

    private final JdbcClient database;

    PromptRows(JdbcClient database) {
        this.database = database;
    }

    /** A version. */
    record Row(Prompt prompt, int version, Optional<UUID> sound, int size, UUID by, Instant at) {}

    /** The latest version of each piece that there ever was one of. */
    Map<Prompt, Row> latest(Language language) {
        Map<Prompt, Row> latest = new HashMap<>();
        database.sql(
                        "SELECT DISTINCT ON (prompt) prompt, version, sound_id, length(sound) AS size, recorded_by, recorded_at"
                                + " FROM voice_prompt WHERE language = :language ORDER BY prompt, version DESC")
                .param("language", language.name())
                .query(PromptRows::row)
                .list()
                .forEach(each -> latest.put(each.prompt(), each));
        return latest;
    }

    /** Those of this piece, the newest first. */
    List<Row> all(Language language, Prompt prompt) {
        return database.sql("SELECT prompt, version, sound_id, length(sound) AS size, recorded_by, recorded_at"
                        + " FROM voice_prompt WHERE language = :language AND prompt = :prompt ORDER BY version DESC")
                .param("language", language.name())
                .param("prompt", prompt.key())
                .query(PromptRows::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new Prompt(row.getString("prompt")),
                row.getInt("version"),
                Optional.ofNullable(row.getObject("sound_id", UUID.class)),
                row.getInt("size"),
                row.getObject("recorded_by", UUID.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** The present recordings by which they are fetched. */
    Map<Prompt, UUID> sounds(Language language) {
        Map<Prompt, UUID> sounds = new HashMap<>();
        latest(language).values().forEach(each -> each.sound().ifPresent(sound -> sounds.put(each.prompt(), sound)));
        return Map.copyOf(sounds);
    }

    /** Another text as soon as anybody, on whatever node, brought one or took one away: versions are only ever added. */
    String stamp(Language language) {
        return database.sql("SELECT concat_ws(' ', count(*), max(recorded_at)) FROM voice_prompt"
                        + " WHERE language = :language")
                .param("language", language.name())
                .query(String.class)
                .single();
    }

    /** Writes a version unless there is one of this number already; whether it did. The database draws its address by lot. */
    boolean write(Language language, Prompt prompt, int version, Optional<SoundFile> sound, UUID by, Instant at) {
        return database.sql("INSERT INTO voice_prompt"
                                + " (language, prompt, version, sound_id, type, sound, recorded_by, recorded_at)"
                                + " VALUES (:language, :prompt, :version, CASE WHEN :there THEN gen_random_uuid() END,"
                                + " :type, :sound, :by, :at) ON CONFLICT DO NOTHING")
                        .param("language", language.name())
                        .param("prompt", prompt.key())
                        .param("version", version)
                        .param("there", sound.isPresent())
                        .param("type", sound.map(SoundFile::type).orElse(null))
                        .param("sound", sound.map(SoundFile::bytes).orElse(null))
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** A sound that is the present one of its piece, or was. */
    @Transactional(readOnly = true)
    Optional<SoundFile> sound(UUID id) {
        return database.sql("SELECT type, sound FROM voice_prompt WHERE sound_id = :id")
                .param("id", id)
                .query((row, number) -> new SoundFile(row.getString(1), row.getBytes(2)))
                .optional();
    }
}
