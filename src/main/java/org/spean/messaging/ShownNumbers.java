package org.spean.messaging;

import static org.spean.messaging.OutboxRows.at;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers whose holders read their six figures on a real telephone. Any other number that counts as verified was only tried
 * out in the simulation, or belongs to a demonstration.
 */
@Component
public class ShownNumbers {

    private final JdbcClient database;

    ShownNumbers(JdbcClient database) {
        this.database = database;
    }

    /** All of them. */
    public Set<PhoneNumber> all() {
        return database
                .sql("SELECT number FROM shown_number")
                .query((row, number) -> new PhoneNumber(row.getString(1)))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a provider took what asks this, so that it could be read on a real telephone. */
    boolean wentOut(QuestionId question) {
        return database.sql("SELECT EXISTS (SELECT FROM message WHERE question = :question AND gateway <> :simulator"
                        + " AND accepted_at IS NOT NULL)")
                .param("question", question.id())
                .param("simulator", Simulation.GATEWAY)
                .query(Boolean.class)
                .single();
    }

    void add(PhoneNumber number, Instant now) {
        database.sql("INSERT INTO shown_number (number, shown_at) VALUES (:number, :now)"
                        + " ON CONFLICT (number) DO UPDATE SET shown_at = :now")
                .param("number", number.e164())
                .param("now", at(now))
                .update();
    }

    /** It is asked anew. */
    void forget(PhoneNumber number) {
        database.sql("DELETE FROM shown_number WHERE number = :number")
                .param("number", number.e164())
                .update();
    }
}
