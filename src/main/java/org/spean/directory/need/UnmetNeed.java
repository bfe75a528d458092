package org.spean.directory.need;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Role;
import org.spean.people.OrganizationId;

/**
 * An unmet need as it is kept. Nobody is in it.
 *
 * @param id its handle, by which whoever recorded it may take it back on the same day; shown to nobody else
 * @param missing what is missing
 * @param day in Cambodia
 * @param organization for which organization whoever recorded it works; empty for officials
 * @param recordedAs the first of their roles; empty where they hold none
 * @param origin where it was found out
 */
public record UnmetNeed(
        UUID id,
        Missing missing,
        LocalDate day,
        Optional<OrganizationId> organization,
        Optional<Role> recordedAs,
        Origin origin) {}
