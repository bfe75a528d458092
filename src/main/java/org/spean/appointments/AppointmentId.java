package org.spean.appointments;

import java.util.UUID;

/** The handle of an appointment. */
public record AppointmentId(UUID id) {

    /**
     * As an address has it.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static AppointmentId of(String written) {
        return new AppointmentId(UUID.fromString(written));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
