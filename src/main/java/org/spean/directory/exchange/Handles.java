package org.spean.directory.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.spean.directory.ServiceId;
import org.spean.vocabulary.PlaceCode;

/** The handles that HSDS wants for every part, made so that they stay the same as long as what they name. */
final class Handles {

    private static final long FREE_BITS_OF_THE_FIRST_HALF = 0xFFFFFFFFFFFF0FFFL;
    private static final long FREE_BITS_OF_THE_SECOND_HALF = 0x3FFFFFFFFFFFFFFFL;

    private Handles() {}

    /** The handle of a part that has none of its own in the directory. */
    static UUID of(String kind, String name) {
        return UUID.nameUUIDFromBytes(("spean:" + kind + ":" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** The handle of a province. */
    static UUID location(PlaceCode place) {
        return of("location", place.iso());
    }

    /**
     * The handle of a service in a province: the service's, mixed with the province's so that it can be taken apart again
     * and nothing has to be kept. Version and variant bits stay the service's.
     */
    static UUID serviceAt(ServiceId service, PlaceCode place) {
        return mixed(service.id(), place);
    }

    /** The service of which this is the handle in this province, if it is that. */
    static ServiceId serviceAt(UUID handle, PlaceCode place) {
        return new ServiceId(mixed(handle, place));
    }

    private static UUID mixed(UUID handle, PlaceCode place) {
        UUID other = of("service-at", place.iso());
        return new UUID(
                handle.getMostSignificantBits() ^ (other.getMostSignificantBits() & FREE_BITS_OF_THE_FIRST_HALF),
                handle.getLeastSignificantBits() ^ (other.getLeastSignificantBits() & FREE_BITS_OF_THE_SECOND_HALF));
    }

    /** Reads a handle from an address; only the usual form is one. */
    static Optional<UUID> read(String text) {
        try {
            UUID handle = UUID.fromString(text);
            return handle.toString().equalsIgnoreCase(text) ? Optional.of(handle) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
