package org.spean.messaging;

/** Somebody answered, and it counts: told in the transaction that writes it down. */
public record QuestionAnswered(Question question, Answer answer) {}
