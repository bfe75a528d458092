package org.spean.cases.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.spean.access.Role;
import org.spean.cases.Against;
import org.spean.cases.Attempt;
import org.spean.cases.CaseStanding;
import org.spean.cases.Phase;
import org.spean.cases.Placement;
import org.spean.cases.Refusal;
import org.spean.cases.Rung;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.spean.cases.StepWish;
import org.springframework.stereotype.Component;

/** Follow-ups: of whom, by whom, and with which talks (Circular 1-3, 1-4; Policy II.D; Standards 7.9). */
@Component
class FollowUpGuard implements StepGuard {

    private static final Set<StepKind> AT_HOME = Set.of(
            StepKind.FOLLOWED_UP,
            StepKind.JOINT_SKIPPED,
            StepKind.JOINT_ENDED,
            StepKind.REFUSAL_UNDERSTOOD,
            StepKind.MISSING,
            StepKind.OLD_COMMUNITY_VISITED);

    @Override
    public List<Refusal> anyway(StepKind kind, CaseStanding before, LocalDate today) {
        if (!AT_HOME.contains(kind)) {
            return List.of();
        }
        if (before.placement().isEmpty()) {
            return List.of(Refusal.of(Against.NOT_HOME));
        }
        return switch (kind) {
            case JOINT_SKIPPED ->
                before.phase() == Phase.FOLLOW_UP_DISTRICT ? List.of(Refusal.of(Against.JOINT_OVER)) : List.of();
            case JOINT_ENDED -> ended(before.phase());
            case OLD_COMMUNITY_VISITED ->
                before.last(StepKind.MISSING).isEmpty() ? List.of(Refusal.of(Against.NOT_MISSING)) : List.of();
            default -> List.of();
        };
    }

    private static List<Refusal> ended(Phase phase) {
        return switch (phase) {
            case FOLLOW_UP_JOINT -> List.of();
            case FOLLOW_UP_DISTRICT -> List.of(Refusal.of(Against.JOINT_OVER));
            case PRE_REINTEGRATION, REINTEGRATION -> List.of(Refusal.of(Against.NO_JOINT_YET));
        };
    }

    @Override
    public List<Refusal> against(Attempt attempt) {
        if (attempt.kind() == StepKind.JOINT_ENDED && !attempt.wish().yes("official-agrees")) {
            return List.of(Refusal.at("official-agrees", Against.OFFICIAL_DOES_NOT_AGREE));
        }
        return attempt.kind() == StepKind.FOLLOWED_UP ? followedUp(attempt) : List.of();
    }

    private static List<Refusal> followedUp(Attempt attempt) {
        StepWish wish = attempt.wish();
        boolean joint = wish.said("type", "joint");
        boolean district = attempt.before().phase() == Phase.FOLLOW_UP_DISTRICT;
        List<Refusal> why = new ArrayList<>();
        if (joint && district) {
            why.add(Refusal.at("type", Against.JOINT_OVER));
        }
        if (!joint && !district && !attempt.as().contains(Role.DISTRICT_OFFICIAL)) {
            why.add(Refusal.at("type", Against.DISTRICT_TYPE_OFFICIALS));
        }
        why.addAll(talks(attempt, joint));
        if (!wish.yes("contact-asked-again")) {
            why.add(Refusal.at("contact-asked-again", Against.ASK_CONTACT_AGAIN));
        }
        if (wish.day("next-on").filter(next -> !next.isAfter(wish.on())).isPresent()) {
            why.add(Refusal.at("next-on", Against.NEXT_NOT_AFTER));
        }
        return why;
    }

    private static List<Refusal> talks(Attempt attempt, boolean joint) {
        StepWish wish = attempt.wish();
        Set<String> with =
                Set.copyOf(Arrays.asList(wish.answer("talked-with").orElse("").split(" ")));
        if (!with.contains("client")) {
            return List.of(Refusal.at("talked-with", Against.CLIENT_NOT_TALKED_TO));
        }
        if (with.contains("chief") && wish.said("chief", "client-refused")) {
            return List.of(Refusal.at("talked-with", Against.CHIEF_REFUSED));
        }
        if (wish.said("chief", "not-asked") && (joint || with.contains("chief"))) {
            return List.of(Refusal.at("chief", Against.CHIEF_NOT_ASKED));
        }
        String third = wish.said("chief", "client-refused") ? "commune-instead" : "chief";
        boolean all = with.contains(third) && (with.contains("family") || !withFamily(attempt.before()));
        return joint && !all ? List.of(Refusal.at("talked-with", Against.THREE_TALKS)) : List.of();
    }

    /** Whoever lives independently, or in another community, has no family there to talk with. */
    private static boolean withFamily(CaseStanding before) {
        return before.placement().map(Placement::rung).filter(Rung::searched).isPresent();
    }
}
