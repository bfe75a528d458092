package org.spean.directory;

import java.util.Optional;
import java.util.UUID;
import org.spean.people.OrganizationId;

/**
 * Whose hand writes into the directory.
 *
 * @param account empty for the program itself
 * @param name as it was signed
 * @param organization for which they act; empty for the ministry's people, editors and the program
 */
public record Hand(Optional<UUID> account, String name, Optional<OrganizationId> organization) {}
