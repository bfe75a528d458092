package org.spean.directory.keeping;

import java.time.LocalDate;
import java.util.Optional;
import org.spean.directory.ServiceId;

/**
 * An entry that waits for somebody.
 *
 * @param on the day by which or since when
 * @param byName who wrote into it, or said that it is wrong; empty where nobody signed
 * @param wrong what is said to be wrong; empty where nothing is
 */
public record Waiting(ServiceId service, LocalDate on, String byName, Optional<WrongKind> wrong) {}
