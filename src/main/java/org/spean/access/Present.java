package org.spean.access;

import java.time.Clock;
import java.util.Optional;
import org.spean.access.session.SessionKey;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Tells who is acting right now: in a screen, or in a request of another program. */
@Component
public class Present {

    private final SecurityContextHolderStrategy acting;
    private final Clock clock;

    /** Asks the same holder as the doors fill: the one of this program, not of whichever was started last. */
    Present(SecurityContextHolderStrategy acting, Clock clock) {
        this.acting = acting;
        this.clock = clock;
    }

    /** The person or program behind the present request; {@link Actor#ANYBODY} if nobody signed in. */
    public Actor actor() {
        Authentication authentication = acting.getContext().getAuthentication();
        if (authentication == null) {
            return Actor.ANYBODY;
        }
        return switch (authentication.getPrincipal()) {
            case SignedInUser user -> user.actor(clock.instant());
            case Actor program -> program;
            case null, default -> Actor.ANYBODY;
        };
    }

    /** The session behind the present request; empty for programs, and where nobody signed in. */
    public Optional<SessionKey> session() {
        Authentication authentication = acting.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
                ? Optional.of(user.session())
                : Optional.empty();
    }
}
