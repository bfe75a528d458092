package org.spean.access;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.limit.Allowance;
import org.spean.access.limit.CallerAddress;
import org.spean.access.limit.RateLimiter;
import org.spean.access.limit.Taken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often a second factor may be tried: so often for an account from all unknown devices together, however many sign-ins
 * wait, and so often from an address. A device from which the person came in before has an allowance of its own: whoever has
 * stolen the password and guesses codes elsewhere cannot use it up.
 */
@Component
class SecondStepLimits {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final RateLimiter limiter;
    private final KnownDevices devices;
    private final Allowance account;
    private final Allowance device;
    private final Allowance address;
    private final Allowance wrong = new Allowance("second-step-wrong", 2, Duration.ofHours(1));
    private final Allowance told = new Allowance("second-step-told", 1, Duration.ofHours(1));

    SecondStepLimits(
            RateLimiter limiter,
            KnownDevices devices,
            @Value("${spean.second-factor.tries}") int tries,
            @Value("${spean.sign-in.tries-of-address}") int ofAddress) {
        this.limiter = limiter;
        this.devices = devices;
        account = new Allowance("second-step-account", tries, WINDOW);
        device = new Allowance("second-step-device", tries, WINDOW);
        address = new Allowance("second-step-address", ofAddress, WINDOW);
    }

    /**
     * Takes one try.
     *
     * @param carried the hash of the device's cookie
     * @return how long to wait; nothing where it may be tried now
     */
    Duration take(String remote, SignedInUser user, Optional<String> carried) {
        return carried.filter(each -> devices.knows(user.getUsername(), each))
                .map(each -> wait(limiter.take(each + ' ' + user.account(), device)))
                .orElseGet(() -> {
                    Duration wait = takeOfAddress(remote);
                    return wait.isPositive() ? wait : takeOfAccount(user.account());
                });
    }

    /** Takes one from an address alone, where nobody has said yet who they are. */
    Duration takeOfAddress(String remote) {
        return wait(limiter.take(CallerAddress.of(remote), address));
    }

    /** Takes one from an account alone: of somebody who is signed in and shows the password again. */
    Duration takeOfAccount(UUID whose) {
        return wait(limiter.take(whose.toString(), account));
    }

    /** After the third wrong one within an hour on unknown devices, once: it is time to tell the account's owner. */
    boolean suspicious(SignedInUser user, Optional<String> carried) {
        String whose = user.account().toString();
        return carried.filter(each -> devices.knows(user.getUsername(), each)).isEmpty()
                && !limiter.take(whose, wrong).allowed()
                && limiter.take(whose, told).allowed();
    }

    private static Duration wait(Taken taken) {
        return taken.allowed() ? Duration.ZERO : taken.retry();
    }
}
