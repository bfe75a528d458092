package org.spean.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something happened to a grant: told in its transaction, so that whoever has to know of it is told (design 1.2).
 *
 * @param grant as it stands now
 * @param by who did it; empty where a time came
 * @param tell the account that it is for, who holds the same role for the same, the organization's managers, ATRO for posts'
 *     roles, who proposed and who confirmed; never who did it
 * @param asked whose second yes it waits for; empty for all but a proposal
 */
public record GrantChanged(What what, Grant grant, Optional<UUID> by, Set<UUID> tell, Set<UUID> asked) {

    /** What happened. */
    public enum What {
        PROPOSED,
        CONFIRMED,
        REFUSED,
        WITHDRAWN,
        LAPSED,
        SHORTENED,
        ENDED,
        GIVEN_BACK,
        OVER
    }
}
