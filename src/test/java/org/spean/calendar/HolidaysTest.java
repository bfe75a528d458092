package org.spean.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.calendar.HolidayOutcome.Done;
import org.spean.calendar.HolidayOutcome.Refused;
import org.spean.calendar.HolidayOutcome.Wrong;
import org.spean.people.PostWorld;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Holidays as they are kept: in a year of the test's own. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HolidaysTest {

    private static final LocalDate DAY = LocalDate.of(2051, 4, 12);
    private static final HolidayName NAME = new HolidayName("ទិវាសាកល្បង", "Test Day");

    private final AutowireCapableBeanFactory beans;
    private final Holidays holidays;
    private final WorkingCalendar calendar;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final Actor admin;
    private final Actor atro;

    HolidaysTest(
            AutowireCapableBeanFactory beans,
            Holidays holidays,
            WorkingCalendar calendar,
            JdbcClient tables,
            TransactionTemplate transaction) {
        this.beans = beans;
        this.holidays = holidays;
        this.calendar = calendar;
        this.tables = tables;
        this.transaction = transaction;
        PostWorld world = new PostWorld(beans);
        admin = world.named("admin");
        atro = world.named("atro");
    }

    @AfterEach
    void leave() {
        transaction.executeWithoutResult(status ->
                tables.sql("DELETE FROM holiday WHERE day >= '2050-01-01'").update());
    }

    private static HolidayWish wish(LocalDate day, HolidayName name) {
        return new HolidayWish(day, name, HolidaySource.SUB_DECREE, "");
    }

    private Holiday added() {
        return done(holidays.add(atro, wish(DAY, NAME)));
    }

    private static Holiday done(HolidayOutcome outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done) outcome).holiday();
    }

    private static Set<Wrong> wrong(HolidayOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).wrong();
    }

    @Test
    void whatIsAddedIsHeededAtOnceAndWhatIsTakenAwayNoLonger() {
        assertThat(calendar.isWorkingDay(DAY)).as("a Wednesday").isTrue();

        Holiday holiday = added();
        assertThat(calendar.isWorkingDay(DAY)).isFalse();
        assertThat(holidays.of(2051)).containsExactly(holiday);
        assertThat(holidays.years()).contains(2026, 2027, 2051);

        done(holidays.remove(admin, holiday));
        assertThat(calendar.isWorkingDay(DAY)).isTrue();
        done(holidays.putBack(admin, holiday));
        assertThat(calendar.isHoliday(DAY)).isTrue();
        assertThat(holidays.of(2051)).containsExactly(holiday);
    }

    @Test
    void whatIsCorrectedMovesAndCanBeTakenBack() {
        Holiday holiday = added();

        Holiday corrected = done(holidays.correct(
                admin, holiday, new HolidayWish(DAY.plusDays(1), NAME, HolidaySource.SUB_DECREE, "  No.  1 ")));

        assertThat(corrected.id()).isEqualTo(holiday.id());
        assertThat(corrected.reference()).isEqualTo("No. 1");
        assertThat(calendar.isHoliday(DAY)).isFalse();
        assertThat(calendar.isHoliday(DAY.plusDays(1))).isTrue();
        assertThat(done(holidays.correct(admin, corrected, holiday.wish()))).isEqualTo(holiday);
    }

    @Test
    void whoeverHasReadSomethingOlderChangesNothing() {
        Holiday holiday = added();
        Holiday corrected = done(holidays.correct(
                atro, holiday, new HolidayWish(DAY, new HolidayName("", "Other"), HolidaySource.FIXED, "")));

        assertThat(wrong(holidays.correct(admin, holiday, wish(DAY.plusDays(1), NAME))))
                .containsExactly(Wrong.GONE);
        assertThat(wrong(holidays.remove(admin, holiday))).containsExactly(Wrong.GONE);
        done(holidays.remove(atro, corrected));
        assertThat(wrong(holidays.remove(admin, corrected))).containsExactly(Wrong.GONE);
        assertThat(holidays.of(2051)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseworker", "manager", "district", "focal", "receiver", "editor", "auditor"})
    void othersOnlyRead(String name) {
        Actor other = new PostWorld(beans).named(name);
        Holiday holiday = added();

        assertThat(holidays.mayKeep(other)).isFalse();
        assertThat(wrong(holidays.add(other, wish(DAY.plusDays(1), NAME)))).containsExactly(Wrong.NOT_YOURS);
        assertThat(wrong(holidays.correct(other, holiday, wish(DAY.plusDays(1), NAME))))
                .containsExactly(Wrong.NOT_YOURS);
        assertThat(wrong(holidays.remove(other, holiday))).containsExactly(Wrong.NOT_YOURS);
        assertThat(wrong(holidays.putBack(other, holiday))).containsExactly(Wrong.NOT_YOURS);
        assertThat(holidays.of(2051)).containsExactly(holiday);
    }

    @Test
    void whoeverHasNotSignedInChangesNothing() {
        assertThat(holidays.mayKeep(Actor.ANYBODY)).isFalse();
        assertThat(wrong(holidays.add(Actor.ANYBODY, wish(DAY, NAME)))).containsExactly(Wrong.NOT_YOURS);
        assertThat(holidays.mayKeep(admin)).isTrue();
        assertThat(holidays.mayKeep(atro)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31, ទិវា, Day, YEAR_UNLIKELY",
        "2061-01-01, ទិវា, Day, YEAR_UNLIKELY",
        "2051-04-12, ' ', '  ', NAME_MISSING",
        "2051-04-12, ទិវាសាកល្បង, Another, TAKEN",
        "2051-04-12, '', ' test  DAY', TAKEN",
    })
    void whatIsWrongIsSaid(LocalDate day, String khmer, String english, Wrong what) {
        added();

        assertThat(wrong(holidays.add(admin, wish(day, new HolidayName(khmer, english)))))
                .containsExactly(what);
    }

    @Test
    void namesAndReferencesEnd() {
        HolidayName longest = new HolidayName("ក".repeat(200), "x".repeat(200));
        done(holidays.add(admin, new HolidayWish(DAY, longest, HolidaySource.FIXED, "x".repeat(200))));

        assertThat(wrong(holidays.add(
                        admin,
                        new HolidayWish(
                                DAY,
                                new HolidayName("ក".repeat(201), "x".repeat(201)),
                                HolidaySource.FIXED,
                                "x".repeat(201)))))
                .containsExactlyInAnyOrder(Wrong.KHMER_TOO_LONG, Wrong.ENGLISH_TOO_LONG, Wrong.REFERENCE_TOO_LONG);
    }

    @Test
    void twoOfOtherNamesFallOnOneDayAndOneNameOnSeveral() {
        added();

        done(holidays.add(admin, wish(DAY, new HolidayName("ទិវាផ្សេង", "Other Day"))));
        done(holidays.add(admin, wish(DAY.plusDays(1), NAME)));
        assertThat(holidays.of(2051)).hasSize(3);
        Holiday first = holidays.of(2051).getFirst();
        assertThat(wrong(holidays.correct(admin, first, wish(DAY.plusDays(1), NAME))))
                .containsExactly(Wrong.TAKEN);
    }

    @Test
    void ofTwoWhoAddTheSameAtOnceOneIsRefused() throws Exception {
        List<CompletableFuture<HolidayOutcome>> both = Stream.of(admin, atro)
                .map(who -> CompletableFuture.supplyAsync(() -> holidays.add(who, wish(DAY, NAME))))
                .toList();
        List<HolidayOutcome> outcomes = List.of(
                both.getFirst().get(30, TimeUnit.SECONDS), both.getLast().get(30, TimeUnit.SECONDS));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes).contains(new Refused(Set.of(Wrong.TAKEN)));
    }

    @Test
    void everyActIsWrittenDown() {
        Holiday holiday = added();
        Holiday corrected = done(holidays.correct(atro, holiday, wish(DAY.plusDays(1), NAME)));
        done(holidays.remove(atro, corrected));

        assertThat(tables.sql("SELECT act || ' ' || (told ->> 'day') || coalesce(' ' || (told ->> 'before'), '')"
                                + " FROM log.entry WHERE told ->> 'name' = 'Test Day' AND act LIKE 'HOLIDAY%'"
                                + " AND account_id = ? ORDER BY id DESC LIMIT 3")
                        .param(atro.account().orElseThrow())
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly(
                        "HOLIDAY_REMOVED 2051-04-13",
                        "HOLIDAY_CORRECTED 2051-04-13 2051-04-12 Test Day",
                        "HOLIDAY_ADDED 2051-04-12");
    }

    @ParameterizedTest
    @CsvSource({
        // The last second of September in the country, and the first of October.
        "2027-09-30T16:59:59Z, ''",
        "2027-09-30T17:00:00Z, 2028",
        "2027-12-31T16:59:59Z, 2028",
        // From then on the present year is missing, and in October the next one too.
        "2028-02-01T00:00:00Z, 2028",
        "2028-11-01T00:00:00Z, 2028 2029",
        "2026-11-25T00:00:00Z, ''",
        // After the last year that is kept nothing is missing.
        "2061-11-01T00:00:00Z, ''",
    })
    void nextYearsAreMissedFromOctoberOn(Instant now, String missing) {
        Holidays then = HolidaysThen.at(now, beans);

        assertThat(then.missing().stream().map(String::valueOf).toList())
                .isEqualTo(missing.isEmpty() ? List.of() : List.of(missing.split(" ")));
    }

    @Test
    void whatAnotherNodeChangedIsHeededAMomentLater() {
        HolidayRows rows = beans.getBean(HolidayRows.class);
        AtomicLong time = new AtomicLong();
        HolidayDays here = new HolidayDays(rows, time::get);
        assertThat(here.of(2051)).isEmpty();

        transaction.executeWithoutResult(status -> rows.insert(wish(DAY, NAME).as(UUID.randomUUID())));
        assertThat(here.of(2051)).as("remembered").isEmpty();
        time.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(here.of(2051)).containsExactly(DAY);
    }

    @Test
    void whatIsDoneByTheClockKnowsTheHolidays() throws Exception {
        added();
        CompletableFuture<Set<LocalDate>> seen = new CompletableFuture<>();
        HolidayRows rows = beans.getBean(HolidayRows.class);

        beans.getBean(TaskScheduler.class)
                .schedule(
                        () -> seen.complete(new HolidayDays(rows).of(2051)),
                        beans.getBean(Clock.class).instant())
                .get(30, TimeUnit.SECONDS);

        assertThat(seen.getNow(Set.of())).containsExactly(DAY);
    }
}
