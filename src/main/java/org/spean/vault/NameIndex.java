package org.spean.vault;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds owners by name without knowing names: by keyed tokens of how a name is written and how it sounds. What it finds are
 * candidates, best first; whoever may see them opens their names and looks.
 */
@Component
public class NameIndex {

    /** More candidates than this are a name that has to be typed longer. */
    public static final int MOST = 200;

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final String ONE = "key";

    private final JdbcClient database;
    private final LoadingCache<String, NameKey> key;

    NameIndex(JdbcClient database, Keyring keyring, PlatformTransactionManager transactions) {
        this.database = database;
        // Made apart: a key that is rolled back with its first name must not be remembered.
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.key = Caffeine.newBuilder()
                .maximumSize(1)
                .expireAfterWrite(REMEMBERED)
                .build(one -> new NameKey(Objects.requireNonNull(apart.execute(status -> keyring.indexKey()))));
    }

    /**
     * From now on finds the owner by these names, and by no others, in the caller's transaction.
     *
     * @param names all that they are called, aliases too, in either script
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(UUID owner, Collection<String> names) {
        NameKey present = key.get(ONE);
        int[] tokens = names.stream()
                .flatMap(each -> NameTokens.of(each, present).all().stream())
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
        database.sql("DELETE FROM vault.name_token WHERE owner = :owner")
                .param("owner", owner)
                .update();
        database.sql("INSERT INTO vault.name_token (token, owner) SELECT unnest(CAST(:tokens AS int[])), :owner")
                .param("tokens", tokens)
                .param("owner", owner)
                .update();
    }

    /**
     * Who may be called so.
     *
     * @param typed a name or parts of one, in either script and in any order
     * @param within whom the reader may find: nobody else is looked at
     * @return at most {@value #MOST}, those first who share most
     */
    @Transactional
    public List<UUID> candidates(String typed, Collection<UUID> within) {
        NameTokens name = NameTokens.of(typed, key.get(ONE));
        List<NameTokens.Asked> asked = name.asked();
        return database.sql("""
                        SELECT t.owner FROM unnest(CAST(:parts AS int[]), CAST(:tokens AS int[])) AS asked (part, token)
                        JOIN vault.name_token t ON t.token = asked.token
                        WHERE t.owner = ANY (:within)
                        GROUP BY t.owner
                        HAVING count(DISTINCT asked.part) FILTER (WHERE asked.part > 0) = :all OR bool_or(asked.part = 0)
                        ORDER BY count(*) DESC, t.owner
                        LIMIT :most""")
                .param("parts", asked.stream().mapToInt(NameTokens.Asked::part).toArray())
                .param(
                        "tokens",
                        asked.stream().mapToInt(NameTokens.Asked::token).toArray())
                .param("within", Set.copyOf(within).toArray(UUID[]::new))
                .param("all", name.parts().size())
                .param("most", MOST)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Whom of these nobody can find by any name: their names are to be put again, as after a restore. */
    @Transactional(readOnly = true)
    public Set<UUID> missing(Collection<UUID> of) {
        return database
                .sql("""
                        SELECT owner FROM unnest(:of) AS o (owner)
                        WHERE NOT EXISTS (SELECT FROM vault.name_token t WHERE t.owner = o.owner)""")
                .param("of", of.toArray(UUID[]::new))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
