package org.spean.consent;

/** Something was disclosed; heard in the transaction that does it. */
public record Disclosed(Disclosure disclosure) {}
