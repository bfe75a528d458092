package org.spean.access;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who is acting right now: in a screen, or in a request of another program. */
@Component
public class Present {

    /** The person or program behind the present request; {@link Actor#ANYBODY} if nobody signed in. */
    public Actor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return Actor.ANYBODY;
        }
        return switch (authentication.getPrincipal()) {
            case SignedInUser user -> user.actor();
            case Actor program -> program;
            case null, default -> Actor.ANYBODY;
        };
    }
}
