package org.spean.cases.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spean.cases.Against;
import org.spean.cases.Attempt;
import org.spean.cases.CaseStanding;
import org.spean.cases.Refusal;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.spean.cases.StepWish;
import org.springframework.stereotype.Component;

/** In a crisis nobody rescues alone, and no suspect comes near (Policy III, Standards 7.2). It can begin in any phase. */
@Component
class CrisisGuard implements StepGuard {

    /** Whoever goes together; an embassy besides, for a client from abroad. */
    private static final List<String> TOGETHER = List.of("police", "social-affairs", "ngo");

    @Override
    public List<Refusal> anyway(StepKind kind, CaseStanding before, LocalDate today) {
        return kind == StepKind.CRISIS_OVER && Safety.crisis(before).isEmpty()
                ? List.of(Refusal.of(Against.NO_CRISIS))
                : List.of();
    }

    @Override
    public List<Refusal> against(Attempt attempt) {
        if (attempt.kind() != StepKind.CRISIS) {
            return List.of();
        }
        StepWish wish = attempt.wish();
        List<Refusal> why = new ArrayList<>();
        if (!Arrays.asList(wish.answer("partners").orElse("").split(" ")).containsAll(TOGETHER)) {
            why.add(Refusal.at("partners", Against.PARTNERS_MISSING));
        }
        if (!wish.yes("suspects-kept-away")) {
            why.add(Refusal.at("suspects-kept-away", Against.SUSPECTS_NOT_AWAY));
        }
        if (wish.yes("alone")) {
            why.add(Refusal.at("alone", Against.NOBODY_RESCUES_ALONE));
        }
        return why;
    }
}
