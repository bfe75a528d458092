package org.spean.cases.visit;

import java.util.List;
import org.spean.appointments.AppointmentOutcome;
import org.spean.cases.Refusal;

/** What became of a wish for a visit of a case. */
public sealed interface VisitOutcome {

    /**
     * It is planned, and whoever comes first on its route is asked.
     *
     * @param done which, and what its reader should know beside
     * @param warnings what is still missing before what it is planned for: a reintegration is planned before its gate is open
     */
    record Planned(AppointmentOutcome.Done done, List<Refusal> warnings) implements VisitOutcome {

        public Planned {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * It is not, for what stands against it in the case; nothing changed.
     *
     * @param why at least one
     */
    record Refused(List<Refusal> why) implements VisitOutcome {

        public Refused {
            why = List.copyOf(why);
        }
    }

    /** It is not, for what stands against its date, place or district; nothing changed. */
    record NoDate(AppointmentOutcome why) implements VisitOutcome {}

    /** There is no such case for them, or it is not theirs to do. */
    record Nothing() implements VisitOutcome {}
}
