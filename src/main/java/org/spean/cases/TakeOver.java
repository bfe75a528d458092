package org.spean.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.vocabulary.PlaceCode;

/**
 * A case that ran elsewhere before, on paper or in a spreadsheet, and is taken in (design 4.4).
 *
 * @param taking with what others it comes in
 * @param centre one that whoever brings it leads
 * @param ownCode as the centre calls it; GENERAL
 * @param openedOn the day on which it began; not to come
 * @param opened answers of {@link StepKind#OPENED}
 * @param taken answers of {@link StepKind#TAKEN_OVER}
 */
public record TakeOver(
        UUID taking,
        UUID centre,
        PlaceCode province,
        Optional<String> ownCode,
        LocalDate openedOn,
        Map<String, String> opened,
        Map<String, String> taken) {

    public TakeOver {
        opened = Map.copyOf(opened);
        taken = Map.copyOf(taken);
    }
}
