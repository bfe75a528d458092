package org.spean.people;

import java.util.Set;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who keeps organizations: administrators, editors of the whole directory, and an editor of one that one. ATRO sees them all, a
 * manager the own one.
 */
@Component
class OrganizationSight {

    private final Confirmers confirmers;

    OrganizationSight(Confirmers confirmers) {
        this.confirmers = confirmers;
    }

    boolean mayKeepAll(Actor by) {
        return confirmers.held(by).stream().anyMatch(OrganizationSight::keepsAll);
    }

    boolean mayKeep(Actor by, OrganizationId id) {
        return keeps(confirmers.held(by), id);
    }

    private static boolean keepsAll(Held held) {
        return held.role() == Role.ADMINISTRATOR
                || (held.role() == Role.EDITOR && held.remit().equals(Remit.COUNTRY));
    }

    private static boolean keeps(Set<Held> held, OrganizationId id) {
        Remit own = Remit.organization(id.id());
        return held.stream()
                .anyMatch(each -> keepsAll(each)
                        || (each.role() == Role.EDITOR && each.remit().equals(own)));
    }

    boolean sees(Actor by, OrganizationId id) {
        Set<Held> held = confirmers.held(by);
        Remit own = Remit.organization(id.id());
        return keeps(held, id)
                || held.stream()
                        .anyMatch(each -> each.role() == Role.ATRO_OFFICER
                                || (each.role() == Role.MANAGER && each.remit().equals(own)));
    }

    void keeps(Actor by, OrganizationId id) {
        if (!mayKeep(by, id)) {
            throw new AccessDeniedException("not theirs to keep");
        }
    }
}
