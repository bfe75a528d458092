package org.spean.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An organization as whoever keeps it sees it.
 *
 * @param ended its last day; empty while it works
 * @param keptHere whether somebody here keeps it; otherwise the files of {@code data-seed} do
 */
public record KeptOrganization(Organization organization, Optional<LocalDate> ended, boolean keptHere) {}
