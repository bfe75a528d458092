package org.spean.cases.visit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.spean.appointments.ShortNotice;
import org.spean.appointments.VisitKind;
import org.spean.vocabulary.PhoneNumber;

/**
 * A visit of a case that somebody plans.
 *
 * @param district as {@code geography} names it
 * @param villageKnown whether the village is known: where it is not, one meets at the commune office (Circular 1-1 A, remarks)
 * @param place where one meets; never sent. Empty: where one usually meets (design 1.6)
 * @param telephone a number that the asker's organization released for messages
 * @param shortNotice why it cannot wait as long as its rule wants
 */
public record VisitWish(
        VisitKind kind,
        String district,
        boolean villageKnown,
        LocalDate on,
        Optional<LocalTime> at,
        Optional<String> place,
        PhoneNumber telephone,
        Optional<ShortNotice.Reason> shortNotice) {}
