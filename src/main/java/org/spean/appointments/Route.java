package org.spean.appointments;

import java.util.List;

/**
 * Who is asked about a date, one after the other (design 1.6). Each is asked as soon as those before have said yes.
 *
 * @param asked in that order
 * @param place where one usually meets
 */
public record Route(List<PartyRole> asked, Meeting place) {

    private static final List<PartyRole> BOTH = List.of(PartyRole.FOCAL_PERSON, PartyRole.DISTRICT_OFFICIAL);

    /** Where one usually meets (Circular 1-1 to 1-4). */
    public enum Meeting {
        /** At the village chief's house, if the client agrees; at the commune office where the village is not known. */
        CHIEF_OR_COMMUNE,
        FAMILY,
        DISTRICT_OFFICE_OR_CHIEF,
        CHIEF_THEN_FAMILY,
        CLIENT,
        /** The official decides. */
        OFFICIAL
    }

    public Route {
        asked = List.copyOf(asked);
    }

    /** The route of a kind of visit. */
    public static Route of(VisitKind kind) {
        return switch (kind) {
            case FAMILY_SEARCH, FAMILY_ASSESSMENT -> new Route(BOTH, Meeting.CHIEF_OR_COMMUNE);
            case SEARCH_BY_OFFICIAL -> new Route(BOTH, Meeting.OFFICIAL);
            case RECONCILIATION -> new Route(BOTH, Meeting.FAMILY);
            case DECISION_MEETING -> new Route(BOTH, Meeting.DISTRICT_OFFICE_OR_CHIEF);
            case REINTEGRATION -> new Route(BOTH, Meeting.CHIEF_THEN_FAMILY);
            case FOLLOW_UP_JOINT -> new Route(BOTH, Meeting.CLIENT);
            case FOLLOW_UP_DISTRICT -> new Route(List.of(PartyRole.DISTRICT_OFFICIAL), Meeting.CLIENT);
        };
    }
}
