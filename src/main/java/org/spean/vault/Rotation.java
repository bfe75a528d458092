package org.spean.vault;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.machine.ByTheClock;
import org.spean.vault.KeysetRows.Wrapped;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wraps what an older master key wrapped with the present one, some at a time, while everybody goes on reading and
 * writing. Can end at any moment and goes on at the next.
 */
@Component
class Rotation {

    private static final int AT_ONCE = 200;

    private static final Logger log = LoggerFactory.getLogger(Rotation.class);

    private final KeysetRows rows;
    private final MasterKeys masters;
    private final TransactionTemplate transaction;

    Rotation(KeysetRows rows, MasterKeys masters, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.masters = masters;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * All that is there to do now.
     *
     * @return how many keysets were wrapped again
     */
    @Scheduled(fixedDelay = 300_000, initialDelay = 30_000)
    int tick() {
        int all = 0;
        for (int some = some(); some > 0; some = some()) {
            all += some;
        }
        if (all > 0) {
            log.info(
                    "Wrapped {} keysets with the master key {}; an older one that wraps none can go: {}",
                    all,
                    masters.present().id(),
                    ByTheClock.asTheProgram(rows::shares));
        }
        return all;
    }

    private int some() {
        return ByTheClock.asTheProgram(() -> transaction.execute(status -> {
            List<Wrapped> others = rows.wrappedByOthers(masters.present().id(), AT_ONCE);
            others.forEach(this::again);
            rows.of(KeysetRows.INDEX)
                    .filter(each -> !each.master().equals(masters.present().id()))
                    .ifPresent(this::again);
            return others.size();
        }));
    }

    private void again(Wrapped keyset) {
        MasterKey old = masters.of(keyset.master())
                .orElseThrow(() -> new IllegalStateException("the master key " + keyset.master() + " is missing"));
        MasterKey present = masters.present();
        rows.wrapAgain(
                keyset.owner(), present.id(), Keysets.wrapped(present, keyset.owner(), Keysets.unwrapped(old, keyset)));
    }
}
