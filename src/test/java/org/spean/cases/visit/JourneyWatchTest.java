package org.spean.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.GrantWorld;
import org.spean.appointments.AppointmentId;
import org.spean.appointments.Appointments;
import org.spean.appointments.VisitKind;
import org.spean.cases.CaseWorld;
import org.spean.cases.StepKind;
import org.spean.cases.WayHome;
import org.spean.cases.visit.Journey.Outcome;
import org.spean.cases.visit.Journey.Why;
import org.spean.deadlines.Tasks;
import org.spean.geography.Gazetteer;
import org.spean.messaging.Messages;
import org.spean.messaging.Questions;
import org.spean.messaging.Reachable;
import org.spean.people.People;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever travels is missed in time, and what is known to threaten is read before. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class JourneyWatchTest {

    private final CaseWorld world;
    private final JourneyWatch watch;
    private final JourneyRows rows;
    private final BeforeYouGo before;
    private final Appointments appointments;
    private final Tasks tasks;
    private final Questions questions;
    private final Messages messages;
    private final Reachable reachable;
    private final People people;
    private final TransactionTemplate transaction;
    private final JdbcClient tables;
    private final Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);
    private final AppointmentId visit;

    JourneyWatchTest(
            BeanFactory beans,
            JourneyWatch watch,
            JourneyRows rows,
            BeforeYouGo before,
            CaseVisits visits,
            Appointments appointments,
            Tasks tasks,
            Questions questions,
            Messages messages,
            Reachable reachable,
            People people,
            TransactionTemplate transaction,
            JdbcClient tables) {
        world = new CaseWorld(beans);
        this.watch = watch;
        this.rows = rows;
        this.before = before;
        this.appointments = appointments;
        this.tasks = tasks;
        this.questions = questions;
        this.messages = messages;
        this.reachable = reachable;
        this.people = people;
        this.transaction = transaction;
        this.tables = tables;
        new WayHome(world).agrees(world.file);
        String district = beans.getBean(Gazetteer.class).districts().stream()
                .filter(each -> each.province().digits().equals("17"))
                .findFirst()
                .orElseThrow()
                .id();
        VisitWish wish = new VisitWish(
                VisitKind.RECONCILIATION,
                district,
                true,
                world.today().plusDays(3),
                Optional.empty(),
                Optional.empty(),
                new PhoneNumber("+85523000044"),
                Optional.empty());
        visit = world.as(
                world.worker,
                () -> ((VisitOutcome.Planned) visits.plan(world.worker, world.file.id(), wish))
                        .done()
                        .about()
                        .getFirst());
    }

    @AfterEach
    void leaves() {
        world.as(world.worker, () -> appointments.cancel(world.worker, visit));
        transaction.executeWithoutResult(status -> tables.sql("DELETE FROM journey_watch WHERE appointment = ?")
                .param(visit.id())
                .update());
        world.leaves();
    }

    private static UUID id(Actor actor) {
        return GrantWorld.id(actor);
    }

    private Outcome leaves(Actor by, Instant backBy, Actor colleague) {
        return world.as(by, () -> watch.leaves(by, visit, backBy, id(colleague)));
    }

    private void later(Duration by) {
        Clock then = Clock.fixed(now.plus(by), ZoneOffset.UTC);
        JourneyTelling telling = new JourneyTelling(rows, tasks, questions, messages, reachable, people, then);
        new JourneySweep(rows, telling, transaction, then).tick();
    }

    private List<String> told() {
        return world.as(
                world.worker,
                () -> tables.sql("SELECT o.owner FROM task t JOIN task_owner o ON o.task_id = t.id"
                                + " WHERE t.kind = 'JOURNEY_NOT_BACK' AND t.about LIKE :visit AND t.state = 'OPEN'"
                                + " ORDER BY t.made_at")
                        .param("visit", visit + ":%")
                        .query(String.class)
                        .list());
    }

    @Test
    void aColleagueIsToldAndAnHourLaterWhoeverLeads() {
        Instant backBy = now.plus(Duration.ofHours(5));
        Actor colleague = world.people.colleague;
        assertThat(leaves(world.worker, backBy, world.stranger)).isEqualTo(new Outcome.Refused(Why.COLLEAGUE));
        assertThat(leaves(world.worker, now.minusSeconds(60), colleague)).isEqualTo(new Outcome.Refused(Why.TIME));
        assertThat(leaves(world.stranger, backBy, world.stranger)).isEqualTo(new Outcome.Refused(Why.NOT_YOURS));
        Outcome outcome = leaves(world.worker, backBy, colleague);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        UUID journey = ((Outcome.Done) outcome).journey().id();
        assertThat(leaves(world.worker, backBy, colleague)).isEqualTo(new Outcome.Refused(Why.ON_THE_WAY));
        later(Duration.ofHours(4));
        assertThat(told()).isEmpty();
        later(Duration.ofHours(5));
        later(Duration.ofMinutes(301));
        assertThat(told()).containsExactly("ACCOUNT:" + id(colleague));
        later(Duration.ofHours(6));
        assertThat(told()).containsExactlyInAnyOrder("ACCOUNT:" + id(colleague), "ACCOUNT:" + id(world.manager));
        assertThat(world.as(world.stranger, () -> watch.back(world.stranger, journey)))
                .isEqualTo(new Outcome.Refused(Why.NOT_YOURS));
        Instant again = now.plus(Duration.ofHours(9));
        world.as(world.worker, () -> watch.later(world.worker, journey, again));
        later(Duration.ofHours(8));
        assertThat(told()).as("they said that it takes longer").isEmpty();
        later(Duration.ofHours(9));
        assertThat(told()).containsExactly("ACCOUNT:" + id(colleague));
        world.as(colleague, () -> watch.back(colleague, journey));
        assertThat(told()).isEmpty();
        later(Duration.ofHours(12));
        assertThat(told()).isEmpty();
        assertThat(world.as(world.worker, () -> watch.onTheWay(world.worker))).isEmpty();
    }

    @Test
    void whatThreatensIsReadBeforeByThoseWhoMay() {
        world.does(
                world.worker,
                world.file,
                StepKind.RISK_ASSESSED,
                Map.of("risk", "some", "risk-words", "The uncle drinks."));
        world.does(
                world.worker,
                world.file,
                StepKind.SAFE_CONTACT,
                Map.of(
                        "safe-number", "the aunt's",
                        "who-picks-up", "the aunt",
                        "safe-hours", "mornings",
                        "caller-says", "from the sewing school",
                        "voicemail", "no"));
        BeforeYouGo.Sheet sheet = world.as(
                world.worker, () -> before.read(world.worker, world.file.id()).orElseThrow());
        assertThat(sheet.risk()).contains("some");
        assertThat(sheet.threats())
                .containsExactly(new BeforeYouGo.Threat(
                        Optional.of(StepKind.RISK_ASSESSED), world.today(), Optional.of("The uncle drinks.")));
        assertThat(sheet.callerSays()).contains("from the sewing school");
        assertThat(world.as(world.atro, () -> before.read(world.atro, world.file.id()))
                        .orElseThrow()
                        .callerSays())
                .isEmpty();
        assertThat(world.as(world.stranger, () -> before.read(world.stranger, world.file.id())))
                .isEmpty();
    }
}
