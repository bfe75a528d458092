package org.spean.access;

import org.spean.access.limit.Allowance;
import org.spean.access.limit.CallerAddress;
import org.spean.access.limit.RateLimiter;
import org.spean.access.limit.Taken;
import org.spean.machine.PlainRefusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often other programs may ask: each token for itself, and whoever has none by the address that they come from. A token
 * that nobody at this node knows is paid for by its address, so that guessing is slow, and cannot fill the tables.
 */
@Component
class ApiLimits {

    private final RateLimiter limiter;
    private final Allowance token;
    private final Allowance address;
    private final Allowance webhook;
    private final Allowance link;

    ApiLimits(
            RateLimiter limiter,
            @Value("${spean.api.token-rate}") String tokenRate,
            @Value("${spean.api.token-burst}") String tokenBurst,
            @Value("${spean.api.address-rate}") String addressRate,
            @Value("${spean.api.address-burst}") String addressBurst,
            @Value("${spean.webhook.rate}") String webhookRate,
            @Value("${spean.webhook.burst}") String webhookBurst,
            @Value("${spean.link.rate}") String linkRate,
            @Value("${spean.link.burst}") String linkBurst) {
        this.limiter = limiter;
        this.token = allowance("SPEAN_API_TOKEN", "token", tokenRate, tokenBurst);
        this.address = allowance("SPEAN_API_ADDRESS", "address", addressRate, addressBurst);
        this.webhook = allowance("SPEAN_WEBHOOK", "webhook", webhookRate, webhookBurst);
        this.link = allowance("SPEAN_LINK", "link", linkRate, linkBurst);
    }

    private static Allowance allowance(String setting, String name, String rate, String burst) {
        try {
            return Allowance.of(name, Integer.parseInt(rate), Integer.parseInt(burst));
        } catch (IllegalArgumentException e) {
            PlainRefusal refusal = new PlainRefusal(
                    setting + "_RATE=" + rate + " and " + setting + "_BURST=" + burst + " let no program in.",
                    "Both are whole numbers from 1 on: how often in a second, and how often at once.");
            refusal.initCause(e);
            throw refusal;
        }
    }

    Taken byAddress(String remote) {
        return limiter.take(CallerAddress.of(remote), address);
    }

    /** Providers of messages, who say who they are by signing what they report. */
    Taken byProvider(String remote) {
        return limiter.take(CallerAddress.of(remote), webhook);
    }

    /** Whoever opens one-time links, or guesses some. */
    Taken byLink(String remote) {
        return limiter.take(CallerAddress.of(remote), link);
    }

    Taken byToken(String hash) {
        return limiter.take(hash, token);
    }

    /** Whether the token opened something at this node lately. */
    boolean knows(String hash) {
        return limiter.knows(hash, token);
    }

    void forget(String hash) {
        limiter.forget(hash, token);
    }
}
