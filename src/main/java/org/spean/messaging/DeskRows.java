package org.spean.messaging;

import static org.spean.messaging.OutboxRows.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.reach.Within;
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

    /** What came of a question that comes of a case goes with it. */
    private static String theirs(Within within) {
        return " AND (question IS NULL OR EXISTS (SELECT FROM question q WHERE q.id = inbound.question AND "
                + ComesOf.theirs(within, "q") + "))";
    }

    /** The oldest first; of these numbers, or of all. */
    List<Inbound> waiting(Within within, Optional<Set<String>> numbers, int most) {
        return asked("SELECT *" + WAITS + OF_THEM + theirs(within) + " ORDER BY id LIMIT :most", within, numbers)
                .param("most", most)
                .query(InboundRows::inbound)
                .list();
    }

    long count(Within within, Optional<Set<String>> numbers) {
        return asked("SELECT count(*)" + WAITS + OF_THEM + theirs(within), within, numbers)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Within within, Optional<Set<String>> numbers) {
        return database.sql(sql)
                .params(within.parameters())
                .param("all", numbers.isEmpty())
                .param("numbers", String.join(",", numbers.orElse(Set.of())));
    }

    Optional<Inbound> locked(Within within, InboundId id) {
        return database.sql("SELECT *" + WAITS + " AND id = :id" + theirs(within) + " FOR UPDATE")
                .params(within.parameters())
                .param("id", id.id())
                .query(InboundRows::inbound)
                .optional();
    }

    /** Those of these questions that come of nothing, or of what they know of. */
    List<Question> theirs(Within within, List<Question> all) {
        Set<UUID> known = Set.copyOf(
                database.sql("SELECT q.id FROM question q WHERE q.id = ANY (:all) AND " + ComesOf.theirs(within, "q"))
                        .params(within.parameters())
                        .param("all", all.stream().map(each -> each.id().id()).toArray(UUID[]::new))
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list());
        return all.stream().filter(each -> known.contains(each.id().id())).toList();
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
