package org.spean.access.reach;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Remit;

/**
 * For whom a subject is not there at this moment, whatever ties them to it: for whoever is not the one who acts, and may have no
 * account.
 *
 * @param restricted whether it is there for those alone who were named
 * @param named who they are
 * @param excluded who was shut out, people and whatever roles are held for
 * @param since when the last of this began; empty where it is closed to nobody
 */
public record Closing(boolean restricted, Set<Remit> named, Set<Remit> excluded, Optional<Instant> since) {

    public Closing {
        named = Set.copyOf(named);
        excluded = Set.copyOf(excluded);
    }

    /** Whether it is closed to anybody. */
    public boolean toAnybody() {
        return restricted || !excluded.isEmpty();
    }

    /**
     * Whether it is closed to somebody.
     *
     * @param account with which they sign in; empty for whoever does not, and so cannot have been named
     * @param held all that they hold a role or a post for
     */
    public boolean to(Optional<UUID> account, Set<Remit> held) {
        return held.stream().anyMatch(excluded::contains)
                || account.map(Remit::person).filter(excluded::contains).isPresent()
                || (restricted
                        && account.map(Remit::person).filter(named::contains).isEmpty());
    }
}
