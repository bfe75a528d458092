package org.spean.access;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds a role at this moment: for whoever has to tell them something. */
@Component
public class Holders {

    private final Holdings holdings;

    Holders(Holdings holdings) {
        this.holdings = holdings;
    }

    /** Everybody in this role, for whatever. */
    @Transactional(readOnly = true)
    public Set<UUID> of(Role role) {
        return holdings.holders(role);
    }

    /** Everybody in this role for this. */
    @Transactional(readOnly = true)
    public Set<UUID> of(Role role, Remit remit) {
        return holdings.holders(role, remit);
    }
}
