package org.spean.directory.imports;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Actor;
import org.spean.access.Confirmers;
import org.spean.access.Held;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.directory.Coverage;
import org.spean.directory.Hand;
import org.spean.directory.ServiceEntry;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;

/**
 * Which entries somebody may bring.
 *
 * @param all those of the whole country, and new organizations
 * @param organizations those of these organizations
 * @param provinces those that reach these provinces and no other
 */
record ImportRemit(boolean all, Set<OrganizationId> organizations, Set<PlaceCode> provinces) {

    ImportRemit {
        organizations = Set.copyOf(organizations);
        provinces = Set.copyOf(provinces);
    }

    static ImportRemit of(Actor by, Confirmers confirmers) {
        if (by.account().isEmpty()) {
            return new ImportRemit(false, Set.of(), Set.of());
        }
        boolean all = false;
        Set<OrganizationId> organizations = new HashSet<>();
        Set<PlaceCode> provinces = new HashSet<>();
        for (Held held : confirmers.held(by)) {
            Remit remit = held.remit();
            all |= held.role() == Role.EDITOR && remit.equals(Remit.COUNTRY);
            if ((held.role() == Role.EDITOR || held.role() == Role.MANAGER)
                    && remit.kind() == Remit.Kind.ORGANIZATION) {
                organizations.add(new OrganizationId(UUID.fromString(remit.key())));
            }
            if (held.role() == Role.FOCAL_PERSON && remit.kind() == Remit.Kind.PROVINCE) {
                provinces.add(new PlaceCode(remit.key()));
            }
        }
        return new ImportRemit(all, organizations, provinces);
    }

    boolean nothing() {
        return !all && organizations.isEmpty() && provinces.isEmpty();
    }

    boolean holds(ServiceEntry entry) {
        Coverage coverage = entry.coverage();
        return all
                || organizations.contains(entry.organization())
                || (coverage.kind() == Coverage.Kind.PROVINCES && provinces.containsAll(coverage.provinces()));
    }

    /** How they sign: for their organization where they bring for just one. */
    Hand hand(Actor by) {
        Optional<OrganizationId> organization = !all && provinces.isEmpty() && organizations.size() == 1
                ? organizations.stream().findFirst()
                : Optional.empty();
        return new Hand(by.account(), by.name(), organization);
    }
}
