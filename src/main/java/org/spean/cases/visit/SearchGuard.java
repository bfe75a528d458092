package org.spean.cases.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.cases.Against;
import org.spean.cases.Attempt;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.Refusal;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.springframework.stereotype.Component;

/** The order before anybody goes home: option, search, assessment, meeting, reconciliation (Circular 1-1). */
@Component
class SearchGuard implements StepGuard {

    @Override
    public List<Refusal> anyway(StepKind kind, CaseStanding before, LocalDate today) {
        return switch (kind) {
            case SEARCH_ASKED -> unless(Search.option(before).isPresent(), Against.OPTION_FIRST);
            case SEARCH_RESULT_ASKED -> resultAsked(before);
            case FAMILY_SEARCHED -> unless(before.last(StepKind.SEARCH_ASKED).isPresent(), Against.NOTHING_SEARCHED);
            case FAMILY_ASSESSED, RECONCILED -> unless(Search.found(before), Against.FAMILY_NOT_FOUND);
            case DECISION_MET ->
                unless(
                        before.last(StepKind.FAMILY_ASSESSED).isPresent()
                                || (!before.age(today).child() && Search.choosesFreely(before)),
                        Against.MEETING_BEFORE_ASSESSMENT);
            default -> List.of();
        };
    }

    private static List<Refusal> resultAsked(CaseStanding before) {
        List<Refusal> why = new ArrayList<>();
        if (Search.option(before).filter("b"::equals).isEmpty()) {
            why.add(Refusal.of(Against.RESULT_ONLY_IN_B));
        }
        if (before.last(StepKind.SEARCH_ASKED).isEmpty()) {
            why.add(Refusal.of(Against.NOTHING_SEARCHED));
        }
        return why;
    }

    private static List<Refusal> unless(boolean holds, Against against) {
        return holds ? List.of() : List.of(Refusal.of(against));
    }

    @Override
    public List<Refusal> against(Attempt attempt) {
        return switch (attempt.kind()) {
            case FAMILY_ASSESSED -> assessed(attempt);
            case DECISION_MET -> attempt.wish().said("decision", "reintegrate") ? goingHome(attempt) : List.of();
            default -> List.of();
        };
    }

    private static List<Refusal> assessed(Attempt attempt) {
        boolean possible =
                attempt.wish().said("conclusion", "possible") || attempt.wish().said("conclusion", "with-support");
        boolean both = attempt.wish().yes("welcomes") && attempt.wish().yes("safe-and-cared-for");
        return possible && !both ? List.of(Refusal.at("conclusion", Against.CONCLUSION_WITHOUT_WELCOME)) : List.of();
    }

    /** Nobody decides against the last assessment, or without knowing the risks. */
    private static List<Refusal> goingHome(Attempt attempt) {
        CaseStanding before = attempt.before();
        boolean freely = !before.age(attempt.today()).child() && Search.choosesFreely(before);
        List<Refusal> why = new ArrayList<>();
        if (!freely
                && before.last(StepKind.FAMILY_ASSESSED)
                        .filter(Search::possible)
                        .isEmpty()) {
            why.add(Refusal.at("decision", Against.ASSESSED_NOT_POSSIBLE));
        }
        Optional<CaseStep> risk = before.last(StepKind.RISK_ASSESSED);
        if (risk.isEmpty()) {
            why.add(Refusal.at("decision", Against.RISK_NOT_ASSESSED));
        } else if (!freely && risk.get().said("risk", "high")) {
            why.add(Refusal.at("decision", Against.RISK_HIGH));
        }
        return why;
    }
}
