package org.spean.access.seal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.spean.access.seal.SealRows.Waiting;
import org.spean.machine.PlainRefusal;
import org.spean.machine.SecretFile;
import org.spean.machine.SpeanHome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts what was written into the chain and signs it, about every second, on one node at a time. */
@Component
class Sealer {

    private static final int AT_ONCE = 2_000;

    private final SealRows rows;
    private final SealKey key;
    private final PublishedSeals published;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Sealer(
            SealRows rows,
            @Value("${spean.log.key-file}") String keyFile,
            @Value("${spean.log.key-lost}") boolean keyLost,
            SpeanHome home,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.published = new PublishedSeals(home.path().resolve("log"));
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.key = key(SealKey.file(keyFile, home.path()), keyLost);
    }

    private SealKey key(SecretFile file, boolean lost) {
        Optional<Seal> last =
                Optional.ofNullable(transaction.execute(status -> rows.last().orElse(null)));
        if (!file.exists()) {
            if (last.isPresent() && !lost) {
                throw new PlainRefusal(
                        "The key that signs the access log is missing: " + file.path() + " is not there.",
                        "Put the file back from where you keep its copy, or name it in SPEAN_LOG_KEY_FILE. If it is lost for"
                                + " good, start once with SPEAN_LOG_KEY_LOST=true: what was signed before can then be"
                                + " checked against its published signatures only.");
            }
            SealKey.make(file, last.map(Seal::upTo).orElse(0L));
        }
        SealKey read = SealKey.read(file);
        if (last.isPresent() && last.get().upTo() > read.after() && !read.made(last.get())) {
            throw new PlainRefusal(
                    "The key in " + file.path() + " did not sign this database's access log.",
                    "All nodes need the same key: copy the file from the node that has signed so far.");
        }
        return read;
    }

    SealKey key() {
        return key;
    }

    PublishedSeals published() {
        return published;
    }

    /**
     * All that is there to do now.
     *
     * @return how many entries were sealed
     */
    @Scheduled(fixedDelay = 1_000, initialDelay = 1_000)
    int tick() {
        int all = 0;
        for (Done some = some(); some.entries() > 0; some = some()) {
            all += some.entries();
            // After the commit: what is known outside must never be further than the log is.
            some.seal().ifPresent(seal -> published.keep(seal, key.published()));
        }
        return all;
    }

    /** Rooms in the log for the months to come, long before they are needed. */
    @Scheduled(fixedDelay = 24 * 3_600_000L, initialDelay = 60_000)
    void makeMonths() {
        transaction.executeWithoutResult(status -> rows.makeMonths());
    }

    private record Done(int entries, Optional<Seal> seal) {}

    private Done some() {
        return transaction.execute(status -> {
            if (!rows.alone()) {
                return new Done(0, Optional.empty());
            }
            Optional<Seal> last = rows.last();
            List<Waiting> waiting = rows.waiting(last, AT_ONCE);
            return new Done(waiting.size(), waiting.isEmpty() ? Optional.empty() : Optional.of(seal(last, waiting)));
        });
    }

    private Seal seal(Optional<Seal> last, List<Waiting> waiting) {
        long place = last.map(Seal::upTo).orElse(0L);
        byte[] hash = last.map(Seal::hashBytes).orElse(Entry.BEGINNING);
        List<Object[]> links = new ArrayList<>(waiting.size());
        for (Waiting each : waiting) {
            hash = each.entry().after(hash);
            place++;
            links.add(new Object[] {place, each.entry().id(), hash});
        }
        Waiting end = waiting.getLast();
        Seal seal = key.sign(
                place,
                HexFormat.of().formatHex(hash),
                waiting.size() < AT_ONCE ? end.before() : end.upTo(),
                // As exactly as the database keeps it.
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.add(links, seal);
        return seal;
    }
}
