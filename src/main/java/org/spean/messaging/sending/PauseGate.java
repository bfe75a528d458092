package org.spean.messaging.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.messaging.Addressee;
import org.spean.messaging.Failure;
import org.spean.messaging.Gate;
import org.spean.messaging.MessageState;
import org.spean.messaging.Verdict;
import org.spean.messaging.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Holds back what somebody paused; a crisis waits for no pause. When the pause is over, what is late by then is marked so, unless
 * somebody chose that all are sent. A node learns of a pause within two seconds.
 */
@Component
@Order(1)
class PauseGate implements Gate {

    static final Duration REMEMBERED = Duration.ofSeconds(2);

    /** However long the pause is: another node may not know yet that it was ended. */
    static final Duration LOOKS_AGAIN = Duration.ofMinutes(10);

    private final PauseRows rows;
    private final Remembered<Known> known;

    PauseGate(PauseRows rows) {
        this.rows = rows;
        this.known = new Remembered<>(REMEMBERED, now -> new Known(rows.on(now), rows.holdsAny()));
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
        Known paused = known.at(now);
        Optional<Pause> held = paused.on().stream()
                .filter(each -> each.on(now) && each.scope().holds(message, to))
                .max(Comparator.comparing(Pause::until));
        if (held.isPresent()) {
            rows.holds(held.get().id(), message.id());
            return Optional.of(new Verdict.Later(lookedAt(message, held.get(), now), Verdict.Reason.PAUSE));
        }
        return paused.holdsAny() ? afterwards(message, now) : Optional.empty();
    }

    /** What is of no use before the pause is over is said to be late as soon as that is so. */
    private static Instant lookedAt(Waiting message, Pause pause, Instant now) {
        return Stream.of(message.validUntil(), pause.until(), now.plus(LOOKS_AGAIN))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Optional<Verdict> afterwards(Waiting message, Instant now) {
        return rows.held(message.id(), now).flatMap(held -> {
            boolean late = held.late() && held.catchUp() == CatchUp.IN_TIME;
            rows.became(message.id(), late ? "LATE" : "WENT_ON");
            return late ? Optional.of(new Verdict.Never(MessageState.EXPIRED, Failure.LATE)) : Optional.empty();
        });
    }

    /** Somebody changed something. */
    void changed() {
        known.changed();
    }
}
