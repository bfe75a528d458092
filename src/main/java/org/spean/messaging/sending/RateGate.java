package org.spean.messaging.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.spean.access.limit.Allowance;
import org.spean.access.limit.RateLimiter;
import org.spean.access.limit.Taken;
import org.spean.machine.PlainRefusal;
import org.spean.messaging.Addressee;
import org.spean.messaging.Channel;
import org.spean.messaging.Gate;
import org.spean.messaging.Simulation;
import org.spean.messaging.Verdict;
import org.spean.messaging.Waiting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * As many in a second as the provider allows for the sender, all nodes together (design 3.2); what is above waits a moment. What
 * is urgent goes at once and is counted. What is stopped elsewhere takes nobody's turn, and what waits for its turn is not counted
 * as money spent: so it stands before the budget.
 *
 * <p>Those that wait are looked at one after the other, at the pace at which they can go, and not all together each second.
 */
@Component
@Order(2)
class RateGate implements Gate {

    /** However many wait: another node may die and leave them more. */
    private static final Duration LOOKS_AGAIN = Duration.ofMinutes(1);

    private static final Duration A_LITTLE = Duration.ofNanos(1000);

    private final RateLimiter limiter;
    private final Simulation simulation;
    private final Allowance allowance;
    private final Duration each;
    private Instant next = Instant.MIN;

    RateGate(RateLimiter limiter, Simulation simulation, @Value("${spean.twilio.rate}") String rate) {
        this.limiter = limiter;
        this.simulation = simulation;
        this.allowance = allowance(rate);
        this.each = Duration.ofSeconds(1).dividedBy(allowance.quota());
    }

    private static Allowance allowance(String rate) {
        try {
            int perSecond = Integer.parseInt(rate.strip());
            return Allowance.of("sender", perSecond, perSecond);
        } catch (IllegalArgumentException e) {
            PlainRefusal refusal = new PlainRefusal(
                    "SPEAN_TWILIO_RATE=" + rate + " lets no message out.",
                    "It is a whole number from 1 on: how many messages in a second.");
            refusal.initCause(e);
            throw refusal;
        }
    }

    @Override
    public Optional<Verdict> against(Waiting message, Addressee to, Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<Verdict.Later> takes(Waiting message, Addressee to, Instant now) {
        if (simulation.on() || message.channel().orElse(Channel.SMS) != Channel.SMS) {
            return Optional.empty();
        }
        Taken taken = limiter.take("messages", allowance);
        return taken.allowed() || message.urgent()
                ? Optional.empty()
                : Optional.of(new Verdict.Later(turn(now, taken.retry()), Verdict.Reason.RATE));
    }

    /** After those that were sent away before, but not later than in a minute; then too in their order. */
    private synchronized Instant turn(Instant now, Duration retry) {
        Instant earliest = now.plus(retry);
        Instant latest = now.plus(LOOKS_AGAIN);
        Instant mine = next.isBefore(earliest) ? earliest : next;
        next = mine.isBefore(latest) ? mine.plus(each) : mine.plus(A_LITTLE);
        return mine;
    }
}
