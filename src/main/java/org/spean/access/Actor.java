package org.spean.access;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whoever is acting: a person with an account, another program with a token, or anybody.
 *
 * @param account the account's handle; empty for anybody and for programs
 * @param name as it is shown; empty for anybody
 * @param held the roles that the person holds at this moment, and for what
 * @param signedIn whether the person or program has shown who it is
 * @param scope how much of the directory they may read
 */
public record Actor(Optional<UUID> account, String name, Set<Held> held, boolean signedIn, Scope scope) {

    /** Somebody who has not signed in. */
    public static final Actor ANYBODY = new Actor(Optional.empty(), "", Set.of(), false, Scope.PUBLIC);

    /** A person who has signed in; reads as much of the directory as what they do here needs. */
    public static Actor person(UUID account, String name, Set<Held> held) {
        return new Actor(Optional.of(account), name, held, true, Scope.of(roles(held)));
    }

    /** Another program, whose token says how much it may read. */
    static Actor program(String name, Scope scope) {
        return new Actor(Optional.empty(), name, Set.of(), true, scope);
    }

    /** How they sign what they do: a deputy with whose post they act in, {@code X for Y}. */
    String signs() {
        String others = held.stream()
                .map(Held::standsFor)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? name : name + " for " + others;
    }

    /** What they do here, for whomever. */
    public Set<Role> roles() {
        return roles(held);
    }

    private static Set<Role> roles(Set<Held> held) {
        return held.stream().map(Held::role).collect(Collectors.toUnmodifiableSet());
    }
}
