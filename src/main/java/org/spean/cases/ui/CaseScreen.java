package org.spean.cases.ui;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.cases.Case;
import org.spean.cases.StepKind;
import org.spean.deadlines.MatterScreen;
import org.spean.deadlines.Way;
import org.spean.deadlines.rules.Rule;
import org.spean.deadlines.rules.Rules;
import org.springframework.stereotype.Component;

/** What rules with dates want of a case is recorded on its page, where the step's questions stand open. */
@Component
class CaseScreen implements MatterScreen {

    private static final Map<Rule, StepKind> FULFILLED_BY = Map.of(
            Rules.LT_2, StepKind.SEARCH_RESULT_ASKED,
            Rules.LT_3, StepKind.RECONCILED,
            Rules.LT_5, StepKind.CONTRACT_COPY_GIVEN,
            Rules.LT_6, StepKind.FOLLOWED_UP,
            Rules.LT_7, StepKind.FOLLOWED_UP,
            Rules.LT_9, StepKind.OLD_COMMUNITY_VISITED,
            Rules.LT_10, StepKind.LONG_TERM_REVIEWED,
            Rules.LT_11, StepKind.CLOSURE_PROPOSED,
            Rules.LT_18, StepKind.AGE_SETTLED,
            Rules.KEEPING, StepKind.KEEPING_REVIEWED);

    @Override
    public String kind() {
        return Case.MATTER;
    }

    @Override
    public Way way(String matter) {
        return new Way(CaseLinks.one(UUID.fromString(matter)), "task.way.case");
    }

    @Override
    public Way way(String matter, Rule rule) {
        return Optional.ofNullable(FULFILLED_BY.get(rule))
                .map(step -> new Way(CaseLinks.one(UUID.fromString(matter), step), "task.way.record"))
                .orElseGet(() -> way(matter));
    }
}
