package org.spean.appointments;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The first day on which a visit can be that is asked for today: the one place where rules about that are known. */
@Component
public class EarliestDay {

    /** The rule for a kind of visit; empty where none says how early it has to be asked for. */
    public Optional<LeadRule> rule(VisitKind kind) {
        return switch (kind) {
            case FAMILY_SEARCH, FAMILY_ASSESSMENT -> Optional.of(LeadRule.LT_1);
            case REINTEGRATION -> Optional.of(LeadRule.LT_4);
            case FOLLOW_UP_JOINT -> Optional.of(LeadRule.LT_8);
            case SEARCH_BY_OFFICIAL, RECONCILIATION, DECISION_MEETING, FOLLOW_UP_DISTRICT -> Optional.empty();
        };
    }

    /** The first day that needs no reason. */
    public LocalDate of(VisitKind kind, LocalDate asked) {
        return rule(kind).map(rule -> rule.rule().earliest(asked)).orElse(asked);
    }
}
