package org.spean.messaging;

/** An answer that came by a link was undone, and the question is open again: told in the transaction that undoes it. */
public record AnswerUndone(Question question) {}
