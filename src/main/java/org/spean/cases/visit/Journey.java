package org.spean.cases.visit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.appointments.AppointmentId;

/**
 * Somebody is on the way to a visit and back.
 *
 * @param account of whoever travels
 * @param colleague whoever is told first when they are not back
 * @param leads whoever is told an hour later
 * @param backBy until when they mean to be back
 * @param backAt when they were; empty while they are on the way
 */
public record Journey(
        UUID id,
        AppointmentId visit,
        UUID account,
        UUID colleague,
        Set<UUID> leads,
        Instant backBy,
        Optional<Instant> backAt) {

    public Journey {
        leads = Set.copyOf(leads);
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** They are on the way, or back. */
        record Done(Journey journey) implements Outcome {}

        record Refused(Why why) implements Outcome {}
    }

    /** Why not. */
    public enum Why {
        /** There is no such visit for them, or it is none of their journeys. */
        NOT_YOURS,
        /** Nobody is back before they left, and nobody is away for so long. */
        TIME,
        /** The colleague is none of those who can look after them. */
        COLLEAGUE,
        /** They are on the way already. */
        ON_THE_WAY
    }
}
