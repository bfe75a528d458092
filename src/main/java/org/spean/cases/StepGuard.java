package org.spean.cases;

import java.util.List;

/** A rule that can stand against a step: filled by the rooms of {@code cases} that know the matter. All of them are asked. */
public interface StepGuard {

    /**
     * What stands against it.
     *
     * @param attempt whose answers are complete and of the right kind
     * @return empty where nothing does
     */
    List<Refusal> against(Attempt attempt);

    /**
     * What would stand against such a step whatever is answered: so that a step which cannot be is not asked for in vain.
     *
     * @param before how the case stands
     * @return empty where nothing does
     */
    default List<Refusal> anyway(StepKind kind, CaseStanding before, java.time.LocalDate today) {
        return List.of();
    }
}
