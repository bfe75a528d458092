package org.spean.forms.definition;

import static org.spean.vocabulary.Sensitivity.ASSESSMENT;
import static org.spean.vocabulary.Sensitivity.EDUCATION_LIVELIHOOD;
import static org.spean.vocabulary.Sensitivity.EXPLOITATION;
import static org.spean.vocabulary.Sensitivity.GENERAL;
import static org.spean.vocabulary.Sensitivity.HEALTH;
import static org.spean.vocabulary.Sensitivity.HIV;
import static org.spean.vocabulary.Sensitivity.LEGAL;
import static org.spean.vocabulary.Sensitivity.PSYCHOLOGICAL;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.spean.vocabulary.Sensitivity;

/**
 * Which answers may be guarded otherwise from an edition on: only so that nobody sees them who did not, and nothing that
 * guards them falls away.
 *
 * <p>This is no scale. Names go by pace and go cold, contacts are what an emergency opens first and a search sheet shows,
 * the family's profile has its own line in a consent and is in no best-interest decision, exploitation leaves the centre by
 * consent alone (design 1.2, 1.4, 5.1): none of these has another under which it would lose nothing.
 */
final class Secrecy {

    /** What each may become; what is not here stays what it is. */
    private static final Map<Sensitivity, Set<Sensitivity>> TIGHTER = Map.of(
            GENERAL, EnumSet.complementOf(EnumSet.of(GENERAL)),
            // Neither on the search sheet nor opened first in an emergency: names, contacts and the family would be.
            ASSESSMENT, EnumSet.of(EDUCATION_LIVELIHOOD, HEALTH, LEGAL, EXPLOITATION, PSYCHOLOGICAL, HIV),
            EDUCATION_LIVELIHOOD, EnumSet.of(HEALTH, LEGAL, EXPLOITATION, PSYCHOLOGICAL, HIV),
            HEALTH, EnumSet.of(EXPLOITATION, PSYCHOLOGICAL, HIV),
            LEGAL, EnumSet.of(EXPLOITATION, PSYCHOLOGICAL, HIV),
            EXPLOITATION, EnumSet.of(PSYCHOLOGICAL, HIV),
            PSYCHOLOGICAL, EnumSet.of(HIV));

    private Secrecy() {}

    /** Whether a field of the one may be of the other in a later edition. */
    static boolean mayBecome(Sensitivity one, Sensitivity other) {
        return one == other || TIGHTER.getOrDefault(one, Set.of()).contains(other);
    }
}
