package org.spean.forms;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A form of a folder, without its answers.
 *
 * @param id its handle
 * @param folder whose it is
 * @param edition the edition in which it is filled, whatever came later
 * @param nth the how many-th of its kind in the folder, from 1
 * @param openedAt when somebody began
 * @param openedBy who
 * @param changedAt when something was written last
 * @param finished when somebody said that it is done, and who; empty while it is written
 * @param onPaper whether the paper is there as pictures
 * @param asked how many fields it asks at this moment; 0 where that is not theirs to know
 * @param settled how many of them are answered, not known, or left out on purpose
 * @param missing how many answers each purpose lacks; none where it lacks none
 * @param revision counted up by every change
 */
public record FilledForm(
        UUID id,
        UUID folder,
        FormEdition edition,
        int nth,
        Instant openedAt,
        String openedBy,
        Instant changedAt,
        Optional<Finished> finished,
        boolean onPaper,
        int asked,
        int settled,
        Map<Purpose, Integer> missing,
        int revision) {

    /** When somebody said that it is done, and who. */
    public record Finished(Instant at, String by) {}

    /** Makes one; later changes of the map are not seen. */
    public FilledForm {
        missing = Map.copyOf(missing);
    }

    /** The same without counts, for who may not see all of it. */
    FilledForm uncounted() {
        return new FilledForm(
                id, folder, edition, nth, openedAt, openedBy, changedAt, finished, onPaper, 0, 0, Map.of(), revision);
    }
}
