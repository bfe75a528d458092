package org.spean.cases.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spean.cases.Against;
import org.spean.cases.Attempt;
import org.spean.cases.CaseStanding;
import org.spean.cases.Refusal;
import org.spean.cases.StepGuard;
import org.spean.cases.StepKind;
import org.springframework.stereotype.Component;

/** The way of a feedback, hand by hand; past the ministry only in an emergency (Circular 1-4). */
@Component
class FeedbackGuard implements StepGuard {

    @Override
    public List<Refusal> anyway(StepKind kind, CaseStanding before, LocalDate today) {
        Optional<Feedback.Stage> stage = Feedback.of(before).map(Feedback::stage);
        return switch (kind) {
            case FEEDBACK_WRITTEN -> writing(before, stage);
            case FEEDBACK_VERIFIED -> at(Feedback.Stage.AT_PROVINCE, stage);
            case FEEDBACK_SENT_ON -> at(Feedback.Stage.AT_MINISTRY, stage);
            case FEEDBACK_ANSWERED -> at(Feedback.Stage.WITH_CENTRE, stage);
            case MEASURE_ENDED ->
                stage.filter(Feedback.Stage.MEASURE::equals).isPresent()
                        ? List.of()
                        : List.of(Refusal.of(Against.NO_MEASURE));
            default -> List.of();
        };
    }

    private static List<Refusal> writing(CaseStanding before, Optional<Feedback.Stage> stage) {
        if (before.last(StepKind.FOLLOWED_UP).isEmpty()) {
            return List.of(Refusal.of(Against.FEEDBACK_AFTER_FOLLOW_UP));
        }
        return stage.filter(Feedback.Stage::onItsWay).isPresent()
                ? List.of(Refusal.of(Against.FEEDBACK_ON_ITS_WAY))
                : List.of();
    }

    private static List<Refusal> at(Feedback.Stage wanted, Optional<Feedback.Stage> stage) {
        return stage.filter(wanted::equals).isPresent() ? List.of() : List.of(Refusal.of(Against.NO_FEEDBACK_HERE));
    }

    @Override
    public List<Refusal> against(Attempt attempt) {
        return switch (attempt.kind()) {
            case FEEDBACK_WRITTEN -> ahead(attempt, "feedback-by");
            case FEEDBACK_VERIFIED -> verifying(attempt);
            case FEEDBACK_ANSWERED -> ahead(attempt, "measure-by");
            default -> List.of();
        };
    }

    private static List<Refusal> ahead(Attempt attempt, String field) {
        return attempt.wish().day(field).filter(day -> day.isBefore(attempt.today())).stream()
                .map(day -> Refusal.at(field, Against.ASKED_FOR_A_PAST_DAY))
                .toList();
    }

    private static List<Refusal> verifying(Attempt attempt) {
        boolean straight = attempt.wish().said("feedback-on", "straight");
        boolean urgent =
                Feedback.of(attempt.file().standing()).filter(Feedback::urgent).isPresent();
        return straight && !urgent ? List.of(Refusal.at("feedback-on", Against.STRAIGHT_ONLY_IN_EMERGENCY)) : List.of();
    }
}
