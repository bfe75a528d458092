package org.spean.access;

import java.util.UUID;

/**
 * Somebody has the right password and shows one wrong second factor after another, on a device that is not known for the account.
 *
 * @param account whose
 */
public record SecondFactorGuessed(UUID account) {}
