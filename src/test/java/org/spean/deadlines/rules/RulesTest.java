package org.spean.deadlines.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spean.calendar.HolidaysThen;
import org.spean.calendar.WorkingCalendar;
import org.spean.deadlines.rules.Rule.Bites;

/** What each rule says for a day: month ends, 29 February and holidays among them. */
class RulesTest {

    /** Khmer New Year of 2027. */
    private static final WorkingCalendar CALENDAR =
            HolidaysThen.only(Set.of(LocalDate.of(2027, 4, 14), LocalDate.of(2027, 4, 15), LocalDate.of(2027, 4, 16)));

    /** Pairs of days: that of the fact, and the one by which the rule wants something. */
    private static void says(Rule rule, String... days) {
        for (int at = 0; at < days.length; at += 2) {
            assertThat(rule.day(LocalDate.parse(days[at]), CALENDAR))
                    .as("%s of %s", rule.name(), days[at])
                    .isEqualTo(days[at + 1]);
        }
    }

    @Proves("LT-1")
    void theFocalPersonIsAskedSevenDaysBeforeTheSearch(Rule rule) {
        says(rule, "2026-12-14", "2026-12-07", "2028-03-07", "2028-02-29", "2027-01-03", "2026-12-27");
        // Holidays are days of the calendar.
        says(rule, "2027-04-21", "2027-04-14");
        assertThat(rule.earliest(LocalDate.of(2026, 12, 6))).isEqualTo("2026-12-13");
    }

    @Proves("LT-2")
    void theResultIsAskedForAfterFifteenDays(Rule rule) {
        says(rule, "2026-12-01", "2026-12-16", "2028-02-14", "2028-02-29", "2027-02-14", "2027-03-01");
    }

    @Proves("LT-3")
    void twoVisitsComeBeforeTheReintegration(Rule rule) {
        says(rule, "2027-03-01", "2027-02-28", "2028-03-01", "2028-02-29");
        assertThat(rule.times()).isEqualTo(2);
        assertThat(rule.dateMovable()).isFalse();
    }

    @Proves("LT-4")
    void theReintegrationIsConfirmedSevenDaysBefore(Rule rule) {
        says(rule, "2026-12-14", "2026-12-07", "2027-03-07", "2027-02-28");
        assertThat(rule.earliest(LocalDate.of(2026, 12, 6))).isEqualTo("2026-12-13");
    }

    @Proves("LT-5")
    void threeCopiesAreHandedOverOnTheDay(Rule rule) {
        says(rule, "2026-12-14", "2026-12-14");
        assertThat(rule.times()).isEqualTo(3);
        assertThat(rule.dateMovable()).isFalse();
    }

    @Proves("LT-6")
    void theFirstFollowUpIsTwoWeeksAfter(Rule rule) {
        says(rule, "2026-12-14", "2026-12-28", "2028-02-15", "2028-02-29", "2026-12-20", "2027-01-03");
    }

    @Proves("LT-7")
    void thenAtLeastMonthly(Rule rule) {
        says(rule, "2026-12-14", "2027-01-14", "2027-01-31", "2027-02-28", "2028-01-31", "2028-02-29");
        says(rule, "2028-02-29", "2028-03-29");
    }

    @Proves("LT-8")
    void aJointFollowUpIsConfirmedThreeDaysAheadAndRemindedOfOnDayFive(Rule rule) {
        says(rule, "2026-12-14", "2026-12-11", "2027-03-02", "2027-02-27");
        Step first = rule.ladder().getFirst();
        assertThat(first.kind()).isEqualTo(Step.Kind.REMINDED);
        assertThat(first.from().from(rule.day(LocalDate.of(2026, 12, 14), CALENDAR), CALENDAR))
                .isEqualTo("2026-12-09");
    }

    @Proves("LT-9")
    void theOldCommunityIsVisitedTwiceBeforeClosureB(Rule rule) {
        says(rule, "2027-03-01", "2027-02-28");
        assertThat(rule.times()).isEqualTo(2);
        assertThat(rule.dateMovable()).isFalse();
    }

    @Proves("LT-10")
    void longTermCareIsReviewedEverySixMonths(Rule rule) {
        says(rule, "2026-12-14", "2027-06-14", "2026-08-31", "2027-02-28", "2027-08-31", "2028-02-29");
        assertThat(rule.triggers()).containsAll(rule.wanted());
    }

    @Proves("LT-11")
    void aCaseIsStableAfterAYear(Rule rule) {
        says(rule, "2026-12-14", "2027-12-14", "2028-02-29", "2029-02-28");
        assertThat(rule.bites()).isEqualTo(Bites.FROM);
    }

    @Proves("LT-12")
    void theListComesAtTheEndOfTheMonth(Rule rule) {
        says(rule, "2026-12-01", "2026-12-31", "2028-02-01", "2028-02-29", "2027-02-28", "2027-02-28");
        assertThat(rule.bites()).isEqualTo(Bites.EVERY_PERIOD);
    }

    @Proves("LT-13")
    void theDistrictReportsEveryMonth(Rule rule) {
        says(rule, "2026-12-31", "2026-12-31", "2027-02-03", "2027-02-28", "2027-04-30", "2027-04-30");
    }

    @Proves("LT-14")
    void theMinistryReportsEveryQuarter(Rule rule) {
        says(rule, "2027-01-01", "2027-03-31", "2027-03-31", "2027-03-31", "2027-04-01", "2027-06-30");
        says(rule, "2026-11-29", "2026-12-31");
    }

    @Proves("LT-14-YEAR")
    void andEveryYear(Rule rule) {
        says(rule, "2027-01-01", "2027-12-31", "2027-12-31", "2027-12-31");
    }

    @Proves("LT-15")
    void aProviderIsMonitoredOnceAYear(Rule rule) {
        says(rule, "2026-12-14", "2027-12-14", "2028-02-29", "2029-02-28");
        assertThat(rule.triggers()).containsAll(rule.wanted());
    }

    @Proves("LT-15-IMPROVEMENT")
    void improvementsAreCheckedAfterThreeMonths(Rule rule) {
        says(rule, "2026-11-30", "2027-02-28", "2026-12-14", "2027-03-14");
    }

    @Proves("LT-15-MINISTER")
    void whatStillFailsIsReportedAtOnce(Rule rule) {
        says(rule, "2026-12-14", "2026-12-14");
    }

    @Proves("LT-16")
    void aSheltersRisksAreAssessedOnceAYear(Rule rule) {
        says(rule, "2026-12-14", "2027-12-14", "2028-02-29", "2029-02-28");
        assertThat(rule.triggers()).containsAll(rule.wanted());
    }

    @Proves("LT-16-QUALITY")
    void soIsTheQualityOfServices(Rule rule) {
        says(rule, "2026-12-14", "2027-12-14", "2027-02-28", "2028-02-28");
    }

    @Proves("LT-17")
    void whatIsVerifiedIsVerifiedAgainAfterNinetyDays(Rule rule) {
        says(rule, "2026-12-01", "2027-03-01", "2027-12-01", "2028-02-29");
    }

    @Proves("LT-18")
    void ageIsSettledWithinSevenDays(Rule rule) {
        says(rule, "2026-12-28", "2027-01-04", "2028-02-22", "2028-02-29");
    }

    @Proves("KEEPING")
    void keepingAChildIsReviewedWithinSevenDays(Rule rule) {
        says(rule, "2026-12-28", "2027-01-04", "2028-02-22", "2028-02-29");
        assertThat(rule.triggers()).containsAll(rule.wanted());
    }

    @Proves("ADULTHOOD")
    void whoeverIsGrownUpIsAskedFromThatDayOn(Rule rule) {
        says(rule, "2027-01-01", "2027-01-01", "2028-02-01", "2028-02-01");
    }

    @Proves("PROMISE")
    void aReferralIsAnsweredInTwoWorkingDays(Rule rule) {
        // A Monday; a Friday; the day before the New Year, which ends on a Friday.
        says(rule, "2026-12-14", "2026-12-16", "2026-12-18", "2026-12-22", "2027-04-13", "2027-04-20");
    }

    @Proves("PROMISE-URGENT")
    void anEmergencyIsAnsweredInTwoHoursAtAnyHour(Rule rule) {
        assertThat(rule.offset().from(Instant.parse("2027-04-15T18:30:00Z"), CALENDAR))
                .isEqualTo("2027-04-15T20:30:00Z");
        assertThat(rule.roundTheClock()).isTrue();
    }

    @Test
    void anOffsetIsReadAsItWasKept() {
        for (Rule rule : Rules.ALL) {
            assertThat(Offset.kept(rule.offset().toKeep())).isEqualTo(rule.offset());
        }
    }
}
