package org.spean.cases;

import java.time.LocalDate;

/**
 * Where a client lives outside a centre.
 *
 * @param step with which it began
 * @param district as {@code geography} names it
 * @param since the day
 * @param trial until the first follow-ups confirm it (Standards 7.8)
 */
public record Placement(CaseStep step, Rung rung, String district, LocalDate since, boolean trial) {}
