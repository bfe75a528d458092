package org.spean.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whoever is acting: a person with an account, another program with a token, or anybody.
 *
 * @param account the account's handle; empty for anybody and for programs
 * @param name as it is shown; empty for anybody
 * @param roles what the person does here
 * @param signedIn whether the person or program has shown who it is
 */
public record Actor(Optional<UUID> account, String name, Set<Role> roles, boolean signedIn) {

    /** Somebody who has not signed in. */
    public static final Actor ANYBODY = new Actor(Optional.empty(), "", Set.of(), false);
}
