package org.spean.cases.care;

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

/** Urgent care comes first, and an interview is safe or is not held (Standards 7.1). */
@Component
class InterviewGuard implements StepGuard {

    @Override
    public List<Refusal> anyway(StepKind kind, CaseStanding before, LocalDate today) {
        return kind == StepKind.INTERVIEWED
                        && urgent(before)
                        && before.last(StepKind.URGENT_CARE).isEmpty()
                ? List.of(Refusal.of(Against.CARE_FIRST))
                : List.of();
    }

    /** Where nothing was said at the opening, nobody knows that nothing is urgent. */
    private static boolean urgent(CaseStanding before) {
        return before.last(StepKind.OPENED)
                .filter(each -> each.said("urgent", "none"))
                .isEmpty();
    }

    @Override
    public List<Refusal> against(Attempt attempt) {
        List<Refusal> why = new ArrayList<>();
        if (attempt.kind() == StepKind.INTERVIEWED) {
            if (!attempt.wish().yes("safe-space")) {
                why.add(Refusal.at("safe-space", Against.SPACE_NOT_SAFE));
            }
            if (!attempt.wish().yes("no-suspect-near")) {
                why.add(Refusal.at("no-suspect-near", Against.SUSPECT_NEAR));
            }
        }
        return why;
    }
}
