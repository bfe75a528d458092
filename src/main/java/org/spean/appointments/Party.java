package org.spean.appointments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spean.messaging.AnsweredBy;
import org.spean.people.PostId;

/**
 * Whoever's yes a date needs.
 *
 * @param post that is asked; empty before, and where nobody holds it
 * @param request the one that is open; empty where none is
 * @param silentAt when every step of the ladder was taken in vain
 * @param callWanted when they asked for a call
 * @param answers what they said, the latest first
 * @param placeTold to whom the place was told, if it was
 */
public record Party(
        UUID id,
        PartyRole role,
        Optional<PostId> post,
        State state,
        Optional<UUID> request,
        Optional<Instant> silentAt,
        Optional<Instant> callWanted,
        List<Confirmation> answers,
        Optional<PlaceTold> placeTold) {

    /** How far it is with them. */
    public enum State {
        /** Their turn comes after others. */
        LATER,
        ASKED,
        CONFIRMED,
        CANNOT,
        AWAY,
        /** Nobody holds the post. */
        NOBODY
    }

    /**
     * The place was told by telephone.
     *
     * @param to with whom somebody spoke
     * @param by who told it
     */
    public record PlaceTold(String to, String by, Instant at) {}

    /** Whether somebody waits for their answer, or knows of the date. */
    boolean told() {
        return state != State.LATER && state != State.NOBODY;
    }

    /** What they said last that counts. */
    public Optional<Confirmation> last() {
        return answers.stream().filter(each -> !each.takenBack()).findFirst();
    }

    /** Confirmed without a screen, so they do not know where it is. */
    boolean asksForPlace() {
        return state == State.CONFIRMED
                && placeTold.isEmpty()
                && last().filter(each -> each.by() != AnsweredBy.SCREEN).isPresent();
    }
}
