package org.spean.people;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The handle of an organization; stays the same over installations for those of {@code data-seed}. */
public record OrganizationId(UUID id) {

    /** The handle of the organization that {@code data-seed} calls by this code. */
    static OrganizationId ofSeed(String code) {
        return new OrganizationId(
                UUID.nameUUIDFromBytes(("spean:organization:" + code).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads a handle from an address.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static OrganizationId of(String text) {
        return new OrganizationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
