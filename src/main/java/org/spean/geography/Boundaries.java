package org.spean.geography;

import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The provinces' outlines with which the map is drawn, where an administrator has taken some in ({@link OutlineEditions});
 * without them the map shows symbols. Answered from memory: at once on the node where they changed, within
 * {@value #MOMENT_MILLIS} ms on every other.
 */
@Component
public class Boundaries {

    private static final long MOMENT_MILLIS = 5_000;

    private final OutlineRows rows;
    private volatile Optional<Outlines> present = Optional.empty();

    Boundaries(OutlineRows rows) {
        this.rows = rows;
        refresh();
    }

    /** What the map is drawn with; empty where it shows symbols. */
    public Optional<Outlines> present() {
        return present;
    }

    @Scheduled(fixedDelay = MOMENT_MILLIS, initialDelay = MOMENT_MILLIS)
    void follow() {
        refresh();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(OutlinesChanged news) {
        refresh();
    }

    private synchronized void refresh() {
        Optional<OutlineEdition> now = rows.inForce();
        if (!now.map(OutlineEdition::fingerprint).equals(present.map(Outlines::version))) {
            present = now.map(edition -> new Outlines(edition.fingerprint(), rows.file(edition.id())));
        }
    }
}
