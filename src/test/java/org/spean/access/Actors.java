package org.spean.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody for a test, without an account in the database. */
public final class Actors {

    private Actors() {}

    /** A person with these roles for the whole country, always. */
    public static Actor person(String name, Role... roles) {
        return person(new UUID(0, 1), name, Set.of(roles));
    }

    /** The person with this account, with these roles for the whole country, always. */
    public static Actor person(UUID account, String name, Set<Role> roles) {
        return Actor.person(
                account,
                name,
                roles.stream()
                        .map(role -> new Held(role, Remit.COUNTRY, Instant.EPOCH, null, null))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
