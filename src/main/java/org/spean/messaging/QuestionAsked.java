package org.spean.messaging;

/** Somebody is asked: told in the transaction that asks. */
public record QuestionAsked(Question question) {}
