package org.spean.vault;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Subject;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes an identity for good, from all backups too: without the owner's keyset, what was sealed is noise wherever a copy
 * of it lies. Whose keys were erased stands in the data and in a file beside it; at every start, so after every restore,
 * both are brought together, and keysets that came back are deleted again.
 */
@Component
public class Erasure implements SmartInitializingSingleton {

    /** How long a backup of the keys is kept (design 5.1). */
    public static final Period KEY_BACKUPS_KEPT = Period.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(Erasure.class);

    private final JdbcClient database;
    private final KeysetRows keysets;
    private final Keyring keyring;
    private final ErasureList list;
    private final AccessLog accessLog;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Erasure(
            JdbcClient database,
            KeysetRows keysets,
            Keyring keyring,
            ErasureList list,
            AccessLog accessLog,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.keysets = keysets;
        this.keyring = keyring;
        this.list = list;
        this.accessLog = accessLog;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Erases an owner's identity, in the caller's transaction.
     *
     * @param about what the owner is, for the log
     * @return the day from which no backup of the keys holds it any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LocalDate erase(Actor by, Subject about) {
        UUID owner = about.id();
        keysets.lock(owner);
        Instant now = clock.instant();
        mark(List.of(owner), now);
        keysets.delete(List.of(owner));
        accessLog.write(by, Act.IDENTITY_ERASED, Optional.of(about), Map.of());
        // Not before: whoever stands on the list is deleted at the next start, whatever became of this transaction.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keyring.forget(owner);
                list.add(List.of(owner));
            }
        });
        return goneOn(now);
    }

    /** From when no backup of the keys holds what was erased at this moment. */
    static LocalDate goneOn(Instant erased) {
        return LocalDate.ofInstant(erased, ZoneOffset.UTC)
                .plus(KEY_BACKUPS_KEPT)
                .plusDays(1);
    }

    /** The day from which no backup of the keys holds the owner's; empty where nothing was erased. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> goneOn(UUID owner) {
        return database.sql("SELECT erased_at FROM erased_key WHERE owner = :owner")
                .param("owner", owner)
                .query((row, number) ->
                        goneOn(row.getObject(1, OffsetDateTime.class).toInstant()))
                .optional();
    }

    private void mark(List<UUID> owners, Instant at) {
        database.sql("INSERT INTO erased_key SELECT unnest(:owners), :at ON CONFLICT DO NOTHING")
                .param("owners", owners.toArray(UUID[]::new))
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** Brings data and file together, and deletes keysets that a restore has brought back. */
    @Override
    public void afterSingletonsInstantiated() {
        int deleted = apply();
        if (deleted > 0) {
            log.warn("Deleted {} keysets again that had been erased before: a backup had brought them back", deleted);
        }
    }

    /**
     * The same, at any time; twice does no harm.
     *
     * @return how many keysets came back and were deleted again
     */
    public int apply() {
        Set<UUID> told = list.all();
        List<UUID> back = transaction.execute(status -> {
            if (!told.isEmpty()) {
                mark(List.copyOf(told), clock.instant());
            }
            List<UUID> all = database.sql("""
                            SELECT k.owner FROM vault.keyset k JOIN erased_key e ON e.owner = k.owner""")
                    .query((row, number) -> row.getObject(1, UUID.class))
                    .list();
            keysets.delete(all);
            return all;
        });
        back.forEach(keyring::forget);
        Set<UUID> known = new HashSet<>(database.sql("SELECT owner FROM erased_key")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
        known.removeAll(told);
        list.add(known);
        return back.size();
    }
}
