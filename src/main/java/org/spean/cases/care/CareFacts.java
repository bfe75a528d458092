package org.spean.cases.care;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.spean.cases.Case;
import org.spean.cases.CaseClock;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.StepKind;
import org.spean.cases.StepTaken;
import org.spean.deadlines.rules.Fact;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the rules with dates what follows from a case for age and keeping. All of it is worked out before and after each step, and
 * what differs is told, so that what is taken back is taken back there too.
 */
@Component
class CareFacts {

    private final CaseClock clock;

    CareFacts(CaseClock clock) {
        this.clock = clock;
    }

    /** Something that the rules know of a case. */
    record Known(Fact fact, String occasion, LocalDate on) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void taken(StepTaken news) {
        Set<Known> before = of(news.before().standing());
        Set<Known> after = of(news.after().standing());
        before.stream()
                .filter(old -> after.stream().noneMatch(each -> same(each, old)))
                .forEach(old -> clock.notHappened(news.after(), old.fact(), old.occasion()));
        after.stream().filter(each -> !before.contains(each)).forEach(each -> tell(news.after(), each));
    }

    private void tell(Case file, Known known) {
        clock.happened(file, known.fact(), known.occasion(), known.on());
    }

    private static boolean same(Known one, Known other) {
        return one.fact() == other.fact() && one.occasion().equals(other.occasion());
    }

    /** All of a case. */
    static Set<Known> of(CaseStanding standing) {
        Set<Known> known = new HashSet<>();
        for (CaseStep step : standing.steps()) {
            switch (step.kind()) {
                case OPENED -> {
                    if (step.said("age", "presumed-child")) {
                        known.add(new Known(Fact.CHILD_PRESUMED, "", step.on()));
                    }
                }
                case AGE_SETTLED -> known.add(once(Fact.AGE_SETTLED, step));
                case CHILD_KEPT -> {
                    known.add(once(Fact.CHILD_KEPT, step));
                    Safety.ended(standing, step).ifPresent(end -> known.add(once(Fact.KEEPING_ENDED, end)));
                }
                case KEEPING_REVIEWED -> {
                    // The one that ends it asks for no next one.
                    if (step.said("keeping", "goes-on")) {
                        known.add(once(Fact.KEEPING_REVIEWED, step));
                    }
                }
                default -> {}
            }
        }
        Safety.adultFrom(standing).ifPresent(from -> {
            known.add(new Known(Fact.ADULTHOOD, "", from));
            standing.all(StepKind.PASSING_ON)
                    .filter(each -> !each.on().isBefore(from) && !each.said("by", "child-and-guardian"))
                    .forEach(each -> known.add(once(Fact.ASKED_AS_ADULT, each)));
        });
        return known;
    }

    private static Known once(Fact fact, CaseStep step) {
        return new Known(fact, String.valueOf(step.number()), step.on());
    }
}
