package org.spean.access.factor;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Telephones that make codes: one for each person at most. A code is used once, on all nodes. */
@Component
public class Telephones {

    private static final long NEVER = -1;

    private final JdbcClient database;
    private final FactorKey key;
    private final Clock clock;

    Telephones(JdbcClient database, FactorKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Somebody's telephone.
     *
     * @param used when a code of it was used last
     */
    public record Telephone(Instant added, Optional<Instant> used) {}

    /** Theirs, if they have set one up. */
    @Transactional(readOnly = true)
    public Optional<Telephone> of(UUID account) {
        return database.sql("SELECT added_at, last_used_at FROM factor_telephone WHERE account_id = :account")
                .param("account", account)
                .query((row, number) -> new Telephone(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .optional();
    }

    /**
     * Keeps what somebody's telephone makes codes from, in place of another; in the transaction of the act that is logged.
     *
     * @param typed a code of it, which shows that the telephone knows it; it opens nothing later
     * @return whether it is kept: not where the code is wrong
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(UUID account, TotpSecret secret, String typed) {
        OptionalLong step = Totp.fits(secret.bytes(), TypedCode.figures(typed), clock.instant());
        if (step.isPresent()) {
            keep(account, secret, step.getAsLong());
        }
        return step.isPresent();
    }

    /** Keeps a demonstration's, which has no telephone to show. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addForDemonstration(UUID account, TotpSecret secret) {
        keep(account, secret, NEVER);
    }

    private void keep(UUID account, TotpSecret secret, long step) {
        database.sql("""
                        INSERT INTO factor_telephone (account_id, sealed, last_step, added_at)
                        VALUES (:account, :sealed, :step, :now)
                        ON CONFLICT (account_id) DO UPDATE
                        SET sealed = :sealed, last_step = :step, added_at = :now, last_used_at = NULL""")
                .param("account", account)
                .param("sealed", key.seal(account, secret))
                .param("step", step)
                .param("now", now())
                .update();
    }

    /**
     * Uses a code. Of two who use one at once, one does.
     *
     * @param reusable in a demonstration, where everybody knows the codes: one that was used counts again
     */
    @Transactional
    public Answer use(UUID account, String typed, boolean reusable) {
        OptionalLong step = sealed(account)
                .map(kept -> Totp.fits(key.open(account, kept).bytes(), TypedCode.figures(typed), clock.instant()))
                .orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return new Answer.Wrong();
        }
        int used = database.sql("""
                        UPDATE factor_telephone SET last_step = greatest(last_step, :step), last_used_at = :now
                        WHERE account_id = :account AND (last_step < :step OR :reusable)""")
                .param("step", step.getAsLong())
                .param("now", now())
                .param("account", account)
                .param("reusable", reusable)
                .update();
        return used == 1 ? new Answer.Right(Kind.TELEPHONE) : new Answer.UsedCode();
    }

    private Optional<byte[]> sealed(UUID account) {
        return database.sql("SELECT sealed FROM factor_telephone WHERE account_id = :account")
                .param("account", account)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Forgets it; whether there was one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(UUID account) {
        return database.sql("DELETE FROM factor_telephone WHERE account_id = :account")
                        .param("account", account)
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
