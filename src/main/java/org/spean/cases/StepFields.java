package org.spean.cases;

import static org.spean.cases.StepField.day;
import static org.spean.cases.StepField.line;
import static org.spean.cases.StepField.one;
import static org.spean.cases.StepField.some;
import static org.spean.cases.StepField.story;
import static org.spean.cases.StepField.yesNo;
import static org.spean.vocabulary.Sensitivity.ASSESSMENT;

/** What the steps ask that ask most: the opening, and form 6B. */
final class StepFields {

    private StepFields() {}

    /** What is known in the first minute (design 1.3). */
    static StepField[] opened() {
        return new StepField[] {
            one("sex", "female", "male", "other"),
            one("age", AgeKnown.class),
            one("age-band", "0-5", "6-11", "12-14", "15-17", "18-24", "25-39", "40-59", "60-up", "unknown"),
            one("ground", "trafficking", "exploitation", "abuse", "homelessness", "unknown"),
            some(
                    "urgent",
                    "safety",
                    "medical",
                    "calming",
                    "shelter",
                    "food",
                    "clothes",
                    "small-child",
                    "interpreter",
                    "transport",
                    "none"),
            one("setting", "transit", "long-term", "community", "none")
        };
    }

    /** What the visit found and what the centre is asked for (form 6B). */
    static StepField[] feedbackWritten() {
        return new StepField[] {
            one("well", "well", "mixed", "not-safe"),
            story("feedback-found", ASSESSMENT),
            some("feedback-wants", "visit", "goods", "training", "school", "health", "legal", "other-place", "nothing"),
            story("feedback-asked", ASSESSMENT).optional(),
            day("feedback-by"),
            yesNo("feedback-urgent")
        };
    }

    /** Where the focal person passes it on. */
    static StepField[] feedbackVerified() {
        return new StepField[] {
            one("feedback-on", "forward", "straight", "back"),
            story("feedback-why", ASSESSMENT).when("feedback-on", "back")
        };
    }

    /** Where the ministry's office sends it. */
    static StepField[] feedbackSentOn() {
        return new StepField[] {
            one("feedback-sent", "to-centre", "back-to-province"),
            story("feedback-why", ASSESSMENT).when("feedback-sent", "back-to-province")
        };
    }

    /** What the centre replies. */
    static StepField[] feedbackAnswered() {
        return new StepField[] {
            one("feedback-answer", "will-do", "done", "cannot"),
            story("feedback-words", ASSESSMENT),
            line("measure-who", ASSESSMENT).when("feedback-answer", "will-do"),
            day("measure-by").when("feedback-answer", "will-do")
        };
    }

    /** What became of what the centre promised. */
    static StepField[] measureEnded() {
        return new StepField[] {
            one("measure-end", "done", "partly", "not-done"),
            story("measure-words", ASSESSMENT).when("measure-end", "partly", "not-done")
        };
    }
}
