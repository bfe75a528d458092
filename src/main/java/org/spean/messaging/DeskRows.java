package org.spean.messaging;

import static org.spean.messaging.OutboxRows.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came from telephones and waits for a person. */
@Component
class DeskRows {

    private static final String WAITS = " FROM inbound WHERE became = 'FOR_A_PERSON' AND handled_at IS NULL";
    private static final String OF_THEM = " AND (:all OR number = ANY (string_to_array(:numbers, ',')))";

    private final JdbcClient database;

    DeskRows(JdbcClient database) {
        this.database = database;
    }

    /** The oldest first; of these numbers, or of all. */
    List<Inbound> waiting(Optional<Set<String>> numbers, int most) {
        return asked("SELECT *" + WAITS + OF_THEM + " ORDER BY id LIMIT :most", numbers)
                .param("most", most)
                .query(InboundRows::inbound)
                .list();
    }

    long count(Optional<Set<String>> numbers) {
        return asked("SELECT count(*)" + WAITS + OF_THEM, numbers)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Optional<Set<String>> numbers) {
        return database.sql(sql)
                .param("all", numbers.isEmpty())
                .param("numbers", String.join(",", numbers.orElse(Set.of())));
    }

    Optional<Inbound> locked(InboundId id) {
        return database.sql("SELECT *" + WAITS + " AND id = :id FOR UPDATE")
                .param("id", id.id())
                .query(InboundRows::inbound)
                .optional();
    }

    void handled(InboundId id, Actor by, Optional<QuestionId> question, Instant now) {
        database.sql("UPDATE inbound SET handled_by = :by, handled_at = :now, question = coalesce(:question, question)"
                        + " WHERE id = :id")
                .param("by", by.account().orElseThrow())
                .param("now", at(now))
                .param("question", question.map(QuestionId::id).orElse(null))
                .param("id", id.id())
                .update();
    }

    /** Whether it was, by this person, and waits again; what was answered stays answered. */
    boolean notHandled(InboundId id, Actor by) {
        return database.sql("UPDATE inbound SET handled_by = NULL, handled_at = NULL"
                                + " WHERE id = :id AND handled_by = :by AND became = 'FOR_A_PERSON'")
                        .param("id", id.id())
                        .param("by", by.account().orElseThrow())
                        .update()
                == 1;
    }
}
