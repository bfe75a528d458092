package org.spean.appointments;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A visit of a case was planned, moved, confirmed, called off, or it was said whether it took place: told in the transaction in
 * which that was done, and only of visits that are for a case. Whoever is told reads from its state what became of it.
 *
 * @param subject what it is for, as the room above knows it
 * @param state as it stands now; {@code ASKED} where it was planned, or another day counts, or a yes was taken back
 * @param on the day that counts now
 */
public record VisitChanged(AppointmentId id, UUID subject, VisitKind kind, Appointment.State state, LocalDate on) {}
