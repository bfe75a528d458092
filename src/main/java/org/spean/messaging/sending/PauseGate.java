package org.spean.messaging.sending;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spean.messaging.Addressee;
import org.spean.messaging.Failure;
import org.spean.messaging.Gate;
import org.spean.messaging.MessageState;
import org.spean.messaging.Verdict;
import org.spean.messaging.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Holds back what somebody paused; a crisis waits for no pause. When the pause is over, what is late by then is marked so, unless
 * somebody chose that all are sent. A node learns of a pause within two seconds.
 */
@Component
@Order(1)
class PauseGate implements Gate {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final PauseRows rows;
    private final LoadingCache<Boolean, Known> known;

    PauseGate(PauseRows rows, Clock clock) {
        this.rows = rows;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .build(only -> new Known(rows.on(clock.instant()), rows.holdsAny()));
    }

    /**
     * What is paused.
     *
     * @param holdsAny whether there is any message to be looked for
     */
    private record Known(List<Pause> on, boolean holdsAny) {}

    @Override
    public Optional<Verdict> against(Waiting message, Addressee to, Instant now) {
        if (message.urgent()) {
            return Optional.empty();
        }
        Known paused = known.get(true);
        Optional<Pause> held = paused.on().stream()
                .filter(each -> each.on(now) && each.scope().holds(message, to))
                .max(Comparator.comparing(Pause::until));
        if (held.isPresent()) {
            rows.holds(held.get().id(), message.id());
            return Optional.of(new Verdict.Later(lookedAt(message, held.get()), Verdict.Reason.PAUSE));
        }
        return paused.holdsAny() ? afterwards(message, now) : Optional.empty();
    }

    /** What is of no use before the pause is over is said to be late as soon as that is so. */
    private static Instant lookedAt(Waiting message, Pause pause) {
        return message.validUntil().isBefore(pause.until()) ? message.validUntil() : pause.until();
    }

    private Optional<Verdict> afterwards(Waiting message, Instant now) {
        return rows.held(message.id(), now).flatMap(held -> {
            boolean late = held.late() && held.catchUp() == CatchUp.IN_TIME;
            rows.became(message.id(), late ? "LATE" : "WENT_ON");
            return late ? Optional.of(new Verdict.Never(MessageState.EXPIRED, Failure.LATE)) : Optional.empty();
        });
    }

    /** Somebody changed something: this node knows it when it is committed. */
    void changed() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    known.invalidateAll();
                }
            });
        } else {
            known.invalidateAll();
        }
    }
}
