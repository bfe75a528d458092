package org.spean.calendar;

/** Holidays are others now: what this node remembers of them is old. */
record HolidaysChanged() {}
