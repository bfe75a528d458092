package org.spean.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.spean.appointments.AppointmentWorld.DISTRICT;
import static org.spean.appointments.AppointmentWorld.LEADER;
import static org.spean.appointments.AppointmentWorld.OFFICE;
import static org.spean.appointments.AppointmentWorld.done;
import static org.spean.appointments.PartyRole.DISTRICT_OFFICIAL;
import static org.spean.appointments.PartyRole.FOCAL_PERSON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.appointments.AppointmentOutcome.Note;
import org.spean.calendar.HolidaysThen;
import org.spean.deadlines.Deadlines;
import org.spean.deadlines.Owner;
import org.spean.messaging.AnsweredBy;
import org.spean.messaging.Climbing;
import org.spean.messaging.Sending;
import org.spean.messaging.reply.Said;
import org.spean.people.PostId;
import org.spean.vocabulary.CountryTime;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody is asked, told or reminded for whom the case is not there: the other focal person is, or ATRO settles it (design 1.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CaseRoutesTest {

    private static final String SETTLE = "Settle the date of a visit";

    private final BeanFactory beans;
    private final AppointmentWorld world;
    private final CaseOfVisits ours;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseRoutesTest(
            BeanFactory beans,
            JdbcClient tables,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.beans = beans;
        this.tables = tables;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        world = new AppointmentWorld(beans);
        ours = new CaseOfVisits(beans, world);
    }

    @BeforeEach
    void begin() {
        leave();
        ours.isTied();
    }

    @AfterEach
    void leave() {
        Sending.leaves(beans, AppointmentWorld.LEADERS, AppointmentWorld.OFFICES, AppointmentWorld.DISTRICTS);
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM designation WHERE deputy_of IS NOT NULL")
                .update());
        ours.leaves();
    }

    private void yes(AppointmentId id, PartyRole role) {
        world.answers(id, role, new Said.Yes(), AnsweredBy.SMS);
    }

    private void sweeps() {
        world.sweeps(clock.instant());
    }

    private long settles(Actor who) {
        return world.waits(who).stream().filter(each -> each.startsWith(SETTLE)).count();
    }

    private void someoneIsDeputyOf(PostId post, Actor who) {
        transaction.executeWithoutResult(status -> tables.sql("""
                        INSERT INTO designation (id, post_id, person_id, deputy_of, from_day, state, proposed_by, proposed_at,
                            decision_reason, effective_at)
                        SELECT :id, d.post_id, p.id, d.id, d.from_day, 'CONFIRMED', :id, d.proposed_at, '', d.effective_at
                        FROM designation d, person p WHERE d.post_id = :post AND d.deputy_of IS NULL
                        AND d.state = 'CONFIRMED' AND p.account_id = :account""")
                .param("id", UUID.randomUUID())
                .param("post", post.id())
                .param("account", CaseOfVisits.account(who))
                .update());
    }

    @Test
    void whoeverIsShutOutIsNotAskedAndTheOtherFocalPersonIs() {
        ours.excludes(ours.focal);
        AppointmentId id = ours.planned(VisitKind.FAMILY_SEARCH, 10);
        assertThat(world.sent(LEADER)).isEmpty();
        assertThat(world.sent(OFFICE)).containsExactly("DATE_ASKED");
        assertThat(world.waits(ours.focal)).noneMatch(each -> each.contains("visit"));
        yes(id, FOCAL_PERSON);
        assertThat(world.sent(DISTRICT)).containsExactly("DATE_ASKED");
        assertThat(tables.sql("SELECT (SELECT count(*) FROM message WHERE :case = ANY (subject_ids))"
                                + " + (SELECT count(*) FROM question WHERE :case = ANY (subject_ids))")
                        .param("case", ours.subject.id())
                        .query(Long.class)
                        .single())
                .as("whoever may not know of the case does not find it on the desk either")
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void ofARestrictedCaseThoseAloneAreAskedWhoWereNamed() {
        ours.restrictedTo(ours.caseworker, ours.other);
        AppointmentId id = ours.planned(VisitKind.FAMILY_SEARCH, 10);
        assertThat(world.sent(LEADER)).isEmpty();
        assertThat(world.sent(OFFICE)).containsExactly("DATE_ASKED");
        yes(id, FOCAL_PERSON);
        assertThat(world.sent(DISTRICT)).as("the official was not named").isEmpty();
        assertThat(world.states(id)).isEqualTo("ASKED CONFIRMED NOBODY");
        assertThat(settles(ours.caseworker)).isOne();
        assertThat(settles(ours.atro)).isOne();
    }

    @Test
    void aPostIsShutByItsDeputyToo() {
        someoneIsDeputyOf(LEADER, ours.manager);
        ours.planned(VisitKind.FAMILY_SEARCH, 10);
        assertThat(world.sent(LEADER)).containsExactly("DATE_ASKED");
        ours.excludes(ours.manager);
        ours.planned(VisitKind.RECONCILIATION, 12);
        assertThat(world.sent(LEADER)).hasSize(1);
        assertThat(world.sent(OFFICE)).containsExactly("DATE_ASKED");
    }

    @Test
    void whereBothAreShutOutItIsSettledByTelephoneAndWhatWasHeardStands() {
        ours.excludes(CaseOfVisits.PROVINCE);
        AppointmentOutcome.Done planned =
                done(world.appointments.plan(ours.caseworker, List.of(ours.wish(VisitKind.FAMILY_SEARCH, 10))));
        AppointmentId id = planned.about().getFirst();
        assertThat(planned.notes()).containsExactly(Note.BY_TELEPHONE);
        assertThat(world.slots()).isEmpty();
        assertThat(settles(ours.caseworker)).isOne();
        assertThat(settles(ours.atro)).isOne();
        assertThat(world.waits(ours.named("admin"))).noneMatch(each -> each.contains("visit"));
        done(world.answers.answer(
                ours.atro,
                id,
                FOCAL_PERSON,
                PartyAnswers.Seen.of(world.of(id), FOCAL_PERSON),
                new Said.Yes(),
                Optional.of("the department")));
        sweeps();
        assertThat(world.states(id)).isEqualTo("ASKED CONFIRMED ASKED");
        assertThat(world.sent(DISTRICT)).containsExactly("DATE_ASKED");
    }

    @Test
    void whereTheOfficialIsShutOutWhoeverAskedAndAtroSettleIt() {
        ours.excludes(ours.official);
        AppointmentId id = ours.planned(VisitKind.FAMILY_SEARCH, 10);
        yes(id, FOCAL_PERSON);
        assertThat(world.sent(DISTRICT)).isEmpty();
        assertThat(settles(ours.caseworker)).isOne();
        assertThat(settles(ours.atro)).isOne();
    }

    @Test
    void whoeverIsShutOutAfterTheyWereAskedIsAskedNoMoreAndTheirYesDoesNotCount() {
        AppointmentId id = ours.planned(VisitKind.FAMILY_SEARCH, 10);
        yes(id, FOCAL_PERSON);
        yes(id, DISTRICT_OFFICIAL);
        assertThat(world.states(id)).isEqualTo("CONFIRMED CONFIRMED CONFIRMED");
        ours.excludes(ours.focal);
        sweeps();
        assertThat(world.states(id)).isEqualTo("ASKED ASKED CONFIRMED");
        assertThat(world.party(id, FOCAL_PERSON).post()).contains(OFFICE);
        assertThat(world.sent(OFFICE)).contains("DATE_ASKED");
        ours.excludes(ours.official);
        sweeps();
        yes(id, FOCAL_PERSON);
        assertThat(world.states(id)).isEqualTo("ASKED CONFIRMED NOBODY");
        assertThat(settles(ours.caseworker)).isOne();
    }

    @Test
    void whatIsQueuedForThemIsNotSent() {
        ours.planned(VisitKind.FAMILY_SEARCH, 10);
        ours.excludes(ours.focal);
        Sending.aboutDates(beans, LEADER, OFFICE);
        assertThat(tables.sql("SELECT state FROM message WHERE recipient = ?")
                        .param(LEADER.toString())
                        .query(String.class)
                        .list())
                .contains("CANCELLED")
                .doesNotContain("QUEUED");
        assertThat(simulated(AppointmentWorld.LEADERS.e164())).isZero();
    }

    private int simulated(String number) {
        return tables.sql("SELECT count(*) FROM simulated_message WHERE number = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    @Test
    void theLadderBringsItToNobodyForWhomItIsNotThere() {
        ours.excludes(ours.other);
        ours.planned(VisitKind.FAMILY_SEARCH, 15);
        for (int step = 0; step < 2; step++) {
            Climbing.at(clock.instant().plus(Duration.ofHours(71)), beans, events);
        }
        assertThat(world.sent(OFFICE)).as("wanted of the colleague").isNotEmpty();
        Sending.aboutDates(beans, LEADER, OFFICE);
        assertThat(world.sent(OFFICE)).isEmpty();
        assertThat(simulated(AppointmentWorld.OFFICES.e164())).isZero();
        assertThat(simulated(AppointmentWorld.LEADERS.e164())).isPositive();
    }

    @Test
    void whoeverWasShutOutSinceIsNotToldThatItMovedOrIsCancelled() {
        AppointmentId id = ours.planned(VisitKind.FAMILY_SEARCH, 10);
        yes(id, FOCAL_PERSON);
        yes(id, DISTRICT_OFFICIAL);
        int told = world.sent(LEADER).size();
        ours.excludes(ours.focal);
        done(world.appointments.move(
                ours.caseworker, id, world.today.plusDays(12), Optional.empty(), Optional.empty()));
        assertThat(world.sent(LEADER)).hasSizeLessThanOrEqualTo(told);
        assertThat(world.sent(LEADER)).doesNotContain("DATE_MOVED");
        assertThat(world.sent(OFFICE)).contains("DATE_ASKED");
        assertThat(world.sent(DISTRICT)).contains("DATE_MOVED");
        ours.excludes(ours.official);
        done(world.appointments.cancel(ours.caseworker, id));
        assertThat(world.sent(LEADER)).doesNotContain("DATE_CANCELLED");
        assertThat(world.sent(DISTRICT)).doesNotContain("DATE_CANCELLED");
        assertThat(world.sent(OFFICE)).contains("DATE_CANCELLED");
    }

    @Test
    void whatACaseDoesNotNeedAnyMoreIsCalledOffAndWhoeverWasAskedIsTold() {
        AppointmentId agreed = ours.planned(VisitKind.FAMILY_SEARCH, 10);
        yes(agreed, FOCAL_PERSON);
        yes(agreed, DISTRICT_OFFICIAL);
        AppointmentId asked = ours.planned(VisitKind.FAMILY_ASSESSMENT, 30);
        CalledOff calledOff = beans.getBean(CalledOff.class);
        transaction.executeWithoutResult(status -> calledOff.all(ours.id, world.today.plusDays(31)));
        assertThat(world.sent(DISTRICT)).doesNotContain("DATE_CANCELLED");
        transaction.executeWithoutResult(status -> calledOff.all(ours.id, world.today));
        assertThat(world.sent(DISTRICT)).containsOnlyOnce("DATE_CANCELLED");
        assertThat(world.sent(LEADER))
                .as("of both: said yes to one, was asked about the other")
                .filteredOn("DATE_CANCELLED"::equals)
                .hasSize(2);
        assertThat(world.appointments.about(ours.caseworker, ours.id))
                .extracting(Appointment::id, Appointment::state)
                .containsExactlyInAnyOrder(
                        tuple(agreed, Appointment.State.CANCELLED), tuple(asked, Appointment.State.CANCELLED));
    }

    @Test
    void whoeverWasShutOutIsNotReminded() {
        LocalDate day = world.today.plusDays(10);
        AppointmentId id = ours.planned(VisitKind.FAMILY_SEARCH, 10);
        yes(id, FOCAL_PERSON);
        yes(id, DISTRICT_OFFICIAL);
        ours.excludes(ours.focal);
        done(world.answers.answer(
                ours.caseworker,
                id,
                FOCAL_PERSON,
                PartyAnswers.Seen.of(world.of(id), FOCAL_PERSON),
                new Said.Yes(),
                Optional.of("the department")));
        Instant noon =
                day.minusDays(3).atTime(LocalTime.NOON).atZone(CountryTime.ZONE).toInstant();
        world.sweeps(noon, HolidaysThen.only(Set.of()));
        assertThat(world.states(id)).isEqualTo("CONFIRMED CONFIRMED CONFIRMED");
        assertThat(world.sent(LEADER)).doesNotContain("REMINDER_3_DAYS");
        assertThat(world.sent(DISTRICT)).contains("REMINDER_3_DAYS");
    }

    @Test
    void thatItIsLateIsToldToThoseForWhomItIsThere() {
        ours.excludes(ours.focal);
        AppointmentId id = ours.planned(VisitKind.FOLLOW_UP_JOINT, 10);
        assertThat(beans.getBean(Deadlines.class)
                        .of(world.of(id).matter())
                        .getFirst()
                        .told())
                .containsExactly(new Owner.OfPost(OFFICE));
    }
}
