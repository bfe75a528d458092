package org.spean.messaging.sending;

import static org.spean.messaging.sending.LiftRows.at;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.messaging.Channel;
import org.spean.messaging.Simulation;
import org.spean.vocabulary.CountryTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a month may cost, and what it took so far. */
@Component
class BudgetRows {

    static final String COUNTRY = "COUNTRY";

    /** What somebody pays for by the part. */
    static final Set<Channel> COST = EnumSet.of(Channel.SMS, Channel.VOICE);

    /** No message is of use for longer than this: those of a month were asked for this long before it, or later. */
    private static final int MONTHS_BEFORE = 2;

    /** Version and variant of a UUIDv7 whose random part is nothing. */
    private static final long VERSION = 0x7000L;

    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private static final int RANDOM_BITS = 16;

    private final JdbcClient database;

    BudgetRows(JdbcClient database) {
        this.database = database;
    }

    /** How many parts each place may have; by the province's digits, or {@link #COUNTRY}. */
    Map<String, Integer> budgets() {
        Map<String, Integer> budgets = new HashMap<>();
        database.sql("SELECT place, parts FROM message_budget").query(row -> {
            budgets.put(row.getString(1), row.getInt(2));
        });
        return budgets;
    }

    /**
     * How many parts went to each place in a month; the country's are all of them. What a provider took counts as often as it
     * was taken, and what is in doubt counts once. What costs nothing does not count.
     *
     * @param simulated whether those count that came to simulated telephones; otherwise the others
     */
    Map<String, Long> parts(YearMonth month, boolean simulated) {
        Map<String, Long> parts = new HashMap<>(Map.of(COUNTRY, 0L));
        database.sql("""
                        SELECT m.province, sum(m.parts * CASE WHEN m.attempt > 1 THEN greatest(1, (SELECT count(*)
                            FROM message_taken t WHERE t.message_id = m.id)) ELSE 1 END)
                        FROM message m
                        WHERE m.id >= :first AND m.claimed_at >= :from AND m.claimed_at < :to
                            AND (m.gateway = :simulator) = :simulated AND m.channel = ANY (:cost)
                            AND (m.provider_id IS NOT NULL OR m.state IN ('CLAIMED', 'UNKNOWN'))
                        GROUP BY m.province""")
                .param("first", firstId(begin(month.minusMonths(MONTHS_BEFORE))))
                .param("from", at(begin(month)))
                .param("to", at(begin(month.plusMonths(1))))
                .param("cost", COST.stream().map(Enum::name).toArray(String[]::new))
                .param("simulator", Simulation.GATEWAY)
                .param("simulated", simulated)
                .query(row -> {
                    String province = row.getString(1);
                    long sum = row.getLong(2);
                    if (province != null) {
                        parts.merge(province, sum, Long::sum);
                    }
                    parts.merge(COUNTRY, sum, Long::sum);
                });
        return parts;
    }

    /** The first moment of a month in the country. */
    static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(CountryTime.ZONE).toInstant();
    }

    /** No message that was asked for from this moment on has a smaller id. */
    private static UUID firstId(Instant moment) {
        return new UUID((moment.toEpochMilli() << RANDOM_BITS) | VERSION, VARIANT);
    }

    void set(String place, Optional<Integer> parts, UUID by, Instant now) {
        if (parts.isEmpty()) {
            database.sql("DELETE FROM message_budget WHERE place = :place")
                    .param("place", place)
                    .update();
            return;
        }
        database.sql("""
                        INSERT INTO message_budget (place, parts, changed_by, changed_at)
                        VALUES (:place, :parts, :by, :now)
                        ON CONFLICT (place) DO UPDATE SET parts = :parts, changed_by = :by, changed_at = :now""")
                .param("place", place)
                .param("parts", parts.get())
                .param("by", by)
                .param("now", at(now))
                .update();
    }

    /** What waits for money is looked at as soon as every node knows of it. */
    void looksAgain(Instant now) {
        database.sql("UPDATE message SET next_at = :known WHERE state = 'QUEUED' AND waits_for = 'BUDGET'")
                .param("known", at(now.plus(BudgetGate.REMEMBERED.multipliedBy(2))))
                .update();
    }

    Optional<Price> price() {
        return database.sql("SELECT each, currency FROM message_price")
                .query((row, number) -> new Price(row.getBigDecimal(1).stripTrailingZeros(), row.getString(2)))
                .optional();
    }

    void price(Optional<Price> price, UUID by, Instant now) {
        database.sql("DELETE FROM message_price").update();
        price.ifPresent(given -> database.sql("INSERT INTO message_price (each, currency, changed_by, changed_at)"
                        + " VALUES (:each, :currency, :by, :now)")
                .param("each", given.each())
                .param("currency", given.currency())
                .param("by", by)
                .param("now", at(now))
                .update());
    }
}
