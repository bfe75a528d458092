package org.spean.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.appointments.AppointmentWorld.done;
import static org.spean.appointments.PartyRole.DISTRICT_OFFICIAL;
import static org.spean.appointments.PartyRole.FOCAL_PERSON;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.deadlines.Deadline;
import org.spean.deadlines.Deadline.State;
import org.spean.deadlines.Deadlines;
import org.spean.deadlines.MatterScreen;
import org.spean.deadlines.MoveOutcome;
import org.spean.deadlines.MovedWhy;
import org.spean.deadlines.Owner;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.reply.Said;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a date reaches the rules with dates, without anybody telling them (Circular 1-1 A, 1-2, 1-3; design 1.5, 2.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RuleFactsTest {

    private final AppointmentWorld world;
    private final Deadlines deadlines;
    private final List<MatterScreen> screens;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;

    RuleFactsTest(
            BeanFactory beans,
            Deadlines deadlines,
            List<MatterScreen> screens,
            JdbcClient tables,
            TransactionTemplate transaction) {
        this.tables = tables;
        this.transaction = transaction;
        this.deadlines = deadlines;
        this.screens = screens;
        world = new AppointmentWorld(beans);
    }

    @BeforeEach
    @AfterEach
    void leave() {
        world.leaves();
    }

    private LocalDate in(int days) {
        return world.today.plusDays(days);
    }

    private Deadline clock(AppointmentId id) {
        List<Deadline> all = deadlines.of(world.of(id).matter());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private AppointmentId planned(VisitKind kind, int days, ShortNotice.Reason... notice) {
        return world.planned(AppointmentWorld.wish(
                kind,
                "0203",
                in(days),
                Optional.empty(),
                List.of(notice).stream().findFirst()));
    }

    private void moves(AppointmentId id, int days, ShortNotice.Reason... notice) {
        done(world.appointments.move(
                world.caseworker,
                id,
                in(days),
                Optional.empty(),
                List.of(notice).stream().findFirst()));
    }

    @Test
    void whoAsksEightDaysAheadIsInTimeAndSixDaysAheadADayLate() {
        Deadline inTime = clock(planned(VisitKind.FAMILY_SEARCH, 8));
        assertThat(inTime.rule().id()).isEqualTo("LT-1");
        assertThat(inTime.day()).isEqualTo(in(1));
        assertThat(inTime.state()).isEqualTo(State.MET);
        assertThat(inTime.daysLate()).contains(0L);
        assertThat(clock(planned(VisitKind.FAMILY_ASSESSMENT, 6, ShortNotice.Reason.SAFETY))
                        .daysLate())
                .contains(1L);
    }

    @Test
    void aLaterDayWasAskedForInTimeWithTheEarlierOneAndANearerOneAnew() {
        AppointmentId id = planned(VisitKind.FAMILY_SEARCH, 12);
        askedFiveDaysAgo(id);
        moves(id, 20);
        assertThat(clock(id).met()).contains(in(-5));
        assertThat(clock(id).day()).isEqualTo(in(13));
        moves(id, 5, ShortNotice.Reason.TRANSPORT);
        assertThat(clock(id).day()).isEqualTo(in(-2));
        assertThat(clock(id).met()).contains(world.today);
        assertThat(clock(id).daysLate()).contains(2L);
    }

    @Test
    void aDayThatOfficialsNameNeedsNoNewRequest() {
        AppointmentId id = planned(VisitKind.FAMILY_SEARCH, 12);
        askedFiveDaysAgo(id);
        world.answers(id, FOCAL_PERSON, new Said.AnotherDate(in(3), Optional.empty()), AnsweredBy.KEYPAD);
        assertThat(clock(id).day()).isEqualTo(in(-4));
        assertThat(clock(id).met()).contains(in(-5));
        assertThat(clock(id).daysLate()).contains(0L);
    }

    private void askedFiveDaysAgo(AppointmentId id) {
        transaction.executeWithoutResult(status -> {
            tables.sql("UPDATE appointment_proposal SET made_at = made_at - interval '5 days' WHERE appointment_id = ?")
                    .param(id.id())
                    .update();
            tables.sql("UPDATE appointment SET asked_at = asked_at - interval '5 days' WHERE id = ?")
                    .param(id.id())
                    .update();
        });
    }

    @Test
    void aFollowUpIsConfirmedWithTheFocalPersonsYesAndNotAnyMoreWhenItIsTakenBackOrMoved() {
        AppointmentId id = planned(VisitKind.FOLLOW_UP_JOINT, 9);
        assertThat(clock(id).rule().id()).isEqualTo("LT-8");
        assertThat(clock(id).state()).isEqualTo(State.OPEN);
        assertThat(clock(id).day()).isEqualTo(in(6));
        assertThat(clock(id).responsible())
                .isEqualTo(new Owner.OfAccount(world.caseworker.account().orElseThrow()));
        assertThat(clock(id).told())
                .contains(new Owner.OfPost(AppointmentWorld.LEADER), new Owner.OfPost(AppointmentWorld.OFFICE));

        yes(id);
        assertThat(clock(id).state()).isEqualTo(State.MET);
        assertThat(clock(id).met()).contains(world.today);
        done(world.answers.takeBack(world.focal, id, FOCAL_PERSON));
        assertThat(clock(id).state()).isEqualTo(State.OPEN);

        yes(id);
        moves(id, 12);
        assertThat(clock(id).state()).as("a yes to the old time is void").isEqualTo(State.OPEN);
        assertThat(clock(id).day()).isEqualTo(in(9));
        world.answers(id, FOCAL_PERSON, new Said.AnotherDate(in(14), Optional.empty()), AnsweredBy.KEYPAD);
        assertThat(clock(id).state()).as("whoever names a day says yes to it").isEqualTo(State.MET);
        assertThat(clock(id).day()).isEqualTo(in(11));
    }

    private void yes(AppointmentId id) {
        done(world.answers.answer(
                world.focal,
                id,
                FOCAL_PERSON,
                PartyAnswers.Seen.of(world.of(id), FOCAL_PERSON),
                new Said.Yes(),
                Optional.empty()));
    }

    @Test
    void aReintegrationHasItsOwnClockAndNoneThatCountsVisitsOfACase() {
        AppointmentId id = planned(VisitKind.REINTEGRATION, 10);
        assertThat(clock(id).rule().id()).isEqualTo("LT-4");
        assertThat(clock(id).day()).isEqualTo(in(3));
        world.answers(id, FOCAL_PERSON, new Said.Yes(), AnsweredBy.KEYPAD);
        assertThat(clock(id).state()).isEqualTo(State.MET);
    }

    @Test
    void whatIsCancelledIsNotWantedAndWhereNoRuleSaysAnythingNothingIs() {
        AppointmentId id = planned(VisitKind.FOLLOW_UP_JOINT, 9);
        done(world.appointments.cancel(world.caseworker, id));
        assertThat(clock(id).state()).isEqualTo(State.ENDED);
        assertThat(deadlines.of(world.of(planned(VisitKind.RECONCILIATION, 9)).matter()))
                .isEmpty();
    }

    @Test
    void aCannotOpensItAgain() {
        AppointmentId id = planned(VisitKind.FOLLOW_UP_JOINT, 9);
        world.answers(id, FOCAL_PERSON, new Said.Yes(), AnsweredBy.SMS);
        world.answers(id, DISTRICT_OFFICIAL, new Said.Cannot(), AnsweredBy.SMS);
        assertThat(clock(id).state()).as("the focal person's yes stands").isEqualTo(State.MET);
        done(world.answers.answer(
                world.focal,
                id,
                FOCAL_PERSON,
                PartyAnswers.Seen.of(world.of(id), FOCAL_PERSON),
                new Said.Cannot(),
                Optional.empty()));
        assertThat(clock(id).state()).isEqualTo(State.OPEN);
    }

    @Test
    void aFocalPersonOfTheProvinceSetsAnotherDayAndOnlyTheyDo() {
        AppointmentId id = planned(VisitKind.FOLLOW_UP_JOINT, 9);
        assertThat(deadlines.mayMove(world.caseworker, clock(id))).isFalse();
        assertThat(deadlines.mayMove(world.focal, clock(id))).isTrue();
        assertThat(deadlines.move(world.focal, clock(id).id(), in(8), MovedWhy.COURT_DATE))
                .isInstanceOf(MoveOutcome.Done.class);
        assertThat(clock(id).day()).isEqualTo(in(8));
        done(world.appointments.place(world.caseworker, id, Optional.of("the district’s office")));
        assertThat(clock(id).day()).as("what is told of the same day leaves it").isEqualTo(in(8));
        assertThat(screens)
                .anyMatch(each -> each.kind().equals(clock(id).matter().kind())
                        && each.way(id.toString()).address().equals("date/" + id));
    }
}
