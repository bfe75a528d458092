package org.spean.deadlines;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.spean.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the counts of a morning have come, and who wants none. */
@Component
class MorningRows {

    private final JdbcClient database;

    MorningRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A morning that is not over.
     *
     * @param last who was looked at last; empty where nobody was yet
     */
    record Begun(LocalDate day, Optional<PersonId> last) {}

    /** Begins it, or goes on with it; empty where everybody was looked at. */
    Optional<Begun> begins(LocalDate day) {
        database.sql("INSERT INTO morning (day) VALUES (:day) ON CONFLICT DO NOTHING")
                .param("day", day)
                .update();
        return database.sql("SELECT last FROM morning WHERE day = :day AND NOT everybody")
                .param("day", day)
                .query((row, number) -> new Begun(
                        day,
                        Optional.ofNullable(row.getObject("last", UUID.class)).map(PersonId::new)))
                .optional();
    }

    /** Whether it is for the caller to look at this person: of two nodes that come as far, one does. */
    boolean looksAt(Begun morning, PersonId next) {
        return database.sql("UPDATE morning SET last = :next WHERE day = :day"
                                + " AND last IS NOT DISTINCT FROM CAST(:last AS uuid)")
                        .param("next", next.id())
                        .param("day", morning.day())
                        .param("last", morning.last().map(PersonId::id).orElse(null))
                        .update()
                == 1;
    }

    /** There is nobody left. */
    void everybody(Begun morning) {
        database.sql("UPDATE morning SET everybody = true WHERE day = :day")
                .param("day", morning.day())
                .update();
    }

    boolean wanted(PersonId person) {
        return database.sql("SELECT NOT EXISTS (SELECT FROM morning_unwanted WHERE person = :person)")
                .param("person", person.id())
                .query(Boolean.class)
                .single();
    }

    void want(PersonId person, boolean wanted) {
        database.sql(
                        wanted
                                ? "DELETE FROM morning_unwanted WHERE person = :person"
                                : "INSERT INTO morning_unwanted (person) VALUES (:person) ON CONFLICT DO NOTHING")
                .param("person", person.id())
                .update();
    }
}
