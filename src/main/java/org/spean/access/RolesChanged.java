package org.spean.access;

import java.util.UUID;

/**
 * What somebody may do has changed: told in the transaction that changed it, or when a time came. Their sessions end.
 *
 * @param account whose roles
 */
public record RolesChanged(UUID account) {}
