package org.spean.people;

import java.util.Optional;
import org.spean.access.Remit;
import org.spean.vocabulary.BilingualText;
import org.spean.vocabulary.PlaceCode;

/**
 * An organization or place that exists, and for which a role can be held.
 *
 * @param province in which a district lies; empty for everything else
 * @param name as people choose it from a list
 */
public record KnownRemit(Remit remit, Optional<PlaceCode> province, BilingualText name) {}
