package org.spean.cases;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.spean.deadlines.rules.Fact;

/**
 * What rules with dates are told of searches, placements and follow-ups: from the steps of a case alone, so that what is taken back
 * is told no more. Care and closure tell of their own.
 */
final class CaseFacts {

    /**
     * One of them.
     *
     * @param occasion which of several
     */
    record Told(Fact fact, String occasion, LocalDate on) {}

    private final Set<Told> told = new LinkedHashSet<>();
    private String option = "";
    private int contract;
    private boolean longTerm;

    private CaseFacts() {}

    /** All that follows from what counts. */
    static Set<Told> of(CaseStanding standing) {
        CaseFacts facts = new CaseFacts();
        standing.steps().forEach(facts::read);
        return facts.told;
    }

    private void read(CaseStep step) {
        switch (step.kind()) {
            case OPTION_CHOSEN -> option = step.told("option").orElse("");
            case SEARCH_ASKED -> {
                // In option A whoever asks for the result was there.
                if (option.equals("b")) {
                    tell(Fact.SEARCH_INFORMATION_SENT, step);
                }
            }
            case SEARCH_RESULT_ASKED -> tell(Fact.SEARCH_RESULT_ASKED, step);
            case FAMILY_SEARCHED -> tell(Fact.SEARCH_RESULT_CAME, step);
            case RECONCILED -> tell(Fact.RECONCILIATION_VISITED, step);
            case REINTEGRATED -> {
                endsLongTerm(step);
                contract = step.number();
                tell(Fact.REINTEGRATED, step);
                if (step.yes("contract-signed")) {
                    tell(Fact.CONTRACT_SIGNED, step);
                }
            }
            case CONTRACT_COPY_GIVEN ->
                tell(Fact.CONTRACT_COPY_GIVEN, step.told("copy").orElse("") + "-" + contract, step);
            case RETURNED_TO_CARE -> tell(Fact.RETURNED_TO_CARE, step);
            case FOLLOWED_UP -> tell(Fact.FOLLOWED_UP, step);
            case OLD_COMMUNITY_VISITED -> {
                // Two on one day are one; only those of both, and discreet, are of use (Circular 2-2 B).
                if (step.yes("by-both") && step.yes("discreet")) {
                    tell(Fact.OLD_COMMUNITY_VISITED, step.on().toString(), step);
                }
            }
            case LONG_TERM_BEGAN -> {
                longTerm = true;
                tell(Fact.LONG_TERM_CARE_BEGAN, step);
            }
            case LONG_TERM_REVIEWED -> tell(Fact.LONG_TERM_CARE_REVIEWED, step);
            case LONG_TERM_ENDED -> endsLongTerm(step);
            case TAKEN_OVER -> takenOver(step);
            default -> {}
        }
    }

    private void endsLongTerm(CaseStep step) {
        if (longTerm) {
            longTerm = false;
            tell(Fact.LONG_TERM_CARE_ENDED, step);
        }
    }

    /**
     * Rules count from the day on which a running case was taken over (design 4.4): it was followed up until then. That holds for
     * what is asked of people, who could not know of it before. The year after which a case can be closed as stable (LT-11) is asked
     * of nobody, and was lived through at home: it counts from the way home where that day is known, as the closure itself does.
     */
    private void takenOver(CaseStep step) {
        if (step.said("rung", StepField.word(Rung.LONG_TERM_CARE))) {
            longTerm = true;
            tell(Fact.LONG_TERM_CARE_BEGAN, step);
        } else if (step.told("rung").isPresent() && step.told("district").isPresent()) {
            tell(Fact.FOLLOWED_UP, step);
            step.day("reintegrated-on")
                    .ifPresent(day -> told.add(new Told(Fact.CAME_HOME_BEFORE, String.valueOf(step.number()), day)));
        }
    }

    private void tell(Fact fact, CaseStep step) {
        tell(fact, String.valueOf(step.number()), step);
    }

    private void tell(Fact fact, String occasion, CaseStep step) {
        told.add(new Told(fact, occasion, step.on()));
    }
}
