package org.spean.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.cases.StepsTold.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.spean.Evidence;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Holders;
import org.spean.appointments.Appointment;
import org.spean.appointments.AppointmentId;
import org.spean.appointments.AppointmentOutcome;
import org.spean.appointments.Appointments;
import org.spean.appointments.PartyAnswers;
import org.spean.appointments.PartyRole;
import org.spean.appointments.VisitKind;
import org.spean.cases.Against;
import org.spean.cases.Case;
import org.spean.cases.CaseState;
import org.spean.cases.CaseWorld;
import org.spean.cases.Refusal;
import org.spean.cases.StepKind;
import org.spean.cases.StepOutcome;
import org.spean.cases.WayHome;
import org.spean.geography.District;
import org.spean.geography.Gazetteer;
import org.spean.messaging.reply.Said;
import org.spean.people.PostWorld;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.context.TestConstructor;

/**
 * Two people and one case at the same moment: each act is whole, the second finds what the first did, and nobody waits for the other
 * for ever. Two threads with a transaction each begin together, twenty times.
 */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CasesAtOnceTest {

    private static final int ROUNDS = 20;

    private static final Map<String, String> FOLLOWED_UP = map(
            "type", "joint",
            "talked-with", "client family chief",
            "chief", "client-agreed",
            "told-before", "yes",
            "well", "well",
            "visits-wanted", "as-planned",
            "contact-asked-again", "yes");

    private static final Map<String, String> ABROAD = map(
            "criterion", "i",
            "other-why", "abroad",
            "consulted", "yes",
            "prepared", "yes",
            "evidence", "She works in a hotel in another country, and telephones her mother each week.");

    private final CaseWorld world;
    private final CaseVisits visits;
    private final Appointments appointments;
    private final PartyAnswers answers;
    private final Actor focal;
    private final District district;

    CasesAtOnceTest(
            BeanFactory beans, CaseVisits visits, Appointments appointments, PartyAnswers answers, Holders holders) {
        world = new CaseWorld(beans);
        this.visits = visits;
        this.appointments = appointments;
        this.answers = answers;
        Actor named = new PostWorld(beans).named("focal");
        focal = Actor.person(
                named.account().orElseThrow(),
                named.name(),
                holders.held(named.account().orElseThrow()));
        district = beans.getBean(Gazetteer.class).districts().stream()
                .filter(each -> each.id().equals("0203"))
                .findFirst()
                .orElseThrow();
        new WayHome(world).goes(world.file, district);
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

    /** What came of both; whatever either threw fails the test. */
    private record Both<A, B>(A one, B other) {}

    private static <A, B> Both<A, B> atOnce(Callable<A> one, Callable<B> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<A> first = two.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return one.call();
            });
            Future<B> second = two.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return other.call();
            });
            return new Both<>(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
        }
    }

    private Callable<StepOutcome> takes(Actor by, StepKind kind, Map<String, String> told) {
        return () -> world.takes(by, world.file, kind, told);
    }

    private Callable<VisitOutcome> plans() {
        VisitWish wish = new VisitWish(
                VisitKind.FOLLOW_UP_JOINT,
                district.id(),
                true,
                world.today().plusDays(21),
                Optional.empty(),
                Optional.empty(),
                new PhoneNumber("+85523000044"),
                Optional.empty());
        return () -> world.as(world.worker, () -> visits.plan(world.worker, world.file.id(), wish));
    }

    private AppointmentId planned() throws Exception {
        VisitOutcome outcome = plans().call();
        assertThat(outcome).isInstanceOf(VisitOutcome.Planned.class);
        return ((VisitOutcome.Planned) outcome).done().about().getFirst();
    }

    private Callable<AppointmentOutcome> confirms(AppointmentId id) {
        Appointment about =
                world.as(focal, () -> appointments.appointment(focal, id).orElseThrow());
        PartyAnswers.Seen seen = PartyAnswers.Seen.of(about, PartyRole.FOCAL_PERSON);
        return () -> world.as(
                focal, () -> answers.answer(focal, id, PartyRole.FOCAL_PERSON, seen, new Said.Yes(), Optional.empty()));
    }

    private Callable<StepOutcome> moves() {
        return takes(world.worker, StepKind.TRANSFERRED, map("district", world.newDistrict.id(), "rung", "relatives"));
    }

    private void isConfirmedInProvince() {
        world.does(world.worker, world.file, StepKind.CLOSURE_PROPOSED, ABROAD);
        world.does(
                world.focal,
                world.file,
                StepKind.CLOSURE_DECIDED,
                map("meeting-on", world.today().toString(), "meeting-says", "close"));
        world.does(world.focal, world.file, StepKind.CLOSURE_CONFIRMED_IN_PROVINCE, map("form-complete", "yes"));
    }

    @RepeatedTest(ROUNDS)
    @Evidence("2.3.4")
    void oneClosesAndAnotherRecordsAFollowUp() throws Exception {
        isConfirmedInProvince();
        Both<StepOutcome, StepOutcome> both = atOnce(
                takes(world.atro, StepKind.CLOSURE_CONFIRMED_BY_ATRO, Map.of()),
                takes(world.worker, StepKind.FOLLOWED_UP, FOLLOWED_UP));
        Case after = world.now(world.file);
        List<StepKind> last = after.standing().history().reversed().stream()
                .map(each -> each.kind())
                .limit(2)
                .toList();
        if (both.other() instanceof StepOutcome.Refused(List<Refusal> why)) {
            assertThat(why).containsExactly(Refusal.of(Against.CASE_CLOSED));
            assertThat(both.one()).isInstanceOf(StepOutcome.Done.class);
            assertThat(last).first().isEqualTo(StepKind.CLOSURE_CONFIRMED_BY_ATRO);
            assertThat(after.standing().state()).isEqualTo(CaseState.CLOSED);
        } else {
            assertThat(both.other()).isInstanceOf(StepOutcome.Done.class);
            assertThat(last).contains(StepKind.FOLLOWED_UP);
        }
        assertThat(after.standing().history().stream().map(each -> each.number()))
                .as("each step has a number of its own, in order")
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @RepeatedTest(ROUNDS)
    void theClientMovesAndTheVisitIsConfirmed() throws Exception {
        AppointmentId id = planned();
        Both<StepOutcome, AppointmentOutcome> both = atOnce(moves(), confirms(id));
        assertThat(both.one()).isInstanceOf(StepOutcome.Done.class);
        assertThat(both.other()).isInstanceOfAny(AppointmentOutcome.Done.class, AppointmentOutcome.Refused.class);
        assertThat(all())
                .as("nobody goes where she does not live any more")
                .singleElement()
                .matches(each -> each.state() == Appointment.State.CANCELLED);
        assertThat(world.now(world.file).standing().placement().orElseThrow().district())
                .isEqualTo(world.newDistrict.id());
    }

    @RepeatedTest(ROUNDS)
    void theClientMovesAndAVisitIsPlannedWhereTheyLived() throws Exception {
        Both<StepOutcome, VisitOutcome> both = atOnce(moves(), plans());
        assertThat(both.one()).isInstanceOf(StepOutcome.Done.class);
        assertThat(all()).allMatch(each -> each.state() == Appointment.State.CANCELLED);
        if (both.other() instanceof VisitOutcome.Refused(List<Refusal> why)) {
            assertThat(why).containsExactly(Refusal.of(Against.LIVES_ELSEWHERE));
            assertThat(all()).isEmpty();
        } else {
            assertThat(both.other()).isInstanceOf(VisitOutcome.Planned.class);
            assertThat(all()).hasSize(1);
        }
    }

    @RepeatedTest(ROUNDS)
    void itIsClosedAndAVisitIsPlanned() throws Exception {
        isConfirmedInProvince();
        Both<StepOutcome, VisitOutcome> both =
                atOnce(takes(world.atro, StepKind.CLOSURE_CONFIRMED_BY_ATRO, Map.of()), plans());
        assertThat(both.one()).isInstanceOf(StepOutcome.Done.class);
        assertThat(both.other()).isInstanceOfAny(VisitOutcome.Planned.class, VisitOutcome.Refused.class);
    }
}
