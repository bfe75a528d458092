package org.spean.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A decision to disclose without consent, in the client's best interest (Standards 6.3, 6.10; design 1.4).
 *
 * @param id its handle
 * @param caseId the case
 * @param wish what was decided
 * @param at when
 * @param by by whom, as they sign
 * @param endedAt when it ended early, because the client said no; empty while it did not
 * @param lapsedFrom from which day on it does not count because the client is an adult; empty while they are not
 * @param told when and what the client was told of it; empty while they were not
 */
public record BestInterestDecision(
        UUID id,
        UUID caseId,
        DecisionWish wish,
        Instant at,
        String by,
        Optional<Instant> endedAt,
        Optional<LocalDate> lapsedFrom,
        Optional<Told> told) {

    /**
     * That the client was told who got what, why, and how it serves them (Standards 6.3, 6.10).
     *
     * @param on the day
     * @param how what was said, and what the client said to it; kept sealed
     */
    public record Told(LocalDate on, String how, String by) {}

    /** Whether it counts on a day. */
    public boolean counts(LocalDate today) {
        return endedAt.isEmpty()
                && !wish.until().isBefore(today)
                && lapsedFrom.filter(day -> !day.isAfter(today)).isEmpty();
    }

    /** What a receiver may be told under it on a day. */
    public Set<Item> open(Receiver receiver, LocalDate today) {
        return counts(today) && wish.share().receiver().covers(receiver)
                ? wish.share().items()
                : Set.of();
    }

    /** What it allows for a receiver on a day. */
    Cover cover(Receiver receiver, LocalDate today) {
        return new Cover(new Basis.OfDecision(id), new About.Client(), open(receiver, today), wish.until());
    }
}
