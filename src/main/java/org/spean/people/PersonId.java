package org.spean.people;

import java.util.UUID;

/** The handle of a person, with or without an account. */
public record PersonId(UUID id) {

    /**
     * Reads a handle from an address.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
