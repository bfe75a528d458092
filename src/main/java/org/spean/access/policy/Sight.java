package org.spean.access.policy;

import java.util.Set;
import java.util.stream.Collectors;
import org.spean.access.Role;

/**
 * How somebody stands to a case at this moment.
 *
 * @param roles the roles that they hold, for whatever
 * @param ties what ties them to it, through which of their roles
 * @param restricted whether only people who were named may see it
 * @param named whether they were
 * @param excluded whether they were shut out by name, which wins over everything
 */
public record Sight(Set<Role> roles, Set<Tie> ties, boolean restricted, boolean named, boolean excluded) {

    /** Nobody's: for whom it is not there. */
    public static final Sight NOTHING = new Sight(Set.of(), Set.of(), false, false, false);

    /** What counts of the ties: none where it does not exist for them; otherwise also that nothing ties a role to it. */
    Set<Tie> counting() {
        if (excluded || (restricted && !named)) {
            return Set.of();
        }
        Set<Tie> counting =
                roles.stream().map(role -> new Tie(role, Relation.NONE)).collect(Collectors.toSet());
        counting.addAll(ties);
        return counting;
    }
}
