package org.spean.cases.closure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spean.cases.Against;
import org.spean.cases.Attempt;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.Criterion;
import org.spean.cases.Refusal;
import org.spean.cases.StepField;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.spean.cases.StepWish;
import org.spean.cases.care.Safety;
import org.springframework.stereotype.Component;

/** Whether the criterion that is named for a closure holds (Circular 2-2). */
@Component
class CriterionGuard implements StepGuard {

    /** Closure A: stable for one year (LT-11). */
    private static final int STABLE_MONTHS = 12;

    /** So old a follow-up may be that says that the client is well (ours). */
    private static final int RECENT_DAYS = 60;

    /** So long after a refusal a case is not closed because of it (ours). */
    private static final int NOT_HASTY_DAYS = 30;

    /** LT-9: at least two visits to the old community. */
    private static final int VISITS = 2;

    /** Fewer letters say nothing (ours). */
    private static final int SAYS_SOMETHING = 30;

    private static final List<String> CONDITIONS =
            List.of("relation-stable", "beyond-survival", "takes-part", "client-stable");

    private static final Set<String> IN_A_CENTRE = Set.of("transit", "long-term");

    @Override
    public List<Refusal> against(Attempt attempt) {
        if (attempt.kind() != StepKind.CLOSURE_PROPOSED) {
            return List.of();
        }
        StepWish wish = attempt.wish();
        CaseStanding before = attempt.before();
        Criterion criterion =
                StepField.value(Criterion.class, wish.answer("criterion").orElseThrow());
        List<Refusal> why = new ArrayList<>();
        Hindrances.unhappy(criterion, before).ifPresent(why::add);
        why.addAll(
                switch (criterion) {
                    case A -> stable(wish, before);
                    case B -> both(missing(before), visits(before));
                    case D -> missing(before);
                    case C -> agreement(before);
                    case E -> List.of();
                    case F -> left(wish, before, inCentre(before), Against.NOT_IN_CENTRE);
                    case G -> left(wish, before, before.setting().equals("transit"), Against.NOT_IN_TRANSIT);
                    case I -> other(wish, before);
                });
        return why;
    }

    private static List<Refusal> stable(StepWish wish, CaseStanding before) {
        Optional<LocalDate> home = before.homeSince();
        if (home.isEmpty()) {
            return List.of(Refusal.at("criterion", Against.CLOSURE_NOT_HOME));
        }
        List<Refusal> why = new ArrayList<>();
        LocalDate first = home.get().plusMonths(STABLE_MONTHS);
        if (wish.on().isBefore(first)) {
            why.add(Refusal.at("criterion", Against.NOT_A_YEAR, home.get(), first));
        }
        CONDITIONS.stream()
                .filter(each -> !wish.yes(each))
                .forEach(each -> why.add(Refusal.at(each, Against.CONDITION_NOT_MET)));
        boolean well = before.all(StepKind.FOLLOWED_UP)
                .filter(each -> each.said("well", "well"))
                .anyMatch(each -> !each.on().isBefore(wish.on().minusDays(RECENT_DAYS)));
        if (!well) {
            why.add(Refusal.at("criterion", Against.NO_RECENT_WELL, RECENT_DAYS));
        }
        return why;
    }

    private static List<Refusal> missing(CaseStanding before) {
        return goneSince(before).isPresent()
                ? List.of()
                : List.of(Refusal.at("criterion", Against.CLOSURE_NOT_MISSING));
    }

    /** The step since which nobody knows where they live. */
    private static Optional<CaseStep> goneSince(CaseStanding before) {
        return before.last(StepKind.MISSING)
                .filter(gone -> before.last(each -> each.number() > gone.number() && found(each))
                        .isEmpty());
    }

    private static boolean found(CaseStep step) {
        return switch (step.kind()) {
            case OLD_COMMUNITY_VISITED -> step.said("found", "found");
            case FOLLOWED_UP, TRANSFERRED, CAME_BACK, RETURNED_TO_CARE, REINTEGRATED, REOPENED -> true;
            default -> false;
        };
    }

    private static List<Refusal> visits(CaseStanding before) {
        long days = goneSince(before).stream()
                .flatMap(gone ->
                        before.all(StepKind.OLD_COMMUNITY_VISITED).filter(each -> each.number() > gone.number()))
                .filter(each -> each.yes("by-both") && each.yes("discreet") && each.said("found", "not-found"))
                .map(CaseStep::on)
                .distinct()
                .count();
        return days < VISITS ? List.of(Refusal.at("criterion", Against.TWO_VISITS, days)) : List.of();
    }

    private static List<Refusal> both(List<Refusal> one, List<Refusal> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** A case that came in from a list, at home, had its agreement before. */
    private static List<Refusal> agreement(CaseStanding before) {
        return before.last(each -> (each.kind() == StepKind.REINTEGRATED && each.yes("contract-signed"))
                                || (each.kind() == StepKind.TAKEN_OVER
                                        && each.day("reintegrated-on").isPresent()))
                        .isPresent()
                ? List.of()
                : List.of(Refusal.at("criterion", Against.NO_AGREEMENT));
    }

    private static boolean inCentre(CaseStanding before) {
        return IN_A_CENTRE.contains(before.setting())
                || Hindrances.longTerm(before).isPresent();
    }

    private static List<Refusal> left(StepWish wish, CaseStanding before, boolean lived, Against otherwise) {
        List<Refusal> why = new ArrayList<>();
        if (!lived) {
            why.add(Refusal.at("criterion", otherwise));
        }
        if (wish.said("left-how", "without-word") && Safety.away(before).isEmpty()) {
            why.add(Refusal.at("left-how", Against.LEAVING_NOT_RECORDED));
        }
        return why;
    }

    private static List<Refusal> other(StepWish wish, CaseStanding before) {
        if (wish.said("other-why", "another")) {
            return wish.answer("evidence").orElse("").length() < SAYS_SOMETHING
                    ? List.of(Refusal.at("evidence", Against.REASON_WANTS_WORDS))
                    : List.of();
        }
        return wish.said("other-why", "declined") ? declined(wish, before) : List.of();
    }

    private static List<Refusal> declined(StepWish wish, CaseStanding before) {
        Optional<CaseStep> understood = before.last(StepKind.REFUSAL_UNDERSTOOD);
        if (understood.isEmpty()) {
            return List.of(Refusal.at("other-why", Against.UNDERSTAND_FIRST));
        }
        List<Refusal> why = new ArrayList<>();
        if (!understood.get().said("danger-thought", "no-sign")) {
            why.add(Refusal.at("other-why", Against.DANGER_POSSIBLE));
        }
        before.steps().stream()
                .filter(each -> each.kind() == StepKind.REFUSAL_UNDERSTOOD
                        || (each.kind() == StepKind.FOLLOWED_UP && each.said("visits-wanted", "none")))
                .map(CaseStep::on)
                .max(Comparator.naturalOrder())
                .map(day -> day.plusDays(NOT_HASTY_DAYS))
                .filter(first -> wish.on().isBefore(first))
                .ifPresent(first -> why.add(Refusal.at("other-why", Against.HASTY, first)));
        return why;
    }
}
