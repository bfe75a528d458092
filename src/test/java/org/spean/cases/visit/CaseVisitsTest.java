package org.spean.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.cases.StepsTold.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.appointments.Appointment;
import org.spean.appointments.AppointmentId;
import org.spean.appointments.AppointmentOutcome;
import org.spean.appointments.Appointments;
import org.spean.appointments.ShortNotice;
import org.spean.appointments.VisitChanged;
import org.spean.appointments.VisitKind;
import org.spean.cases.Against;
import org.spean.cases.Case;
import org.spean.cases.CaseTask;
import org.spean.cases.CaseWorld;
import org.spean.cases.Refusal;
import org.spean.cases.StepKind;
import org.spean.cases.WayHome;
import org.spean.deadlines.Deadline;
import org.spean.deadlines.Deadlines;
import org.spean.geography.District;
import org.spean.geography.Gazetteer;
import org.spean.vocabulary.PhoneNumber;
import org.spean.vocabulary.PlaceCode;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** Visits of a case are planned with what has to be recorded before, and follow it. In a province where no telephone is asked. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CaseVisitsTest {

    private static final PlaceCode ELSEWHERE = new PlaceCode("17");

    private final CaseWorld world;
    private final WayHome way;
    private final CaseVisits visits;
    private final Appointments appointments;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final JdbcClient tables;
    private final List<District> districts;
    private final Actor official;

    CaseVisitsTest(
            BeanFactory beans,
            CaseVisits visits,
            Appointments appointments,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            JdbcClient tables) {
        world = new CaseWorld(beans);
        way = new WayHome(world);
        this.visits = visits;
        this.appointments = appointments;
        this.deadlines = deadlines;
        this.events = events;
        this.tables = tables;
        districts = beans.getBean(Gazetteer.class).districts().stream()
                .filter(each -> each.province().equals(ELSEWHERE))
                .toList();
        official = world.people.holds(
                Role.DISTRICT_OFFICIAL, Remit.district(districts.getFirst().id()));
    }

    @AfterEach
    void leaves() {
        for (Appointment each : all()) {
            world.as(world.worker, () -> appointments.cancel(world.worker, each.id()));
        }
        world.leaves();
    }

    private List<Appointment> all() {
        return world.as(world.worker, () -> visits.visits(world.worker, world.file.id()));
    }

    private VisitOutcome plans(VisitKind kind, int days, Optional<ShortNotice.Reason> why) {
        VisitWish wish = new VisitWish(
                kind,
                districts.getFirst().id(),
                true,
                world.today().plusDays(days),
                Optional.empty(),
                Optional.empty(),
                new PhoneNumber("+85523000044"),
                why);
        return world.as(world.worker, () -> visits.plan(world.worker, world.file.id(), wish));
    }

    private VisitOutcome plans(VisitKind kind, int days) {
        return plans(kind, days, Optional.empty());
    }

    private AppointmentId planned(VisitKind kind, int days) {
        if (plans(kind, days) instanceof VisitOutcome.Planned planned) {
            return planned.done().about().getFirst();
        }
        throw new AssertionError("not planned");
    }

    private boolean seen() {
        return world.as(official, () -> world.cases.find(official, world.file.id()))
                .isPresent();
    }

    private long searches() {
        return world.now(world.file).standing().all(StepKind.SEARCH_ASKED).count();
    }

    private List<String> open(CaseTask kind) {
        return world.as(
                world.worker,
                () -> tables.sql("SELECT about FROM task WHERE kind = :kind AND about LIKE :id AND state = 'OPEN'")
                        .param("kind", kind.name())
                        .param("id", world.file.id() + ":%")
                        .query(String.class)
                        .list());
    }

    @Test
    void aSearchIsAskedForWithItsVisitAndOnce() {
        assertThat(plans(VisitKind.FAMILY_SEARCH, 10))
                .isEqualTo(new VisitOutcome.Refused(List.of(Refusal.of(Against.NOT_ASKED_YET))));
        way.saysYes(world.file);
        assertThat(plans(VisitKind.FAMILY_SEARCH, 10))
                .isEqualTo(new VisitOutcome.Refused(List.of(Refusal.of(Against.OPTION_FIRST))));
        way.agrees(world.file);
        assertThat(plans(VisitKind.FAMILY_SEARCH, 2))
                .isInstanceOfSatisfying(
                        VisitOutcome.NoDate.class,
                        early -> assertThat(early.why()).isInstanceOf(AppointmentOutcome.TooEarly.class));
        assertThat(searches()).as("nothing stays of what was refused").isZero();
        assertThat(seen()).isFalse();
        planned(VisitKind.FAMILY_SEARCH, 10);
        assertThat(searches()).isOne();
        assertThat(seen()).as("who searches may know of it").isTrue();
        planned(VisitKind.FAMILY_ASSESSMENT, 12);
        assertThat(searches()).isOne();
        assertThat(all()).hasSize(2);
        assertThat(world.as(official, () -> visits.visits(official, world.file.id())))
                .hasSize(2);
        assertThat(world.as(world.stranger, () -> visits.visits(world.stranger, world.file.id())))
                .isEmpty();
        assertThat(world.as(
                        world.worker,
                        () -> visits.usual(world.worker, world.file.id(), VisitKind.FAMILY_SEARCH)
                                .orElseThrow()))
                .matches(usual ->
                        usual.district().equals(Optional.of(districts.getFirst().id()))
                                && usual.villageKnown()
                                && usual.earliest().equals(world.today().plusDays(7)));
        assertThat(plans(VisitKind.FOLLOW_UP_JOINT, 10))
                .isEqualTo(new VisitOutcome.Refused(List.of(Refusal.of(Against.NOT_HOME))));
    }

    @Test
    void theWayHomeIsPlannedBeforeItsGateIsOpenAndTheVisitsBeforeItAreCountedToItsDay() {
        way.agrees(world.file);
        VisitOutcome outcome = plans(VisitKind.REINTEGRATION, 20);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        VisitOutcome.Planned.class,
                        planned -> assertThat(planned.warnings())
                                .contains(Refusal.of(Against.GATE_VISITS, 0), Refusal.of(Against.GATE_CLIENT)));
        AppointmentId id = all().getFirst().id();
        assertThat(counted())
                .extracting(Deadline::since)
                .containsExactly(world.today().plusDays(20));
        LocalDate later = world.today().plusDays(30);
        world.as(world.worker, () -> appointments.move(world.worker, id, later, Optional.empty(), Optional.empty()));
        assertThat(counted()).extracting(Deadline::since).containsExactly(later);
        world.as(world.worker, () -> appointments.cancel(world.worker, id));
        assertThat(counted()).extracting(Deadline::state).containsExactly(Deadline.State.ENDED);
    }

    private List<Deadline> counted() {
        return world.as(world.worker, () -> deadlines.of(world.file.matter())).stream()
                .filter(each -> each.rule().name().equals("LT-3"))
                .toList();
    }

    @Test
    void whoMovesIsNotVisitedWhereTheyLivedAndItIsPlannedAnew() {
        way.goes(world.file, districts.getFirst());
        AppointmentId id = planned(VisitKind.FOLLOW_UP_JOINT, 14);
        world.does(
                world.worker,
                world.file,
                StepKind.TRANSFERRED,
                map("district", world.newDistrict.id(), "rung", "relatives"));
        assertThat(all()).singleElement().matches(each -> each.state() == Appointment.State.CANCELLED);
        assertThat(world.as(official, () -> appointments.appointment(official, id)))
                .isEmpty();
        assertThat(open(CaseTask.CASE_PLAN_ANEW)).containsExactly(world.file.id() + ":followed-up");
    }

    @Test
    void noVisitsAreLeftOfACaseThatIsClosedAndWhoeverClosesItKnowsBefore() {
        way.goes(world.file, districts.getFirst());
        Actor there = world.people.holds(Role.FOCAL_PERSON, Remit.province(ELSEWHERE));
        AppointmentId near = planned(VisitKind.FOLLOW_UP_JOINT, 14);
        AppointmentId far = planned(VisitKind.FOLLOW_UP_JOINT, 40);
        world.does(
                world.worker,
                world.file,
                StepKind.CLOSURE_PROPOSED,
                map(
                        "criterion", "e",
                        "death-known-by", "hospital",
                        "consulted", "died",
                        "evidence", "She died in the hospital."));
        world.does(world.focal, world.file, StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, map("form-complete", "yes"));
        assertThat(all())
                .as("nothing is off before it is closed")
                .allMatch(each -> each.state().open());
        assertThat(ending(world.atro, StepKind.CLOSURE_CONFIRMED_BY_ATRO))
                .extracting(Appointment::id)
                .containsExactly(near, far);
        assertThat(ending(world.atro, StepKind.NOTE)).isEmpty();
        assertThat(ending(world.worker, StepKind.TRANSFERRED))
                .extracting(Appointment::id)
                .containsExactly(near, far);
        assertThat(ending(world.stranger, StepKind.CLOSURE_CONFIRMED_BY_ATRO)).isEmpty();
        world.does(world.atro, world.file, StepKind.CLOSURE_CONFIRMED_BY_ATRO, map());
        assertThat(all()).hasSize(2).allMatch(each -> each.state() == Appointment.State.CANCELLED);
        assertThat(world.as(there, () -> appointments.appointment(there, near)))
                .as("whoever was asked sees that it is off")
                .get()
                .matches(each -> each.state() == Appointment.State.CANCELLED);
        assertThat(open(CaseTask.CASE_PLAN_ANEW)).isEmpty();
        int number = world.now(world.file).standing().steps().getLast().number();
        world.as(world.atro, () -> world.cases.takeBack(world.atro, world.file.id(), number));
        assertThat(open(CaseTask.CASE_PLAN_ANEW))
                .as("closed by mistake")
                .containsExactly(world.file.id() + ":followed-up");
    }

    private List<Appointment> ending(Actor who, StepKind kind) {
        Case file = world.now(world.file);
        return world.as(who, () -> visits.endingWith(who, file, kind));
    }

    @Test
    void whatAVisitFoundIsRecorded() {
        way.goes(world.file, districts.getFirst());
        AppointmentId id = planned(VisitKind.FOLLOW_UP_JOINT, 14);
        world.as(world.worker, () -> {
            tables.sql("UPDATE appointment SET state = 'TOOK_PLACE', on_day = :today WHERE id = :id")
                    .param("today", world.today())
                    .param("id", id.id())
                    .update();
            events.publishEvent(new VisitChanged(
                    id, world.file.id(), VisitKind.FOLLOW_UP_JOINT, Appointment.State.TOOK_PLACE, world.today()));
            return true;
        });
        assertThat(open(CaseTask.CASE_RECORD_VISIT)).containsExactly(world.file.id() + ":followed-up");
        world.does(
                world.worker,
                world.file,
                StepKind.FOLLOWED_UP,
                map(
                        "type", "joint",
                        "talked-with", "client family chief",
                        "chief", "client-agreed",
                        "told-before", "yes",
                        "well", "well",
                        "visits-wanted", "as-planned",
                        "contact-asked-again", "yes"));
        assertThat(open(CaseTask.CASE_RECORD_VISIT)).isEmpty();
        int number = world.now(world.file).standing().steps().getLast().number();
        world.as(world.worker, () -> world.cases.takeBack(world.worker, world.file.id(), number));
        assertThat(open(CaseTask.CASE_RECORD_VISIT)).hasSize(1);
    }
}
