package org.spean.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.PlaceCode;
import org.spean.vocabulary.ServiceTypeId;

/**
 * Which lines of the {@link Register} are wanted. All that is asked has to fit.
 *
 * @param organization only what this organization offers
 * @param types only these types; every type where empty
 * @param places only these provinces, where places are listed; every province where empty
 * @param modifiedSince only what was modified at this moment or later, as far as the reader may see it; what ended since is
 *     then among it
 */
public record Wanted(
        Optional<OrganizationId> organization,
        Set<ServiceTypeId> types,
        Set<PlaceCode> places,
        Optional<Instant> modifiedSince) {

    /** Every service that is listed now. */
    public static final Wanted EVERYTHING = new Wanted(Optional.empty(), Set.of(), Set.of(), Optional.empty());
}
