package org.spean.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What an organization and a partner agreed on, mostly a memorandum of understanding with a ministry (design 1.8).
 *
 * @param partner with whom
 * @param subject about what
 * @param until the last day
 */
public record Agreement(
        UUID id, OrganizationId organization, String partner, String subject, LocalDate from, LocalDate until) {

    /** How many days it still holds, the last one not counted; negative where it is over. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, until);
    }
}
