package org.spean.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.spean.vocabulary.CaseCode;

/**
 * A case in a list: nothing of it says who it is.
 *
 * @param read whether they read what is GENERAL of it: to the others it has a code, and nothing else stands here
 * @param ownCode as the centre calls it
 * @param sex in the word of the opening; empty where it was not said
 * @param ageBand in its word
 * @param urgent needs at the opening, in their words
 * @param district where the client lives, if in the community
 * @param changedAt when something was recorded last
 */
public record CaseLine(
        UUID id,
        CaseCode code,
        boolean read,
        Optional<String> ownCode,
        UUID centre,
        Phase phase,
        CaseState state,
        String setting,
        Optional<String> sex,
        Optional<AgeKnown> age,
        Optional<String> ageBand,
        Optional<String> urgent,
        Optional<String> district,
        LocalDate openedOn,
        Instant changedAt) {

    /** As it stands before those who only know that it is there. */
    CaseLine unread() {
        return new CaseLine(
                id,
                code,
                false,
                Optional.empty(),
                centre,
                phase,
                state,
                "none",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                openedOn,
                changedAt);
    }
}
