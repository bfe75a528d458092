package org.spean.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was recorded of a case. It is never changed: what was a mistake is taken back, and stays to be read.
 *
 * @param number the how many-th of its case, from 1
 * @param on the day on which it happened
 * @param at when it was recorded
 * @param by the account of whoever recorded it
 * @param name of theirs
 * @param told what was answered that is GENERAL, by the words of its fields. What is sealed is not in it
 * @param takenBack when it was taken back as a mistake
 */
public record CaseStep(
        int number,
        StepKind kind,
        LocalDate on,
        Instant at,
        UUID by,
        String name,
        Map<String, String> told,
        Optional<Instant> takenBack) {

    public CaseStep {
        told = Map.copyOf(told);
    }

    /** What was answered; empty where nothing was, or it is sealed. */
    public Optional<String> told(String field) {
        return Optional.ofNullable(told.get(field));
    }

    /** Whether this was answered so. */
    public boolean said(String field, String word) {
        return word.equals(told.get(field));
    }

    /** Whether a yes-or-no question was answered with yes. */
    public boolean yes(String field) {
        return said(field, "yes");
    }

    /** The day that was answered. */
    public Optional<LocalDate> day(String field) {
        return told(field).map(LocalDate::parse);
    }

    /** The same, taken back. */
    CaseStep takenBack(Instant when) {
        return new CaseStep(number, kind, on, at, by, name, told, Optional.of(when));
    }
}
