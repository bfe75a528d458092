package org.spean.cases.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.cases.Against;
import org.spean.cases.Attempt;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.Placement;
import org.spean.cases.Refusal;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.springframework.stereotype.Component;

/** While the client lives outside a centre: copies, the end of the trial, moves and the way back (Circular 1-2, Standards 7.8). */
@Component
class HomeGuard implements StepGuard {

    private static final Set<StepKind> AT_HOME = Set.of(
            StepKind.CONTRACT_COPY_GIVEN,
            StepKind.PLACEMENT_CONFIRMED,
            StepKind.RETURNED_TO_CARE,
            StepKind.MOVE_ASKED,
            StepKind.TRANSFERRED);

    /** One for the family, one for the official, one for the focal person (LT-5). */
    private static final int COPIES = 3;

    @Override
    public List<Refusal> anyway(StepKind kind, CaseStanding before, LocalDate today) {
        if (!AT_HOME.contains(kind)) {
            return List.of();
        }
        Optional<Placement> home = before.placement();
        if (home.isEmpty()) {
            return List.of(Refusal.of(Against.NOT_HOME));
        }
        return switch (kind) {
            case CONTRACT_COPY_GIVEN -> copies(before);
            case PLACEMENT_CONFIRMED -> confirmed(before, home.get());
            default -> List.of();
        };
    }

    private static List<Refusal> copies(CaseStanding before) {
        Optional<CaseStep> contract = before.last(StepKind.REINTEGRATED).filter(step -> step.yes("contract-signed"));
        if (contract.isEmpty()) {
            return List.of(Refusal.of(Against.NO_CONTRACT));
        }
        return given(before).size() == COPIES ? List.of(Refusal.of(Against.COPIES_ALL_GIVEN)) : List.of();
    }

    private static Set<String> given(CaseStanding before) {
        int contract = before.last(StepKind.REINTEGRATED).map(CaseStep::number).orElse(0);
        return before.all(StepKind.CONTRACT_COPY_GIVEN)
                .filter(step -> step.number() > contract)
                .flatMap(step -> step.told("copy").stream())
                .collect(Collectors.toSet());
    }

    private static List<Refusal> confirmed(CaseStanding before, Placement home) {
        if (!home.trial()) {
            return List.of(Refusal.of(Against.ALREADY_CONFIRMED));
        }
        List<CaseStep> followUps = before.all(StepKind.FOLLOWED_UP)
                .filter(step -> step.number() > home.step().number())
                .toList();
        boolean well = followUps.stream().anyMatch(step -> step.said("well", "well"))
                && !followUps.getLast().said("well", "not-safe");
        return well ? List.of() : List.of(Refusal.of(Against.CONFIRM_AFTER_FOLLOW_UP));
    }

    @Override
    public List<Refusal> against(Attempt attempt) {
        return switch (attempt.kind()) {
            case CONTRACT_COPY_GIVEN ->
                attempt.wish()
                                .answer("copy")
                                .filter(given(attempt.before())::contains)
                                .isPresent()
                        ? List.of(Refusal.at("copy", Against.COPY_TWICE))
                        : List.of();
            case PLACEMENT_CONFIRMED ->
                attempt.wish().yes("client-agrees")
                        ? List.of()
                        : List.of(Refusal.at("client-agrees", Against.CLIENT_DOES_NOT_AGREE));
            case RETURNED_TO_CARE ->
                attempt.wish().said("stay", "wants-to-leave")
                                && !attempt.before().age(attempt.today()).child()
                        ? List.of(Refusal.at("stay", Against.NOT_AGAINST_THEIR_WILL))
                        : List.of();
            case TRANSFERRED -> transferred(attempt);
            default -> List.of();
        };
    }

    private static List<Refusal> transferred(Attempt attempt) {
        boolean same = attempt.before()
                .placement()
                .filter(home -> attempt.wish().said("district", home.district()))
                .isPresent();
        return same ? List.of(Refusal.at("district", Against.SAME_DISTRICT)) : GateGuard.freely(attempt);
    }
}
