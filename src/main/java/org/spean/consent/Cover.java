package org.spean.consent;

import java.time.LocalDate;
import java.util.Set;

/**
 * What allows to disclose something to a receiver.
 *
 * @param basis by which
 * @param about whom it is about
 * @param items what
 * @param until the last day on which it counts
 */
public record Cover(Basis basis, About about, Set<Item> items, LocalDate until) {}
