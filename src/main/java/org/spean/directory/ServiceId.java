package org.spean.directory;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The handle of an entry; stays the same over installations for those of {@code data-seed}. */
public record ServiceId(UUID id) {

    /** The handle of the row that {@code data-seed} calls by this name. */
    public static ServiceId ofSeed(String row) {
        return new ServiceId(UUID.nameUUIDFromBytes(("spean:service:" + row).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads a handle from an address.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ServiceId of(String text) {
        return new ServiceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
