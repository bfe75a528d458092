package org.spean.access;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.access.limit.Allowance;
import org.spean.access.limit.CallerAddress;
import org.spean.access.limit.RateLimiter;
import org.spean.access.limit.Taken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often somebody may try to sign in: so often from an address, so often for a name, whether anybody has it or not. A
 * device from which the person signed in before has an allowance of its own: whoever guesses elsewhere cannot use it up.
 */
@Component
class SignInLimits {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final RateLimiter limiter;
    private final Allowance address;
    private final Allowance name;
    private final Allowance device;

    SignInLimits(
            RateLimiter limiter,
            @Value("${spean.sign-in.tries-of-address}") int ofAddress,
            @Value("${spean.sign-in.tries-of-name}") int ofName) {
        this.limiter = limiter;
        address = new Allowance("sign-in-address", ofAddress, WINDOW);
        name = new Allowance("sign-in-name", ofName, WINDOW);
        device = new Allowance("sign-in-device", ofName, WINDOW);
    }

    /**
     * Takes one try.
     *
     * @param signInName as it was typed, in small letters
     * @param known the hash of a device that is known for it
     * @return how long to wait; nothing where it may be tried now
     */
    Duration take(String remote, String signInName, Optional<String> known) {
        String named = TokenSecret.hash(signInName);
        Stream<Taken> taken = known.map(each -> Stream.of(limiter.take(each + ' ' + named, device)))
                .orElseGet(() -> Stream.of(limiter.take(CallerAddress.of(remote), address))
                        .flatMap(first -> first.allowed() ? Stream.of(limiter.take(named, name)) : Stream.of(first)));
        return taken.filter(each -> !each.allowed())
                .map(Taken::retry)
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
