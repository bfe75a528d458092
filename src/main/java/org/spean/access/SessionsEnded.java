package org.spean.access;

import java.util.UUID;

/**
 * Everything that somebody had open is over: told in the transaction that decided it.
 *
 * @param account whose sessions they were
 */
public record SessionsEnded(UUID account) {}
