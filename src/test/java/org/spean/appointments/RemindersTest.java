package org.spean.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.appointments.AppointmentWorld.DISTRICT;
import static org.spean.appointments.AppointmentWorld.DISTRICTS;
import static org.spean.appointments.AppointmentWorld.LEADER;
import static org.spean.appointments.AppointmentWorld.done;
import static org.spean.appointments.PartyRole.DISTRICT_OFFICIAL;
import static org.spean.appointments.PartyRole.FOCAL_PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.calendar.HolidaysThen;
import org.spean.calendar.WorkingCalendar;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.reply.Said;
import org.spean.vocabulary.CountryTime;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/** Whoever confirmed is reminded, once for each time that counts, and after the day somebody says whether it took place. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RemindersTest {

    private final AppointmentWorld world;
    private final WorkingCalendar calendar;

    RemindersTest(BeanFactory beans, WorkingCalendar calendar) {
        this.calendar = calendar;
        world = new AppointmentWorld(beans);
    }

    @BeforeEach
    @AfterEach
    void leave() {
        world.leaves();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(CountryTime.ZONE).toInstant();
    }

    private long sent(String kind) {
        return world.sent(DISTRICT).stream().filter(kind::equals).count();
    }

    /** Far enough, and with no holiday on a day of a reminder. */
    private LocalDate day() {
        LocalDate day = world.today.plusDays(12);
        while (calendar.isHoliday(day.minusDays(3)) || calendar.isHoliday(day.minusDays(1))) {
            day = day.plusDays(1);
        }
        return day;
    }

    private AppointmentId confirmed(LocalDate on) {
        AppointmentId id = world.planned(
                AppointmentWorld.wish(VisitKind.FAMILY_SEARCH, "0203", on, Optional.empty(), Optional.empty()));
        world.answers(id, FOCAL_PERSON, new Said.Yes(), AnsweredBy.SMS);
        world.answers(id, DISTRICT_OFFICIAL, new Said.Yes(), AnsweredBy.SMS);
        return id;
    }

    @Test
    void eachComesOnceAndATwoWithoutADaySaysCannot() {
        LocalDate day = day();
        AppointmentId id = confirmed(day);
        world.sweeps(noon(day.minusDays(4)));
        assertThat(sent("REMINDER_3_DAYS")).isZero();
        world.sweeps(noon(day.minusDays(3)));
        world.sweeps(noon(day.minusDays(3)).plusSeconds(60));
        assertThat(sent("REMINDER_3_DAYS")).isOne();
        assertThat(world.sent(LEADER)).contains("REMINDER_3_DAYS");
        world.sweeps(noon(day.minusDays(1)));
        world.sweeps(noon(day.minusDays(1)).plusSeconds(60));
        assertThat(sent("REMINDER_1_DAY")).isOne();
        assertThat(sent("REMINDER_3_DAYS"))
                .as("the older question is withdrawn")
                .isZero();
        assertThat(world.states(id)).isEqualTo("CONFIRMED CONFIRMED CONFIRMED");

        world.reached(id, DISTRICT_OFFICIAL, DISTRICTS);
        world.writes(DISTRICTS, "2");
        assertThat(world.states(id)).isEqualTo("ASKED CONFIRMED CANNOT");
        assertThat(world.waits(world.caseworker)).anyMatch(each -> each.startsWith("Find another date"));
    }

    @Test
    void aMovedOneIsRemindedOfItsNewTimeAndACancelledOneOfNothing() {
        LocalDate day = day();
        AppointmentId moved = confirmed(day);
        world.sweeps(noon(day.minusDays(3)));
        done(world.appointments.move(world.caseworker, moved, day.plusDays(7), Optional.empty(), Optional.empty()));
        world.sweeps(noon(day.minusDays(1)));
        assertThat(sent("REMINDER_1_DAY")).isZero();

        AppointmentId cancelled = confirmed(day);
        done(world.appointments.cancel(world.caseworker, cancelled));
        world.sweeps(noon(day.minusDays(1)));
        assertThat(sent("REMINDER_1_DAY")).isZero();
    }

    @Test
    void nobodyIsRemindedOfWhatIsNotConfirmed() {
        LocalDate day = day();
        world.planned(AppointmentWorld.wish(VisitKind.FAMILY_SEARCH, "0203", day, Optional.empty(), Optional.empty()));
        world.sweeps(noon(day.minusDays(3)));
        assertThat(world.sent(LEADER)).containsExactly("DATE_ASKED");
    }

    @Test
    void whatWouldFallOnAHolidayIsSaidOnTheLastDayBeforeItAndSaysNoTomorrow() {
        LocalDate day = world.today.plusDays(20);
        WorkingCalendar newYear = HolidaysThen.only(Set.of(day.minusDays(3), day.minusDays(4)));
        confirmed(day);
        for (int before = 8; before >= 2; before--) {
            world.sweeps(noon(day.minusDays(before)), newYear);
            assertThat(sent("REMINDER_EARLIER")).isEqualTo(before <= 5 ? 1 : 0);
        }
        assertThat(sent("REMINDER_3_DAYS")).isZero();
        world.sweeps(noon(day.minusDays(1)), newYear);
        assertThat(sent("REMINDER_1_DAY")).isOne();
    }

    @Test
    void whereHolidaysPutBothOnOneDayItIsSaidOnce() {
        LocalDate day = world.today.plusDays(20);
        WorkingCalendar newYear = HolidaysThen.only(Set.of(day.minusDays(3), day.minusDays(2), day.minusDays(1)));
        confirmed(day);
        for (int before = 8; before >= 0; before--) {
            world.sweeps(noon(day.minusDays(before)), newYear);
            world.sweeps(noon(day.minusDays(before)).plusSeconds(60), newYear);
        }
        assertThat(world.sent(DISTRICT).stream().filter(each -> each.startsWith("REMINDER")))
                .containsExactly("REMINDER_EARLIER");
    }

    @Test
    void whoeverSaidYesTodayIsNotRemindedOfItToday() {
        LocalDate day = world.today.plusDays(3);
        AppointmentId id = world.planned(
                AppointmentWorld.wish(VisitKind.RECONCILIATION, "0203", day, Optional.empty(), Optional.empty()));
        world.answers(id, FOCAL_PERSON, new Said.Yes(), AnsweredBy.SMS);
        world.answers(id, DISTRICT_OFFICIAL, new Said.Yes(), AnsweredBy.SMS);
        WorkingCalendar none = HolidaysThen.only(Set.of());
        world.sweeps(noon(world.today), none);
        assertThat(world.sent(DISTRICT)).noneMatch(each -> each.startsWith("REMINDER"));
        world.sweeps(noon(day.minusDays(1)), none);
        assertThat(sent("REMINDER_1_DAY")).isOne();
    }

    @Test
    void afterItsDaySomebodySaysWhetherItTookPlace() {
        LocalDate day = day();
        AppointmentId id = confirmed(day);
        world.sweeps(noon(day.plusDays(1)));
        world.sweeps(noon(day.plusDays(2)));
        assertThat(world.waits(world.caseworker).stream().filter(each -> each.startsWith("Say whether the visit")))
                .hasSize(1);
        assertThat(world.answers.tookPlace(world.caseworker, id, true))
                .as("it is not over for whoever looks at the clock")
                .isEqualTo(new AppointmentOutcome.Refused(AppointmentOutcome.Why.NOT_OVER));
    }
}
