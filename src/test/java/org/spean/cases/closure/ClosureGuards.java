package org.spean.cases.closure;

import java.util.List;
import org.spean.cases.StepGuard;

/** The guards of this room, for stories without a database. */
public final class ClosureGuards {

    public static final List<StepGuard> ALL = List.of(new OrderGuard(), new CriterionGuard(), new ConsultingGuard());

    private ClosureGuards() {}
}
