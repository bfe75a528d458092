package org.spean.cases;

/**
 * A step was recorded, or taken back: told in the same transaction.
 *
 * @param before the case without it
 * @param after the case with it; for one that was taken back, {@code before} has it and {@code after} has not
 * @param step which
 * @param back whether it was taken back
 */
public record StepTaken(Case before, Case after, CaseStep step, boolean back) {}
