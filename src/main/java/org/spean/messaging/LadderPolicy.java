package org.spean.messaging;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The policy of the ladder that is in force: what climbs goes by it, and it is what people are shown and change. */
@Component
public class LadderPolicy {

    private final JdbcClient database;

    LadderPolicy(JdbcClient database) {
        this.database = database;
    }

    /** Its steps; the shipped ones where the table holds none that end with a person. */
    public List<LadderStep> inForce() {
        List<LadderStep> steps = database.sql("SELECT position, step, after_hours FROM ladder_step ORDER BY position")
                .query((row, number) ->
                        new LadderStep(row.getInt(1), LadderStep.Kind.valueOf(row.getString(2)), row.getInt(3)))
                .list();
        return !steps.isEmpty() && steps.getLast().kind() == LadderStep.Kind.PERSON ? steps : LadderStep.SHIPPED;
    }
}
