package org.spean.directory;

import java.time.Instant;
import java.util.Optional;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.ServiceTypeId;

/**
 * What stays of a service that the directory no longer lists: enough for whoever copied it to know which one is over, and
 * nothing that was kept for partners.
 *
 * @param id the handle it had, and keeps
 * @param organization who offered it
 * @param type what was offered
 * @param endedAt since when it is no longer listed
 * @param successor the entry that took over, where one did
 */
public record Tombstone(
        ServiceId id,
        OrganizationId organization,
        ServiceTypeId type,
        Instant endedAt,
        Optional<ServiceId> successor) {}
