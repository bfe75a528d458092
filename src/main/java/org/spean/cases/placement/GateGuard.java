package org.spean.cases.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.spean.cases.Against;
import org.spean.cases.Attempt;
import org.spean.cases.CaseStanding;
import org.spean.cases.Refusal;
import org.spean.cases.Rung;
import org.spean.cases.StepField;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.springframework.stereotype.Component;

/** Before somebody goes to live somewhere: the order of searching, the gate, the contract (Circular 1-1, 1-2; Standards 7.8). */
@Component
class GateGuard implements StepGuard {

    @Override
    public List<Refusal> anyway(StepKind kind, CaseStanding before, LocalDate today) {
        if (kind != StepKind.REINTEGRATED) {
            return List.of();
        }
        return before.placement().isPresent() ? List.of(Refusal.of(Against.ALREADY_HOME)) : everywhere(before, today);
    }

    /** Nothing while there is somewhere to go; otherwise what is missing where the client wants to go, or where one looks now. */
    private static List<Refusal> everywhere(CaseStanding before, LocalDate today) {
        boolean child = before.age(today).child();
        List<Rung> rungs = Stream.of(Rung.values())
                .filter(rung -> rung != Rung.LONG_TERM_CARE && (rung.searched() || !child))
                .toList();
        if (rungs.stream().anyMatch(rung -> Gate.of(before, rung, today).open())) {
            return List.of();
        }
        Rung wanted = before.last(step -> step.kind() == StepKind.CLIENT_DECIDED && step.said("decides", "yes"))
                .flatMap(step -> step.told("rung"))
                .map(word -> StepField.value(Rung.class, word))
                .filter(rungs::contains)
                .or(() -> Ladder.SEARCHED.stream()
                        .filter(rung -> Ladder.givenUp(before, rung).isEmpty())
                        .findFirst())
                .orElse(Rung.IMMEDIATE_FAMILY);
        return Gate.of(before, wanted, today).missing();
    }

    @Override
    public List<Refusal> against(Attempt attempt) {
        return switch (attempt.kind()) {
            case REINTEGRATED -> reintegrated(attempt);
            case RUNG_LOOKED_AT ->
                Ladder.open(attempt.before(), rung(attempt)).stream()
                        .map(rung -> Refusal.at("rung", Against.RUNG_BEFORE, rung))
                        .toList();
            default -> List.of();
        };
    }

    static Rung rung(Attempt attempt) {
        return StepField.value(Rung.class, attempt.wish().answer("rung").orElseThrow());
    }

    /** A child lives with somebody: the free choices are an adult's. */
    static List<Refusal> freely(Attempt attempt) {
        return !rung(attempt).searched()
                        && attempt.before().age(attempt.today()).child()
                ? List.of(Refusal.at("rung", Against.FREE_CHOICE_OF_ADULTS))
                : List.of();
    }

    private static List<Refusal> reintegrated(Attempt attempt) {
        List<Refusal> why = new ArrayList<>(freely(attempt));
        if (!why.isEmpty()) {
            return why;
        }
        Gate gate = Gate.of(attempt.before(), rung(attempt), attempt.today());
        // With whom nobody lives together, nobody signs a contract about.
        if (gate.rung().searched()) {
            if (!attempt.wish().yes("contract-signed")) {
                why.add(Refusal.at("contract-signed", Against.CONTRACT_NOT_SIGNED));
            }
            if (!attempt.wish().yes("official-witnessed")) {
                why.add(Refusal.at("official-witnessed", Against.NOT_WITNESSED));
            }
        }
        gate.last()
                .filter(last -> last.isAfter(attempt.wish().on()))
                .ifPresent(last -> why.add(Refusal.at("on", Against.GATE_DAY, last)));
        why.addAll(gate.missing());
        return why;
    }
}
