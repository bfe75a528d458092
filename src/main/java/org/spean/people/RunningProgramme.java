package org.spean.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A programme and its time.
 *
 * @param from the first day; empty where nobody said
 * @param until the last day; empty where nobody said
 */
public record RunningProgramme(Programme programme, Optional<LocalDate> from, Optional<LocalDate> until) {}
