package org.spean.cases.care;

import java.util.List;
import org.spean.cases.StepGuard;

/** The guards of this room, for stories without a database. */
public final class CareGuards {

    public static final List<StepGuard> ALL = List.of(
            new InterviewGuard(),
            new ConsentGuard(),
            new AgeGuard(),
            new FreedomGuard(),
            new AwayGuard(),
            new CrisisGuard());

    private CareGuards() {}
}
