package org.spean.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.vocabulary.CountryTime;

/** Working days and quiet hours, case by case. */
class WorkingCalendarTest {

    /** Three days in a week; one before a weekend; one over a weekend; two over the end of a year. */
    private static final Set<LocalDate> HOLIDAYS = Stream.of(
                    "2026-04-14",
                    "2026-04-15",
                    "2026-04-16",
                    "2026-05-01",
                    "2026-10-10",
                    "2026-10-11",
                    "2026-10-12",
                    "2026-12-31",
                    "2027-01-01")
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());

    private final WorkingCalendar calendar = new WorkingCalendar(
            year -> HOLIDAYS.stream().filter(day -> day.getYear() == year).collect(Collectors.toSet()));

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, true",
        "2026-11-27, true",
        "2026-11-28, false",
        "2026-11-29, false",
        "2026-11-30, true",
        "2026-04-13, true",
        "2026-04-14, false",
        "2026-10-12, false",
        "2027-01-01, false",
        "2028-02-29, true",
    })
    void weekendsAndHolidaysAreNoWorkingDays(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        // The day itself, or the next working day.
        "2026-11-25, 0, 2026-11-25",
        "2026-11-28, 0, 2026-11-30",
        "2026-04-14, 0, 2026-04-17",
        // Over weekends and the ends of months.
        "2026-11-25, 1, 2026-11-26",
        "2026-11-27, 1, 2026-11-30",
        "2026-11-28, 1, 2026-11-30",
        "2026-11-30, 1, 2026-12-01",
        "2026-11-25, 10, 2026-12-09",
        // 28 and 29 February.
        "2027-02-26, 1, 2027-03-01",
        "2028-02-28, 1, 2028-02-29",
        "2028-02-29, 1, 2028-03-01",
        // Holidays in a week, before a weekend, over one, and over the end of a year.
        "2026-04-13, 1, 2026-04-17",
        "2026-04-13, 2, 2026-04-20",
        "2026-04-15, 1, 2026-04-17",
        "2026-04-30, 1, 2026-05-04",
        "2026-10-09, 1, 2026-10-13",
        "2026-12-30, 1, 2027-01-04",
        // Backwards.
        "2026-11-30, -1, 2026-11-27",
        "2026-11-29, -1, 2026-11-27",
        "2026-11-29, -2, 2026-11-26",
        "2026-05-04, -1, 2026-04-30",
        "2027-01-04, -1, 2026-12-30",
        "2028-03-01, -1, 2028-02-29",
    })
    void workingDaysAreCountedOn(LocalDate from, int days, LocalDate result) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 2026-11-25, 0",
        "2026-11-25, 2026-11-26, 1",
        "2026-11-27, 2026-11-30, 1",
        "2026-11-27, 2026-11-29, 0",
        "2026-04-13, 2026-04-17, 1",
        "2026-12-30, 2027-01-04, 1",
        "2027-01-04, 2026-12-30, -1",
        "2026-11-30, 2026-11-27, -1",
        "2026-01-01, 2026-12-31, 254",
    })
    void workingDaysLieBetween(LocalDate from, LocalDate until, int days) {
        assertThat(calendar.workingDaysBetween(from, until)).isEqualTo(days);
    }

    @Test
    void whatIsAddedLiesBetween() {
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 2, 1)).forEach(from -> {
            for (int days = -12; days <= 12; days++) {
                if (days != 0) {
                    LocalDate there = calendar.plusWorkingDays(from, days);
                    assertThat(calendar.isWorkingDay(there)).isTrue();
                    assertThat(calendar.workingDaysBetween(from, there))
                            .as("%s and %d", from, days)
                            .isEqualTo(days);
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T19:59:59, 2026-11-25T19:59:59",
        "2026-11-25T20:00, 2026-11-26T06:30",
        "2026-11-25T23:59:59, 2026-11-26T06:30",
        "2026-11-26T00:00, 2026-11-26T06:30",
        "2026-11-26T06:29:59, 2026-11-26T06:30",
        "2026-11-26T06:30, 2026-11-26T06:30",
        "2026-11-26T12:00, 2026-11-26T12:00",
        // Weekends are allowed.
        "2026-11-28T12:00, 2026-11-28T12:00",
        "2026-11-27T21:00, 2026-11-28T06:30",
        // The ends of months, and 29 February.
        "2026-11-30T20:00, 2026-12-01T06:30",
        "2028-02-28T20:00, 2028-02-29T06:30",
        "2028-02-29T20:00, 2028-03-01T06:30",
        // Holidays: from their first minute to the morning after the last.
        "2026-04-13T19:59, 2026-04-13T19:59",
        "2026-04-13T20:00, 2026-04-17T06:30",
        "2026-04-14T00:00, 2026-04-17T06:30",
        "2026-04-14T06:30, 2026-04-17T06:30",
        "2026-04-15T12:00, 2026-04-17T06:30",
        "2026-04-16T23:59, 2026-04-17T06:30",
        "2026-04-17T00:00, 2026-04-17T06:30",
        "2026-04-30T21:00, 2026-05-02T06:30",
        "2026-10-10T08:00, 2026-10-13T06:30",
        "2026-12-30T20:00, 2027-01-02T06:30",
        "2026-12-31T23:00, 2027-01-02T06:30",
        "2027-01-01T20:00, 2027-01-02T06:30",
    })
    void messagesWaitForTheNextAllowedMinute(LocalDateTime at, LocalDateTime allowed) {
        assertThat(calendar.nextAllowed(there(at))).isEqualTo(there(allowed));
        assertThat(calendar.isQuiet(there(at))).isEqualTo(!at.equals(allowed));
    }

    @Test
    void hoursAreTheCountrys() {
        assertThat(calendar.isQuiet(Instant.parse("2026-11-25T12:59:59Z"))).isFalse();
        assertThat(calendar.nextAllowed(Instant.parse("2026-11-25T13:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-25T23:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        // At noon.
        "12:00, 14:00, 2026-11-25T11:59, 2026-11-25T11:59",
        "12:00, 14:00, 2026-11-25T12:00, 2026-11-25T14:00",
        "12:00, 14:00, 2026-11-25T23:00, 2026-11-25T23:00",
        "12:00, 14:00, 2026-04-15T23:00, 2026-04-17T00:00",
        // Until midnight.
        "20:00, 00:00, 2026-11-25T20:00, 2026-11-26T00:00",
        "20:00, 00:00, 2026-04-13T20:00, 2026-04-17T00:00",
        // From midnight.
        "00:00, 06:30, 2026-11-25T23:59, 2026-11-25T23:59",
        "00:00, 06:30, 2026-04-16T23:59, 2026-04-17T06:30",
        // Never: only holidays count.
        "08:00, 08:00, 2026-11-25T08:00, 2026-11-25T08:00",
        "08:00, 08:00, 2026-04-14T08:00, 2026-04-17T00:00",
    })
    void otherHoursCanBeQuiet(LocalTime from, LocalTime to, LocalDateTime at, LocalDateTime allowed) {
        QuietHours hours = new QuietHours(from, to);

        assertThat(calendar.nextAllowed(there(at), hours)).isEqualTo(there(allowed));
        assertThat(calendar.isQuiet(there(at), hours)).isEqualTo(!at.equals(allowed));
    }

    private static Instant there(LocalDateTime at) {
        return at.atZone(CountryTime.ZONE).toInstant();
    }
}
