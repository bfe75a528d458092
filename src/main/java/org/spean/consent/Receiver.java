package org.spean.consent;

import java.util.Optional;
import java.util.UUID;
import org.spean.people.OrganizationId;

/**
 * To whom something is disclosed.
 *
 * @param organization whose people see it
 * @param service the one service of theirs that is meant, by its handle in the directory; empty: whichever
 */
public record Receiver(OrganizationId organization, Optional<UUID> service) {

    /** An organization, whichever of its services. */
    public static Receiver of(OrganizationId organization) {
        return new Receiver(organization, Optional.empty());
    }

    /** Whether whoever agreed to this one agreed to that one too: one service of an organization is not all of it. */
    public boolean covers(Receiver other) {
        return organization.equals(other.organization) && (service.isEmpty() || service.equals(other.service));
    }
}
