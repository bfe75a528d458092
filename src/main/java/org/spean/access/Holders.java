package org.spean.access;

import java.util.Map;
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

    /** Everybody in this role, by what they hold it for. */
    @Transactional(readOnly = true)
    public Map<Remit, Set<UUID>> byRemit(Role role) {
        return holdings.holdersByRemit(role);
    }

    /** What somebody holds. */
    @Transactional(readOnly = true)
    public Set<Held> held(UUID account) {
        return holdings.of(account);
    }
}
