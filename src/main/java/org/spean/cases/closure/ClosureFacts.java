package org.spean.cases.closure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.spean.cases.CaseClock;
import org.spean.cases.CaseStanding;
import org.spean.cases.Criterion;
import org.spean.cases.StepTaken;
import org.spean.deadlines.rules.Fact;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the rules with dates what follows from a closure, by what differs before and after each step. */
@Component
class ClosureFacts {

    private final CaseClock clock;

    ClosureFacts(CaseClock clock) {
        this.clock = clock;
    }

    private record Known(Fact fact, String occasion) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void taken(StepTaken news) {
        Map<Known, LocalDate> before = of(news.before().standing());
        Map<Known, LocalDate> after = of(news.after().standing());
        before.keySet().stream()
                .filter(each -> !after.containsKey(each))
                .forEach(each -> clock.notHappened(news.after(), each.fact(), each.occasion()));
        after.forEach((known, on) -> {
            if (!on.equals(before.get(known))) {
                clock.happened(news.after(), known.fact(), known.occasion(), on);
            }
        });
    }

    private static Map<Known, LocalDate> of(CaseStanding standing) {
        Map<Known, LocalDate> known = new HashMap<>();
        Proposal.of(standing)
                .filter(each -> each.criterion() == Criterion.B)
                .ifPresent(each -> known.put(
                        new Known(Fact.CLOSURE_OF_MISSING_PLANNED, ""),
                        each.step().on()));
        standing.closed().ifPresent(each -> known.put(new Known(Fact.CASE_CLOSED, ""), each.on()));
        return known;
    }
}
