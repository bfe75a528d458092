package org.spean.access.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Printed cards of codes for one use each, for people with one old telephone: forty codes of eight figures, asked for by
 * their numbers in turn, so that a person crosses them out from the top.
 */
@Component
public class Cards {

    /** How many codes are on a card. */
    public static final int CODES = 40;

    /** From how few codes on a person is told to ask for another card. */
    public static final int FEW = 5;

    static final int FIGURES = 8;

    private static final int MODULUS = 100_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final FactorKey key;
    private final Clock clock;

    Cards(JdbcClient database, FactorKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Somebody's present card.
     *
     * @param next the number of the code that is asked for; 0 where none is left
     * @param left how many codes were not used yet
     */
    public record Card(UUID id, Instant issued, int next, int left) {

        /** Whether it is time for another. */
        public boolean few() {
            return left < FEW;
        }
    }

    /** Theirs, if they have one; also one of which nothing is left. */
    @Transactional(readOnly = true)
    public Optional<Card> of(UUID account) {
        return database.sql("""
                        SELECT k.id, k.issued_at, coalesce(min(c.number) FILTER (WHERE c.used_at IS NULL), 0),
                            count(*) FILTER (WHERE c.used_at IS NULL)
                        FROM factor_card k JOIN factor_card_code c ON c.card_id = k.id
                        WHERE k.account_id = :account AND k.withdrawn_at IS NULL
                        GROUP BY k.id, k.issued_at""")
                .param("account", account)
                .query((row, number) -> new Card(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getInt(3),
                        row.getInt(4)))
                .optional();
    }

    /** Who handed their present card out, if they have one. */
    @Transactional(readOnly = true)
    public Optional<UUID> issuer(UUID account) {
        return database.sql("SELECT issued_by FROM factor_card WHERE account_id = :account AND withdrawn_at IS NULL")
                .param("account", account)
                .query(UUID.class)
                .optional();
    }

    /**
     * Makes another card; the one before opens nothing any more. In the transaction of the act that is logged.
     *
     * @return its codes in the order of their numbers from 1, told now and never again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> issue(UUID account, UUID by) {
        withdraw(account);
        UUID card = UUID.randomUUID();
        database.sql(
                        "INSERT INTO factor_card (id, account_id, issued_by, issued_at) VALUES (:card, :account, :by, :now)")
                .param("card", card)
                .param("account", account)
                .param("by", by)
                .param("now", now())
                .update();
        List<String> codes = RANDOM.ints(0, MODULUS)
                .mapToObj("%08d"::formatted)
                .distinct()
                .limit(CODES)
                .toList();
        IntStream.rangeClosed(1, CODES)
                .forEach(number -> database.sql(
                                "INSERT INTO factor_card_code (card_id, number, hash) VALUES (:card, :number, :hash)")
                        .param("card", card)
                        .param("number", number)
                        .param("hash", key.hash(card, number, codes.get(number - 1)))
                        .update());
        return codes;
    }

    /** Takes the card away; whether there was one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(UUID account) {
        return database.sql("UPDATE factor_card SET withdrawn_at = :now"
                                + " WHERE account_id = :account AND withdrawn_at IS NULL")
                        .param("now", now())
                        .param("account", account)
                        .update()
                == 1;
    }

    /**
     * A code as it is kept.
     *
     * @param hash in hexadecimal digits
     */
    private record Code(int number, String hash, boolean used) {}

    /** Uses the code whose number is asked for. Of two who use it at once, one does. */
    @Transactional
    public Answer use(UUID account, String typed) {
        String figures = TypedCode.figures(typed);
        return of(account).map(card -> use(account, card, figures)).orElseGet(Answer.Wrong::new);
    }

    private Answer use(UUID account, Card card, String figures) {
        Optional<Code> found = codes(card.id()).stream()
                .filter(code ->
                        code.hash().equals(HexFormat.of().formatHex(key.hash(card.id(), code.number(), figures))))
                .findFirst();
        if (found.isEmpty() || (!found.get().used() && found.get().number() != card.next())) {
            return new Answer.Wrong();
        }
        int number = found.get().number();
        boolean first = !found.get().used()
                && database.sql("UPDATE factor_card_code SET used_at = :now"
                                        + " WHERE card_id = :card AND number = :number AND used_at IS NULL")
                                .param("now", now())
                                .param("card", card.id())
                                .param("number", number)
                                .update()
                        == 1;
        return first
                ? new Answer.Right(Kind.CARD)
                : new Answer.UsedCard(number, of(account).map(Card::next).orElse(0));
    }

    private List<Code> codes(UUID card) {
        return database.sql(
                        "SELECT number, encode(hash, 'hex'), used_at IS NOT NULL FROM factor_card_code WHERE card_id = :card"
                                + " ORDER BY number")
                .param("card", card)
                .query((row, number) -> new Code(row.getInt(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
