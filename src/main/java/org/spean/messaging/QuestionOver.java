package org.spean.messaging;

/** Nobody answered in time: told in the transaction that ends it. */
public record QuestionOver(Question question) {}
