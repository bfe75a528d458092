package org.spean.access;

import java.util.UUID;

/**
 * Somebody signed in on a device that was not known for the account: told in the transaction that makes it known.
 *
 * @param account whose
 */
public record SignedInOnNewDevice(UUID account) {}
