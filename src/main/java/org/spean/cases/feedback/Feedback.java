package org.spean.cases.feedback;

import java.time.LocalDate;
import java.util.Optional;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.StepKind;

/**
 * The newest feedback of a case, and where it is.
 *
 * @param written by whom, and what stands in it
 * @param stage where it is
 * @param answer the centre's reply; empty while there is none
 */
public record Feedback(CaseStep written, Stage stage, Optional<CaseStep> answer) {

    /** Where a feedback is. */
    public enum Stage {
        /** With the focal persons of the province, who verify it. */
        AT_PROVINCE,
        /** Sent back to whoever wrote it. */
        SENT_BACK,
        /** With the ministry's office. */
        AT_MINISTRY,
        /** With the centre, which answers. */
        WITH_CENTRE,
        /** Answered, with something that the centre will do. */
        MEASURE,
        /** Answered, and nothing is left to be done. */
        DONE;

        /** Whether it goes on, so that no other begins. */
        public boolean onItsWay() {
            return this == AT_PROVINCE || this == AT_MINISTRY || this == WITH_CENTRE;
        }
    }

    /** Of a case; empty where none was written. */
    public static Optional<Feedback> of(CaseStanding standing) {
        return standing.last(StepKind.FEEDBACK_WRITTEN).map(written -> {
            Stage stage = Stage.AT_PROVINCE;
            Optional<CaseStep> answer = Optional.empty();
            for (CaseStep step : standing.steps()) {
                if (step.number() > written.number()) {
                    stage = after(stage, step);
                    if (step.kind() == StepKind.FEEDBACK_ANSWERED) {
                        answer = Optional.of(step);
                    }
                }
            }
            return new Feedback(written, stage, answer);
        });
    }

    private static Stage after(Stage before, CaseStep step) {
        return switch (step.kind()) {
            case FEEDBACK_VERIFIED ->
                step.said("feedback-on", "forward")
                        ? Stage.AT_MINISTRY
                        : step.said("feedback-on", "straight") ? Stage.WITH_CENTRE : Stage.SENT_BACK;
            case FEEDBACK_SENT_ON -> step.said("feedback-sent", "to-centre") ? Stage.WITH_CENTRE : Stage.AT_PROVINCE;
            case FEEDBACK_ANSWERED -> step.said("feedback-answer", "will-do") ? Stage.MEASURE : Stage.DONE;
            case MEASURE_ENDED -> Stage.DONE;
            default -> before;
        };
    }

    /** Whether life or safety does not wait for the way over the ministry (Circular 1-4). */
    public boolean urgent() {
        return written.said("feedback-urgent", "yes");
    }

    /** By when the centre is asked to act. */
    public Optional<LocalDate> by() {
        return written.told("feedback-by").map(LocalDate::parse);
    }

    /** By when the centre said that it will. */
    public Optional<LocalDate> measureBy() {
        return answer.flatMap(step -> step.told("measure-by")).map(LocalDate::parse);
    }
}
