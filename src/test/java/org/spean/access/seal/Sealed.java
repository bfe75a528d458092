package org.spean.access.seal;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sealed of the log. */
final class Sealed {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final JdbcClient tables;
    private final Sealer sealer;

    Sealed(JdbcClient tables, Sealer sealer) {
        this.tables = tables;
        this.sealer = sealer;
    }

    /** Whether an entry is, of which this can be said in SQL. */
    boolean is(String which) {
        return tables.sql("SELECT EXISTS (SELECT FROM log.link l JOIN log.entry e ON e.id = l.entry_id WHERE e." + which
                        + ")")
                .query(Boolean.class)
                .single();
    }

    /** Seals it: what the rest of the program has in flight may keep that back for a moment. */
    void becomes(String which) {
        long until = System.nanoTime() + LONGEST.toNanos();
        do {
            sealer.tick();
        } while (!is(which) && System.nanoTime() < until);
    }
}
