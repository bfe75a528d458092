package org.spean.cases.visit;

import java.time.LocalDate;
import java.util.Optional;
import org.spean.appointments.LeadRule;
import org.spean.appointments.Route;

/**
 * What a kind of visit of a case usually is like (design 1.6), for whoever begins to plan one.
 *
 * @param district where the client lives, or where the family is searched; empty where neither is known
 * @param place where one usually meets
 * @param villageKnown whether the village is known, as far as a search said so
 * @param earliest the first day that needs no reason
 * @param rule why that one; empty where no rule says how early it is asked for
 */
public record VisitUsual(
        Optional<String> district,
        Route.Meeting place,
        boolean villageKnown,
        LocalDate earliest,
        Optional<LeadRule> rule) {}
