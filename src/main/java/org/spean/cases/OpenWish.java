package org.spean.cases;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.vocabulary.PlaceCode;

/**
 * A case that somebody opens, in a minute and without a name.
 *
 * @param centre one of theirs
 * @param province where the client is met
 * @param ownCode as the centre calls it; GENERAL
 * @param answers of {@link StepKind#OPENED}
 */
public record OpenWish(UUID centre, PlaceCode province, Optional<String> ownCode, Map<String, String> answers) {

    public OpenWish {
        answers = Map.copyOf(answers);
    }
}
