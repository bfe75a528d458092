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
 * @param scope how much of the directory they may read
 */
public record Actor(Optional<UUID> account, String name, Set<Role> roles, boolean signedIn, Scope scope) {

    /** Somebody who has not signed in. */
    public static final Actor ANYBODY = new Actor(Optional.empty(), "", Set.of(), false);

    /** Somebody who reads as much as what they do here needs. */
    public Actor(Optional<UUID> account, String name, Set<Role> roles, boolean signedIn) {
        this(account, name, roles, signedIn, Scope.of(roles, signedIn));
    }

    /** Another program, whose token says how much it may read. */
    static Actor program(String name, Scope scope) {
        return new Actor(Optional.empty(), name, Set.of(), true, scope);
    }
}
