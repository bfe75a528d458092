package org.spean.cases.closure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.cases.Against;
import org.spean.cases.Attempt;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseState;
import org.spean.cases.Refusal;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.springframework.stereotype.Component;

/**
 * The order of a closure: it is proposed, the coordination meeting decides, the province confirms, then the ministry's office, each
 * of them somebody else (Circular 2-1, 2-2, 3-1 A, 3-2). Only what is closed is opened again.
 */
@Component
class OrderGuard implements StepGuard {

    @Override
    public List<Refusal> anyway(StepKind kind, CaseStanding before, LocalDate today) {
        return switch (kind) {
            case CLOSURE_PROPOSED -> proposing(before, today);
            case CLOSURE_DECIDED, CLOSURE_SENT_BACK, CLOSURE_WITHDRAWN ->
                pending(before).stream().toList();
            case CLOSURE_CONFIRMED_IN_PROVINCE -> confirmingInProvince(before, today);
            case CLOSURE_CONFIRMED_BY_ATRO -> confirmingInMinistry(before, today);
            case REOPENED -> before.state() == CaseState.CLOSED ? List.of() : List.of(Refusal.of(Against.NOT_CLOSED));
            default -> List.of();
        };
    }

    private static List<Refusal> proposing(CaseStanding before, LocalDate today) {
        return switch (before.state()) {
            case CLOSED -> List.of(Refusal.of(Against.CASE_CLOSED));
            case CLOSING -> List.of(Refusal.of(Against.CLOSURE_PROPOSED_ALREADY));
            case OPEN -> Hindrances.of(before, today);
        };
    }

    private static Optional<Refusal> pending(CaseStanding before) {
        return switch (before.state()) {
            case CLOSED -> Optional.of(Refusal.of(Against.CASE_CLOSED));
            case OPEN -> Optional.of(Refusal.of(Against.NO_CLOSURE_PROPOSED));
            case CLOSING -> Optional.empty();
        };
    }

    private static List<Refusal> confirmingInProvince(CaseStanding before, LocalDate today) {
        Optional<Proposal> proposal = Proposal.of(before);
        if (proposal.flatMap(Proposal::inProvince).isPresent()) {
            return List.of(Refusal.of(Against.CONFIRMED_ALREADY));
        }
        List<Refusal> why = new ArrayList<>(pending(before).stream().toList());
        proposal.filter(each -> !each.decided()).ifPresent(each -> why.add(Refusal.of(Against.MEETING_FIRST)));
        proposal.ifPresent(each -> why.addAll(still(each, before, today)));
        return why;
    }

    private static List<Refusal> confirmingInMinistry(CaseStanding before, LocalDate today) {
        Optional<Proposal> proposal = Proposal.of(before);
        if (proposal.flatMap(Proposal::byMinistry).isPresent()) {
            return List.of(Refusal.of(Against.CONFIRMED_ALREADY));
        }
        List<Refusal> why = new ArrayList<>(pending(before).stream().toList());
        proposal.filter(each -> each.inProvince().isEmpty())
                .ifPresent(each -> why.add(Refusal.of(Against.PROVINCE_FIRST)));
        proposal.ifPresent(each -> why.addAll(still(each, before, today)));
        return why;
    }

    /** What happened since it was proposed can keep the case open. */
    private static List<Refusal> still(Proposal proposal, CaseStanding before, LocalDate today) {
        List<Refusal> why = new ArrayList<>(Hindrances.of(before, today));
        Hindrances.unhappy(proposal.criterion(), before)
                .map(each -> new Refusal(each.against(), Optional.empty(), each.parameters()))
                .ifPresent(why::add);
        return why;
    }

    @Override
    public List<Refusal> against(Attempt attempt) {
        return switch (attempt.kind()) {
            case CLOSURE_DECIDED ->
                attempt.wish()
                                .day("meeting-on")
                                .filter(day -> day.isAfter(attempt.today()))
                                .isPresent()
                        ? List.of(Refusal.at("meeting-on", Against.DAY_TO_COME))
                        : List.of();
            case CLOSURE_CONFIRMED_IN_PROVINCE -> {
                List<Refusal> why = new ArrayList<>(alone(attempt));
                if (!attempt.wish().yes("form-complete")) {
                    why.add(Refusal.at("form-complete", Against.FORM_NOT_COMPLETE));
                }
                yield why;
            }
            case CLOSURE_CONFIRMED_BY_ATRO -> alone(attempt);
            default -> List.of();
        };
    }

    private static List<Refusal> alone(Attempt attempt) {
        boolean same = Proposal.of(attempt.before()).stream()
                .flatMap(Proposal::parts)
                .anyMatch(each -> attempt.by().equals(Optional.of(each.by())));
        return same ? List.of(Refusal.of(Against.SECOND_PERSON)) : List.of();
    }
}
