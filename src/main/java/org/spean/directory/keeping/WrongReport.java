package org.spean.directory.keeping;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.spean.directory.ServiceId;

/**
 * Somebody said that something is wrong with an entry.
 *
 * @param by the account; empty for a stranger
 * @param byName how they signed; empty for a stranger, and for readers who may not see who
 * @param settled how it was settled; empty while it waits
 */
public record WrongReport(
        UUID id,
        ServiceId service,
        WrongKind kind,
        Optional<UUID> by,
        String byName,
        Instant at,
        Optional<Settled> settled) {

    /** Signed so, it was said by nobody: a message to one of its numbers did not arrive. */
    static final String A_MESSAGE = "message";

    /** Whether a message found it out, and nobody. */
    public boolean ofAMessage() {
        return by.isEmpty() && byName.equals(A_MESSAGE);
    }

    /** How it was settled. */
    public enum Settled {
        CORRECTED,
        /** It was found right as it stands. */
        RIGHT,
        TAKEN_BACK
    }
}
