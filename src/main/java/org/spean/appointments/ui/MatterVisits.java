package org.spean.appointments.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.appointments.AppointmentOutcome;
import org.spean.appointments.PlanWish;
import org.spean.appointments.VisitKind;
import org.spean.vocabulary.Language;

/**
 * Visits that are for a matter of a room above, for whoever is at the screen: that room plans them, with all that its own rules want
 * before. Without it such a visit is not planned.
 */
public interface MatterVisits {

    /**
     * How one begins.
     *
     * @param kind what makes sense next
     * @param district as {@code geography} names it; empty where it is not known
     * @param village whether the village is known; empty where that is not asked
     * @param called how the matter is called: a code, never a name
     * @param page the address of its page, relative to the program's own
     */
    record Usual(VisitKind kind, Optional<String> district, Optional<Boolean> village, String called, String page) {}

    /** What became of it. */
    sealed interface Told {

        /**
         * What is said of its date.
         *
         * @param more sentences for whoever planned it, in their language
         */
        record OfDate(AppointmentOutcome outcome, List<String> more) implements Told {

            public OfDate {
                more = List.copyOf(more);
            }
        }

        /**
         * The matter itself stands against it; nothing changed.
         *
         * @param why sentences in the reader's language; at least one
         */
        record Against(List<String> why) implements Told {

            public Against {
                why = List.copyOf(why);
            }
        }
    }

    /** For this matter; empty where there is no such one for them. */
    Optional<Usual> usual(UUID subject);

    /**
     * Plans it.
     *
     * @param wish with its subject
     */
    Told plan(PlanWish wish, boolean villageKnown, Language language);
}
