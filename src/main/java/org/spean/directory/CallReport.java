package org.spean.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.spean.vocabulary.PhoneNumber;

/**
 * Somebody dialled a number and says what happened.
 *
 * @param id its handle
 * @param number the number dialled
 * @param outcome what happened
 * @param newNumber the number that is right now; only with {@link CallOutcome#NEW_NUMBER}
 * @param by the account of whoever dialled
 * @param byName how that person is named; shown to partners only
 * @param at when it was reported
 */
public record CallReport(
        UUID id,
        PhoneNumber number,
        CallOutcome outcome,
        Optional<PhoneNumber> newNumber,
        UUID by,
        String byName,
        Instant at) {}
