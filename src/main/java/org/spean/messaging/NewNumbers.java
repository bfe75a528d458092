package org.spean.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Six figures prove the telephone and not the person. What is for a post does not go to its new number until somebody else than
 * who entered it has said yes (design 3.5).
 */
@Component
@Order(0)
class NewNumbers implements Gate {

    private static final Duration LOOKS_AGAIN = Duration.ofMinutes(10);

    @Override
    public Optional<Verdict> against(Waiting message, Addressee to, Instant now) {
        return to.waits()
                ? Optional.of(new Verdict.Later(now.plus(LOOKS_AGAIN), Verdict.Reason.SECOND_YES))
                : Optional.empty();
    }
}
