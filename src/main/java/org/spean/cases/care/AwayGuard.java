package org.spean.cases.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spean.cases.Against;
import org.spean.cases.Attempt;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.Refusal;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.spean.cases.StepWish;
import org.springframework.stereotype.Component;

/**
 * Away without a word (Standards 6.1): others are told under the client's consent, or because a child is at high risk or a life in
 * danger (Standards 6.3; design 1.4). Then the client is told who got what.
 */
@Component
class AwayGuard implements StepGuard {

    private static final Set<String> OUTSIDERS = Set.of("family", "police", "focal-person", "official");

    @Override
    public List<Refusal> anyway(StepKind kind, CaseStanding before, LocalDate today) {
        boolean away = Safety.away(before).isPresent();
        if (kind == StepKind.LEFT_WITHOUT_NOTICE && away) {
            return List.of(Refusal.of(Against.AWAY_ALREADY));
        }
        return kind == StepKind.CAME_BACK && !away ? List.of(Refusal.of(Against.NOT_AWAY)) : List.of();
    }

    @Override
    public List<Refusal> against(Attempt attempt) {
        StepWish wish = attempt.wish();
        if (attempt.kind() != StepKind.LEFT_WITHOUT_NOTICE
                || !outsiders(wish.answer("told-whom").orElse(""))) {
            return List.of();
        }
        if (wish.yes("told-under-consent")) {
            return attempt.before()
                            .passingOn(attempt.today())
                            .filter("yes"::equals)
                            .isPresent()
                    ? List.of()
                    : List.of(Refusal.at("told-under-consent", Against.NO_CONSENT_TO_TELL));
        }
        boolean child = attempt.before().age(attempt.today()).child();
        boolean best = wish.yes("life-in-danger") || (child && wish.said("risk", "high"));
        return best ? List.of() : List.of(Refusal.at("told-whom", Against.TOLD_WITHOUT_CONSENT));
    }

    private static boolean outsiders(String told) {
        return Stream.of(told.split(" ")).anyMatch(OUTSIDERS::contains);
    }

    /** Whether others were told without the client's consent. */
    static boolean toldWithout(CaseStep step) {
        return step.kind() == StepKind.LEFT_WITHOUT_NOTICE
                && !step.yes("told-under-consent")
                && outsiders(step.told("told-whom").orElse(""));
    }
}
