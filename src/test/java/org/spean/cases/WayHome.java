package org.spean.cases;

import static org.spean.cases.StepsTold.map;

import org.spean.geography.District;

/** All that is recorded, in option B, until a client is at home (Circular 1-1, 1-2). */
public final class WayHome {

    private final CaseWorld world;

    public WayHome(CaseWorld world) {
        this.world = world;
    }

    private Case does(Case file, StepKind kind, String... answers) {
        return world.does(world.worker, file, kind, map(answers));
    }

    /** The client says yes to officials knowing. */
    public Case saysYes(Case file) {
        return does(file, StepKind.PASSING_ON, "agreed", "yes", "by", "client");
    }

    /** Until the search is asked for. */
    public Case agrees(Case file) {
        saysYes(file);
        return does(file, StepKind.OPTION_CHOSEN, "option", "b");
    }

    /** All of it. */
    public Case goes(Case file, District district) {
        agrees(file);
        does(file, StepKind.SEARCH_ASKED, "district", district.id(), "village-known", "yes");
        does(file, StepKind.FAMILY_SEARCHED, "found", "found", "searched-with", "together");
        does(
                file,
                StepKind.FAMILY_ASSESSED,
                "welcomes",
                "yes",
                "safe-and-cared-for",
                "yes",
                "conclusion",
                "possible",
                "assessed-by",
                "together");
        does(file, StepKind.RISK_ASSESSED, "risk", "low");
        does(file, StepKind.DECISION_MET, "decision", "reintegrate", "supports", "none", "present", "client family");
        for (int visit = 0; visit < 2; visit++) {
            does(file, StepKind.RECONCILED, "visited-with", "together", "talked-over", "yes", "welcome", "clear");
        }
        does(file, StepKind.CLIENT_DECIDED, "rung", "immediate-family", "decides", "yes", "spoke-with", "worker-alone");
        return does(
                file,
                StepKind.REINTEGRATED,
                "rung",
                "immediate-family",
                "district",
                district.id(),
                "contract-signed",
                "yes",
                "official-witnessed",
                "yes");
    }
}
