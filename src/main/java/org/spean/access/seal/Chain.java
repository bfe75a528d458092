package org.spean.access.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Role;
import org.spean.access.seal.Check.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain's state, and a check of it, for auditors. There is one check at a time on a node; whoever asks meanwhile gets it. */
@Component
public class Chain {

    private final Sealer sealer;
    private final SealRows rows;
    private final AccessLog log;
    private final JdbcClient tables;
    private final DataSource database;
    private final TransactionTemplate transaction;
    private final AtomicReference<Check> present = new AtomicReference<>();

    Chain(
            Sealer sealer,
            SealRows rows,
            AccessLog log,
            JdbcClient tables,
            DataSource database,
            PlatformTransactionManager transactions) {
        this.sealer = sealer;
        this.rows = rows;
        this.log = log;
        this.tables = tables;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What there is to say of the chain.
     *
     * @param last the last signature; empty while nothing was signed
     * @param keyHead the first letters of the public half of the key that signs, as in the published file
     * @param checked the last check that came to its end
     */
    public record State(Optional<Seal> last, String keyHead, Optional<Checked> checked) {}

    /**
     * A check that came to its end.
     *
     * @param by who asked for it
     * @param what what it found
     * @param place where, or how many entries there were
     */
    public record Checked(Instant at, String by, Finding.What what, long place) {}

    /** What there is to say of it now. */
    @Transactional(readOnly = true)
    public State state(Actor by) {
        mustBeAuditor(by);
        return new State(rows.last(), sealer.key().head(), checked());
    }

    private Optional<Checked> checked() {
        return tables.sql("SELECT at, actor_name, told ->> 'found' AS found, told ->> 'place' AS place FROM log.entry"
                        + " WHERE act = 'LOG_CHECKED' ORDER BY id DESC LIMIT 1")
                .query((row, number) -> new Checked(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        Finding.What.valueOf(row.getString("found")),
                        row.getLong("place")))
                .optional();
    }

    /** Begins to check all of it, beside whatever goes on; what it finds is written into the log. */
    public Check check(Actor by) {
        mustBeAuditor(by);
        Check next = new Check(rows.last().map(Seal::upTo).orElse(0L));
        Check running = present.accumulateAndGet(
                next, (before, after) -> before != null && before.stage() == Stage.RUNNING ? before : after);
        if (running == next) {
            Thread.ofVirtual().name("log-check").start(() -> run(by, next));
        }
        return running;
    }

    private void run(Actor by, Check check) {
        try {
            Finding found = find(check);
            check.goesOn(check.looked());
            transaction.executeWithoutResult(status -> log.write(by, Act.LOG_CHECKED, Optional.empty(), told(found)));
            check.found(found);
        } catch (CancellationException e) {
            check.ends(Stage.CANCELLED);
        } catch (SQLException | RuntimeException e) {
            check.ends(Stage.FAILED);
        }
    }

    private Finding find(Check check) throws SQLException {
        // Before the database is looked at: what is known outside is never further than the log was then.
        List<Seal> published = sealer.published().all();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                return new LogCheck(connection, sealer.key(), published, check::goesOn).find();
            } finally {
                connection.rollback();
            }
        }
    }

    private static Map<String, String> told(Finding found) {
        Map<String, String> told = new HashMap<>();
        told.put("found", found.what().name());
        told.put("place", Long.toString(found.place()));
        found.entry().ifPresent(entry -> told.put("entry", entry.toString()));
        return told;
    }

    private static void mustBeAuditor(Actor by) {
        if (!by.roles().contains(Role.AUDITOR)) {
            throw new AccessDeniedException("there is nothing of the kind for them");
        }
    }
}
