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
 * @param newNumber the number that is right now; only with {@link CallOutcome#NEW_NUMBER}, and empty for readers who may not see it
 * @param by the account of whoever dialled; empty for readers who may not see it
 * @param byName how that person is named; empty for readers who may not see it
 * @param at when it was reported
 */
public record CallReport(
        UUID id,
        PhoneNumber number,
        CallOutcome outcome,
        Optional<PhoneNumber> newNumber,
        Optional<UUID> by,
        String byName,
        Instant at) {

    CallReport seenBy(Visibility reader) {
        boolean who = reader.sees(EntryField.CALLERS);
        return new CallReport(
                id,
                number,
                outcome,
                reader.sees(EntryField.NEW_NUMBERS) ? newNumber : Optional.empty(),
                who ? by : Optional.empty(),
                who ? byName : "",
                at);
    }
}
