package org.spean.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A time that was proposed.
 *
 * @param number from 1; the last one counts
 * @param at empty where the hour is left open
 * @param party who proposed it; empty for whoever asks, and who moved it for them
 * @param name of whoever did so on a screen
 */
public record Proposal(
        int number,
        LocalDate on,
        Optional<LocalTime> at,
        Optional<PartyRole> party,
        Optional<String> name,
        Instant made) {}
