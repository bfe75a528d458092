package org.spean.appointments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.spean.vocabulary.PhoneNumber;

/**
 * A visit that somebody plans.
 *
 * @param district as {@code geography} names it
 * @param place where one meets; never sent
 * @param telephone a number that the asker's organization released for messages
 * @param subject what it is for, as a room above knows it
 * @param shortNotice why it cannot wait as long as its rule wants
 */
public record PlanWish(
        VisitKind kind,
        String district,
        LocalDate on,
        Optional<LocalTime> at,
        Optional<String> place,
        PhoneNumber telephone,
        Optional<UUID> subject,
        Optional<ShortNotice.Reason> shortNotice) {}
