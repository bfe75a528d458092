package org.spean.people;

import java.util.Set;

/**
 * Something about these organizations or their programmes is different from before; published in the transaction that
 * changed it.
 *
 * @param ids at least one
 */
public record OrganizationsChanged(Set<OrganizationId> ids) {

    /** Keeps a copy of its own. */
    public OrganizationsChanged {
        ids = Set.copyOf(ids);
    }
}
