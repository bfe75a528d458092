package org.spean.geography;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A gazetteer that was read and found sound, and is not taken yet.
 *
 * @param rows all of them, by code
 * @param against the edition that was in force when it was compared; empty where none was
 * @param changes against that edition
 */
public record ProposedEdition(List<PlaceRow> rows, Optional<UUID> against, Comparison changes) {

    public ProposedEdition {
        rows = List.copyOf(rows);
    }

    /** How many of each level. */
    public PlaceCounts counts() {
        return PlaceCounts.of(rows);
    }
}
