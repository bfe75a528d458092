package org.spean.messaging;

/** Nobody answered, whatever was tried: a person has to telephone. Told in the transaction that finds it out. */
public record LadderExhausted(Question question) {}
