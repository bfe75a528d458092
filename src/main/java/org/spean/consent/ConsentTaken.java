package org.spean.consent;

/** Somebody was asked, and answered; heard in the transaction that records it. */
public record ConsentTaken(Consent consent) {}
