package org.spean.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.Grant.Standing;
import org.spean.access.Grant.Step;
import org.spean.vocabulary.PhoneNumber;

/**
 * Who holds a post, or is deputy of who does, from when to when. A designation is the only source of a post's role, and stands
 * as the role would stand: proposed, confirmed by somebody else who knows the post, in force, over.
 *
 * @param deputyOf the designation of the holder whose deputy this is; empty for a holder
 * @param from the first day
 * @param until the last day; empty while no end is known
 * @param phone on which the post is reached while they hold it
 * @param grant the role that it resulted in; empty for a person without an account
 * @param effective from when it opens anything; empty before it is confirmed
 * @param proposed when and by whom; empty for one of a demonstration
 * @param decided who said the second yes, or refused and why
 * @param ended who ended it, and when they did
 * @param phoneWaits who entered the number and when, while it waits for somebody else's yes (design 3.5); empty where it does not
 */
public record Designation(
        UUID id,
        PostId post,
        PersonId person,
        Optional<UUID> deputyOf,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<PhoneNumber> phone,
        Standing standing,
        Optional<UUID> grant,
        Optional<Instant> effective,
        Optional<Step> proposed,
        Optional<Step> decided,
        Optional<Step> ended,
        Optional<Step> phoneWaits) {

    /** Whether somebody else has said yes, and it is not over. */
    public boolean confirmed() {
        return standing == Standing.HELD || standing == Standing.WAITING;
    }
}
