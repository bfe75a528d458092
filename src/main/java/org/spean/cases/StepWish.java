package org.spean.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A step that somebody wants to record.
 *
 * @param on the day on which it happened
 * @param answers by the words of its fields, whatever their sensitivity; one that is not there, or blank, was not answered
 */
public record StepWish(StepKind kind, LocalDate on, Map<String, String> answers) {

    public StepWish {
        answers = Map.copyOf(answers);
    }

    /** What was answered; empty where nothing was. */
    public Optional<String> answer(String field) {
        return Optional.ofNullable(answers.get(field)).map(String::strip).filter(each -> !each.isEmpty());
    }

    /** Whether this was answered so. */
    public boolean said(String field, String word) {
        return answer(field).filter(word::equals).isPresent();
    }

    /** Whether a yes-or-no question was answered with yes. */
    public boolean yes(String field) {
        return said(field, "yes");
    }

    /** The day that was answered. */
    public Optional<LocalDate> day(String field) {
        return answer(field).map(LocalDate::parse);
    }
}
