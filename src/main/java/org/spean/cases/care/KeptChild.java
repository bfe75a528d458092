package org.spean.cases.care;

import java.time.LocalDate;
import java.util.UUID;
import org.spean.vocabulary.CaseCode;

/**
 * A child who is kept at this moment.
 *
 * @param id the handle of the case
 * @param centre the organization that keeps
 * @param since the day
 * @param reason the word of the safety reason, as {@code CHILD_KEPT} has it
 * @param reviewBy the last day for the next review
 */
public record KeptChild(UUID id, CaseCode code, UUID centre, LocalDate since, String reason, LocalDate reviewBy) {}
