package org.spean.consent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision to disclose without consent, in the client's best interest.
 *
 * @param ground what allows it
 * @param whatFor for what
 * @param share to whom, and what
 * @param until the last day on which it counts; at most thirty days ahead (ours)
 * @param reason why it must be shared, and how it serves the client; kept sealed
 * @param heard who was consulted, for an adult; the child's view, for a child; empty for other grounds; kept sealed
 * @param order the order's number and who gave it, where the law compels it; kept sealed
 * @param paper the picture of the order among the papers of the case
 */
public record DecisionWish(
        Ground ground,
        WhatFor whatFor,
        Share share,
        LocalDate until,
        String reason,
        Optional<String> heard,
        Optional<String> order,
        Optional<UUID> paper) {}
