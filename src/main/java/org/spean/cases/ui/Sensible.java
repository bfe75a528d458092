package org.spean.cases.ui;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseState;
import org.spean.cases.CaseStep;
import org.spean.cases.Phase;
import org.spean.cases.StepKind;
import org.spean.cases.StepOffer;

/** What makes sense next of how a case stands, and what is known of its answers already. */
final class Sensible {

    /** More at once is no help. */
    private static final int FIRST = 3;

    /** In the order of Circular 1-1; safety before it. */
    private static final List<StepKind> BEFORE_HOME = List.of(
            StepKind.URGENT_CARE,
            StepKind.INTERVIEWED,
            StepKind.AGE_SETTLED,
            StepKind.PASSING_ON,
            StepKind.RISK_ASSESSED,
            StepKind.STAY_AGREED,
            StepKind.OPTION_CHOSEN,
            StepKind.SEARCH_ASKED,
            StepKind.FAMILY_SEARCHED,
            StepKind.FAMILY_ASSESSED,
            StepKind.DECISION_MET,
            StepKind.RECONCILED,
            StepKind.CLIENT_DECIDED,
            StepKind.REINTEGRATED,
            StepKind.LONG_TERM_REVIEWED);

    private static final Map<Phase, List<StepKind>> BY_PHASE = Map.of(
            Phase.PRE_REINTEGRATION,
            BEFORE_HOME,
            Phase.REINTEGRATION,
            List.of(StepKind.CONTRACT_COPY_GIVEN, StepKind.FOLLOWED_UP, StepKind.SAFE_CONTACT, StepKind.JOINT_SKIPPED),
            Phase.FOLLOW_UP_JOINT,
            List.of(StepKind.FOLLOWED_UP, StepKind.PLACEMENT_CONFIRMED, StepKind.JOINT_ENDED, StepKind.SAFE_CONTACT),
            Phase.FOLLOW_UP_DISTRICT,
            List.of(
                    StepKind.FEEDBACK_WRITTEN,
                    StepKind.FOLLOWED_UP,
                    StepKind.PLACEMENT_CONFIRMED,
                    StepKind.CLOSURE_PROPOSED,
                    StepKind.SAFE_CONTACT));

    private static final List<StepKind> CLOSING = List.of(
            StepKind.CLOSURE_DECIDED,
            StepKind.CLOSURE_CONFIRMED_IN_PROVINCE,
            StepKind.CLOSURE_CONFIRMED_BY_ATRO,
            StepKind.CLOSURE_SENT_BACK,
            StepKind.CLOSURE_WITHDRAWN);

    /** What presses whatever phase it is: the rules leave each of these open only where it is so. */
    private static final List<StepKind> PRESSING = List.of(
            StepKind.CRISIS_OVER,
            StepKind.MOVE_ASKED,
            StepKind.KEEPING_REVIEWED,
            StepKind.CAME_BACK,
            StepKind.FEEDBACK_VERIFIED,
            StepKind.FEEDBACK_SENT_ON,
            StepKind.FEEDBACK_ANSWERED,
            StepKind.MEASURE_ENDED);

    private static final List<StepKind> AGAIN = List.of(
            StepKind.CRISIS_OVER,
            StepKind.KEEPING_REVIEWED,
            StepKind.CAME_BACK,
            StepKind.FEEDBACK_VERIFIED,
            StepKind.FEEDBACK_SENT_ON,
            StepKind.FEEDBACK_ANSWERED,
            StepKind.MEASURE_ENDED,
            StepKind.FOLLOWED_UP,
            StepKind.RECONCILED,
            StepKind.CONTRACT_COPY_GIVEN,
            StepKind.LONG_TERM_REVIEWED);

    private final CaseStanding standing;
    private final LocalDate today;

    Sensible(CaseStanding standing, LocalDate today) {
        this.standing = standing;
        this.today = today;
    }

    /** Those that help most now, the most urgent first; at most three. */
    List<StepOffer> first(List<StepOffer> offers) {
        List<StepKind> order = switch (standing.state()) {
            case CLOSED -> List.of(StepKind.REOPENED);
            case CLOSING -> CLOSING;
            case OPEN ->
                Stream.concat(PRESSING.stream(), BY_PHASE.getOrDefault(standing.phase(), List.of()).stream())
                        .toList();
        };
        return order.stream()
                .filter(this::open)
                .flatMap(kind -> offers.stream().filter(each -> each.kind() == kind && each.open()))
                .limit(FIRST)
                .toList();
    }

    private boolean open(StepKind kind) {
        return switch (kind) {
            case AGE_SETTLED -> standing.age(today) == org.spean.cases.AgeKnown.PRESUMED_CHILD;
            case CONTRACT_COPY_GIVEN -> standing.all(kind).count() < 3;
            case PLACEMENT_CONFIRMED ->
                standing.placement().filter(each -> each.trial()).isPresent();
            case RECONCILED -> standing.all(kind).count() < 2;
            case MOVE_ASKED -> unsafe();
            case FEEDBACK_WRITTEN -> untold();
            case LONG_TERM_REVIEWED -> standing.setting().equals("long-term");
            case STAY_AGREED ->
                !standing.setting().equals("none") && standing.last(kind).isEmpty();
            default ->
                AGAIN.contains(kind)
                        || standing.state() == CaseState.CLOSING
                        || standing.state() == CaseState.CLOSED
                        || standing.last(kind).isEmpty();
        };
    }

    /** The last visit found the client not safe, and nobody asked for another place since. */
    private boolean unsafe() {
        int asked = standing.last(StepKind.MOVE_ASKED).map(CaseStep::number).orElse(0);
        return standing.last(StepKind.FOLLOWED_UP)
                .filter(visit -> visit.number() > asked && visit.said("well", "not-safe"))
                .isPresent();
    }

    /** The official's last visit was not told to the centre yet (Circular 1-4). */
    private boolean untold() {
        int told =
                standing.last(StepKind.FEEDBACK_WRITTEN).map(CaseStep::number).orElse(0);
        return standing.last(StepKind.FOLLOWED_UP)
                .filter(visit -> visit.number() > told && visit.said("type", "district"))
                .isPresent();
    }

    /** What is known already of such a step's answers: never what somebody has to judge. */
    Map<String, String> known(StepKind kind) {
        Map<String, String> known = new HashMap<>();
        switch (kind) {
            case FOLLOWED_UP -> {
                known.put("type", standing.phase() == Phase.FOLLOW_UP_DISTRICT ? "district" : "joint");
                known.put("next-on", today.plusMonths(1).toString());
            }
            case REINTEGRATED -> {
                told(
                                standing.last(
                                        each -> each.kind() == StepKind.CLIENT_DECIDED && each.said("decides", "yes")),
                                "rung")
                        .ifPresent(rung -> known.put("rung", rung));
                told(standing.last(StepKind.SEARCH_ASKED), "district").ifPresent(each -> known.put("district", each));
            }
            case TRANSFERRED ->
                standing.placement()
                        .flatMap(each -> each.step().told("rung"))
                        .ifPresent(rung -> known.put("rung", rung));
            case STAY_AGREED -> known.put("setting", standing.setting());
            default -> {}
        }
        known.values().removeIf("none"::equals);
        return known;
    }

    private static Optional<String> told(Optional<CaseStep> step, String field) {
        return step.flatMap(each -> each.told(field));
    }
}
