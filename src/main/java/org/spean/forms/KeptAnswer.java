package org.spean.forms;

import java.time.Instant;
import java.util.Optional;

/**
 * An answer as it stands in a form.
 *
 * @param key where
 * @param answer what
 * @param revision the form's when it was written
 * @param at when
 * @param by who wrote it
 * @param takenFrom the form that it was taken over from and nobody has looked at since
 */
public record KeptAnswer(
        AnswerKey key, Answer answer, int revision, Instant at, String by, Optional<FormName> takenFrom) {}
