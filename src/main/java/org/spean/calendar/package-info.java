/**
 * Which days count: the country's public holidays as data that people keep, and what follows from them and from the quiet
 * hours: working days ({@link org.spean.calendar.WorkingCalendar#plusWorkingDays}) and when somebody may be written to or rung
 * ({@link org.spean.calendar.WorkingCalendar#nextAllowed}, design 3.4).
 *
 * <p>Holidays are a sub-decree of each year, so they are rows and not rules: a year is filled from {@code data-seed} once, and
 * from then on belongs to whoever keeps it here. What follows the moon is calculated beforehand and says so until somebody
 * confirms it. How a day is written on a page {@code widgets.Numerals} knows, and how on paper {@link
 * org.spean.calendar.KhmerDate}.
 *
 * <p>Problems: each node remembers the holidays for five seconds, so a change made on one is heeded by the others a moment
 * later. A year that nobody has entered has no holidays; the screen says so from 1 October of the year before, the rules cannot.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "widgets", "machine", "access"})
@NullMarked
package org.spean.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
