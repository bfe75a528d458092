package org.spean.access.guard;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Subject;

/**
 * A case that was opened in an emergency (design 5.1).
 *
 * @param id its handle
 * @param subject the case
 * @param by who opened it
 * @param name their name, as screens show it
 * @param reason why, in their words
 * @param at when
 * @param until when it closes by itself
 * @param secondBy who said the second yes, which opens what an emergency does not open at once
 * @param ended when it was ended before its time
 * @param clientTold when the client was told of it (Standards 6.3)
 * @param review what somebody else found afterwards
 */
public record Glass(
        UUID id,
        Subject subject,
        UUID by,
        String name,
        String reason,
        Instant at,
        Instant until,
        Optional<UUID> secondBy,
        Optional<Instant> ended,
        Optional<Instant> clientTold,
        Optional<Review> review) {

    /**
     * What somebody else found.
     *
     * @param by who
     * @param justified whether it was an emergency
     * @param words in their words
     */
    public record Review(UUID by, boolean justified, String words) {}

    /** Whether it is open at this moment. */
    public boolean open(Instant now) {
        return now.isBefore(until) && ended.isEmpty();
    }
}
