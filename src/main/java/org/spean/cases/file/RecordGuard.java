package org.spean.cases.file;

import java.util.List;
import org.spean.cases.Against;
import org.spean.cases.Attempt;
import org.spean.cases.Refusal;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.springframework.stereotype.Component;

/** An adult's record is theirs, all of it; only from a child something may be withheld, with the reason (Standards 11.9). */
@Component
class RecordGuard implements StepGuard {

    @Override
    public List<Refusal> against(Attempt attempt) {
        return attempt.kind() == StepKind.RECORD_HANDED_OVER
                        && attempt.wish().yes("withheld")
                        && !attempt.before().age(attempt.today()).child()
                ? List.of(Refusal.at("withheld", Against.WITHHELD_FROM_ADULT))
                : List.of();
    }
}
