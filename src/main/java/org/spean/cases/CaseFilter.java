package org.spean.cases;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which cases a list shows.
 *
 * @param phases any of these; all where there is none
 * @param states any of these; all where there is none
 * @param district in which the client lives
 * @param mine whether only those on which whoever asks works
 * @param after the last one of the page before; the first page where empty
 */
public record CaseFilter(
        Set<Phase> phases, Set<CaseState> states, Optional<String> district, boolean mine, Optional<UUID> after) {

    /** Those that are not closed. */
    public static final CaseFilter OPEN = new CaseFilter(
            Set.of(), Set.of(CaseState.OPEN, CaseState.CLOSING), Optional.empty(), false, Optional.empty());

    public CaseFilter {
        phases = Set.copyOf(phases);
        states = Set.copyOf(states);
    }

    /** The next page of the same. */
    public CaseFilter after(UUID last) {
        return new CaseFilter(phases, states, district, mine, Optional.of(last));
    }
}
