package org.spean.cases.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.cases.Against;
import org.spean.cases.Attempt;
import org.spean.cases.CaseStanding;
import org.spean.cases.Refusal;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.spean.cases.StepWish;
import org.springframework.stereotype.Component;

/**
 * Who agrees that officials on the circular's route know, and that nothing is passed on before somebody did (Standards 6.3, 6.10,
 * 11.7; design 1.4). A refusal stands until the client says yes: it is never taken for a consent that cannot be had.
 */
@Component
class ConsentGuard implements StepGuard {

    /** Steps by which others come to know of the client. */
    private static final Set<StepKind> ONWARD =
            EnumSet.of(StepKind.SEARCH_ASKED, StepKind.REINTEGRATED, StepKind.TRANSFERRED, StepKind.MANDATE_GIVEN);

    @Override
    public List<Refusal> anyway(StepKind kind, CaseStanding before, LocalDate today) {
        return ONWARD.contains(kind) ? missing(before, today).stream().toList() : List.of();
    }

    private static Optional<Refusal> missing(CaseStanding before, LocalDate today) {
        return switch (before.passingOn(today).orElse("")) {
            case "yes" -> Optional.empty();
            case "no" -> Optional.of(Refusal.of(Against.CLIENT_REFUSED));
            case "thinking" -> Optional.of(Refusal.of(Against.STILL_THINKING));
            default -> Optional.of(Refusal.of(Against.NOT_ASKED_YET));
        };
    }

    @Override
    public List<Refusal> against(Attempt attempt) {
        return switch (attempt.kind()) {
            case PASSING_ON -> agreeing(attempt);
            // The family's copy is the family's; the others go to officials.
            case CONTRACT_COPY_GIVEN ->
                attempt.wish().said("copy", "family")
                        ? List.of()
                        : missing(attempt.before(), attempt.today()).stream().toList();
            default -> List.of();
        };
    }

    private static List<Refusal> agreeing(Attempt attempt) {
        StepWish wish = attempt.wish();
        boolean child = attempt.before().age(attempt.today()).child();
        if (!wish.yes("agreed") || wish.said("by", "law")) {
            return List.of();
        }
        if (wish.said("by", "client")) {
            return child ? List.of(Refusal.at("by", Against.GUARDIAN_WANTED)) : List.of();
        }
        return child ? guardian(attempt) : List.of(Refusal.at("by", Against.ADULT_AGREES_ALONE));
    }

    private static List<Refusal> guardian(Attempt attempt) {
        StepWish wish = attempt.wish();
        List<Refusal> why = new ArrayList<>();
        if (wish.yes("suspected")) {
            why.add(Refusal.at("suspected", Against.GUARDIAN_SUSPECTED));
        }
        if (wish.said("authority", "none")) {
            why.add(Refusal.at("authority", Against.GUARDIAN_WITHOUT_AUTHORITY));
        }
        boolean family = wish.answer("guardian")
                .filter(CaseStanding.GUARDIANS_OF_THE_FAMILY::contains)
                .isPresent();
        if (family && !attempt.before().familySafe()) {
            why.add(Refusal.at("guardian", Against.FAMILY_NOT_FOUND_SAFE));
        }
        return why;
    }
}
