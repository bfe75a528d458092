package org.spean.consent;

import java.util.UUID;

/** What allows a disclosure. */
public sealed interface Basis {

    /** Its handle. */
    UUID id();

    /** A consent. */
    record OfConsent(UUID id) implements Basis {}

    /** A decision in the client's best interest. */
    record OfDecision(UUID id) implements Basis {}
}
