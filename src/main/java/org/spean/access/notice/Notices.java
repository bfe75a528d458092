package org.spean.access.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tells people inside the program, and keeps what they were told. */
@Component
public class Notices {

    /** How many are on a page. */
    public static final int PAGE = 25;

    private static final UUID AFTER_ALL = new UUID(-1L, -1L);

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Notices(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Tells these people, if what it tells of comes to pass: in the transaction of the act.
     *
     * @param words the key of the words
     * @param told what belongs into them, by short names; never a client's name
     * @param link the screen on which one sees more; empty if there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<UUID> accounts, String words, Map<String, String> told, String link) {
        for (UUID account : accounts) {
            database.sql("INSERT INTO notice (account_id, words, told, link, at)"
                            + " VALUES (:account, :words, CAST(:told AS jsonb), :link, :at)")
                    .param("account", account)
                    .param("words", words)
                    .param("told", json.writeValueAsString(told))
                    .param("link", link)
                    .param("at", now())
                    .update();
        }
    }

    /**
     * What somebody was told, the latest first.
     *
     * @param after the last one on the page before
     */
    @Transactional(readOnly = true)
    public List<Notice> of(UUID account, Optional<UUID> after) {
        return database.sql("SELECT * FROM notice WHERE account_id = :account AND id < :after"
                        + " ORDER BY id DESC LIMIT :most")
                .param("account", account)
                .param("after", after.orElse(AFTER_ALL))
                .param("most", PAGE)
                .query(this::notice)
                .list();
    }

    /** How much of it they have not seen. */
    @Transactional(readOnly = true)
    public int unread(UUID account) {
        return database.sql("SELECT count(*) FROM notice WHERE account_id = :account AND read_at IS NULL")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** They have seen all of it up to now. */
    @Transactional
    public void seen(UUID account) {
        database.sql("UPDATE notice SET read_at = :now WHERE account_id = :account AND read_at IS NULL")
                .param("now", now())
                .param("account", account)
                .update();
    }

    private Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getString("words"),
                json.readValue(row.getString("told"), new TypeReference<Map<String, String>>() {}),
                row.getString("link"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
