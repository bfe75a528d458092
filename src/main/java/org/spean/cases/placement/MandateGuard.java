package org.spean.cases.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.spean.cases.Against;
import org.spean.cases.Attempt;
import org.spean.cases.CaseStanding;
import org.spean.cases.Refusal;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.springframework.stereotype.Component;

/** The mandate of a specialist agency (Agency, a proposal): with the client's yes, and with an end. */
@Component
class MandateGuard implements StepGuard {

    /** Longer than this nobody hands a case over without looking at it again (ours). */
    private static final int MOST_MONTHS = 24;

    @Override
    public List<Refusal> anyway(StepKind kind, CaseStanding before, LocalDate today) {
        boolean runs = before.mandate(today).isPresent();
        return switch (kind) {
            case MANDATE_GIVEN -> runs ? List.of(Refusal.of(Against.MANDATE_RUNS)) : List.of();
            case MANDATE_ENDED -> runs ? List.of() : List.of(Refusal.of(Against.NO_MANDATE));
            default -> List.of();
        };
    }

    @Override
    public List<Refusal> against(Attempt attempt) {
        if (attempt.kind() != StepKind.MANDATE_GIVEN) {
            return List.of();
        }
        List<Refusal> why = new ArrayList<>();
        if (attempt.wish().said("agency", attempt.file().centre().toString())) {
            why.add(Refusal.at("agency", Against.MANDATE_OWN_CENTRE));
        }
        if (!attempt.wish().yes("client-agrees")) {
            why.add(Refusal.at("client-agrees", Against.MANDATE_NOT_AGREED));
        }
        LocalDate until = attempt.wish().day("mandate-until").orElseThrow();
        LocalDate latest = attempt.today().plusMonths(MOST_MONTHS);
        if (until.isBefore(attempt.today())) {
            why.add(Refusal.at("mandate-until", Against.MANDATE_PAST));
        } else if (until.isAfter(latest)) {
            why.add(Refusal.at("mandate-until", Against.MANDATE_TOO_LONG, latest));
        }
        return why;
    }
}
