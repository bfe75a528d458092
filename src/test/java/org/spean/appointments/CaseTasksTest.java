package org.spean.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.appointments.AppointmentWorld.done;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Remit;
import org.spean.access.policy.Relation;
import org.spean.deadlines.Deadline;
import org.spean.deadlines.Deadlines;
import org.spean.deadlines.MoveOutcome;
import org.spean.deadlines.MovedWhy;
import org.spean.deadlines.Sweeping;
import org.spean.deadlines.TaskCounts;
import org.spean.deadlines.TaskId;
import org.spean.deadlines.TaskOutcome;
import org.spean.deadlines.Tasks;
import org.spean.people.People;
import org.spean.people.Person;
import org.spean.people.PersonId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits because of a case's visit is there, and is counted, for those alone who know of the case (design 1.2). */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CaseTasksTest {

    private final BeanFactory beans;
    private final AppointmentWorld world;
    private final CaseOfVisits ours;
    private final Tasks tasks;
    private final Deadlines deadlines;
    private final People people;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;

    CaseTasksTest(
            BeanFactory beans,
            Tasks tasks,
            Deadlines deadlines,
            People people,
            JdbcClient tables,
            TransactionTemplate transaction) {
        this.beans = beans;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.people = people;
        this.tables = tables;
        this.transaction = transaction;
        world = new AppointmentWorld(beans);
        ours = new CaseOfVisits(beans, world);
    }

    @BeforeEach
    void begin() {
        world.leaves();
        ours.isTied();
    }

    @AfterEach
    void leave() {
        ours.leaves();
    }

    private PersonId person(Actor who) {
        return people.signingInWith(CaseOfVisits.account(who)).map(Person::id).orElseThrow();
    }

    private int counted(PersonId person) {
        TaskCounts counts = tasks.counts(person);
        return counts.late() + counts.waiting();
    }

    private List<TaskId> kept(Actor who) {
        UUID[] open = tables.sql("SELECT id FROM task WHERE state = 'OPEN' AND subject_id = ?")
                .param(ours.id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .toArray(UUID[]::new);
        return tasks.of(who).stream()
                .flatMap(each -> each.task().stream())
                .filter(id -> List.of(open).contains(id.id()))
                .toList();
    }

    @Test
    void whatWaitsGoesFromTheListAndTheCountsOfWhoeverIsShutOutAndCannotBeDoneByThem() {
        int before = counted(person(ours.focal));
        ours.planned(VisitKind.FAMILY_SEARCH, 10);
        TaskId asked = kept(ours.focal).getFirst();
        assertThat(kept(ours.other)).containsExactly(asked);
        assertThat(counted(person(ours.focal))).isEqualTo(before + 1);
        ties(ours.focal);
        assertThat(kept(ours.focal)).isEmpty();
        assertThat(counted(person(ours.focal))).isEqualTo(before);
        assertThat(tasks.done(ours.focal, asked)).isEqualTo(new TaskOutcome.Refused(TaskOutcome.Why.GONE));
        assertThat(kept(ours.other)).containsExactly(asked);
        assertThat(tasks.done(ours.other, asked)).isInstanceOf(TaskOutcome.Done.class);
        assertThat(tasks.undo(ours.focal, asked)).isEqualTo(new TaskOutcome.Refused(TaskOutcome.Why.GONE));
    }

    /** Shut out past the program, which would take the task away. */
    private void ties(Actor who) {
        transaction.executeWithoutResult(status -> tables.sql(
                        "INSERT INTO reach (subject_kind, subject_id, relation, remit_kind, remit_key, why, from_at)"
                                + " VALUES ('CASE', ?, 'EXCLUDED', 'PERSON', ?, 'a test', 'epoch')")
                .params(ours.id, CaseOfVisits.account(who).toString())
                .update());
    }

    @Test
    void whoeverAskedAndIsNotOnTheCaseAnyMoreIsAskedForNothing() {
        AppointmentId id = ours.planned(VisitKind.RECONCILIATION, 10);
        done(appointmentsMovedBy(ours.atro, id));
        assertThat(kept(ours.caseworker)).hasSize(1);
        ours.ends(Relation.ON_THE_CASE, Remit.person(CaseOfVisits.account(ours.caseworker)));
        assertThat(kept(ours.caseworker)).isEmpty();
    }

    private AppointmentOutcome appointmentsMovedBy(Actor who, AppointmentId id) {
        return world.appointments.move(who, id, world.today.plusDays(12), Optional.empty(), Optional.empty());
    }

    @Test
    void whoHasNoAccountIsCountedByTheirPostAndNotWhereTheCaseIsRestricted() {
        PersonId focal = person(ours.focal);
        int before = counted(focal);
        ours.planned(VisitKind.FAMILY_SEARCH, 10);
        transaction.executeWithoutResult(status -> {
            without(focal);
            assertThat(counted(focal)).isEqualTo(before + 1);
            tables.sql("INSERT INTO reach (subject_kind, subject_id, relation, remit_kind, remit_key, why, from_at)"
                            + " VALUES ('CASE', ?, 'RESTRICTED', 'COUNTRY', '', 'a test', 'epoch')")
                    .param(ours.id)
                    .update();
            assertThat(counted(focal)).isEqualTo(before);
            status.setRollbackOnly();
        });
    }

    private void without(PersonId person) {
        tables.sql("UPDATE person SET account_id = NULL WHERE id = ?")
                .param(person.id())
                .update();
    }

    @Test
    void whatARuleWantsOfItIsThereForThoseWhoKnowOfItAndTheyAloneSetAnotherDay() {
        PlanWish soon = ours.wish(VisitKind.FOLLOW_UP_JOINT, 2);
        AppointmentId id = done(world.appointments.plan(
                        ours.caseworker,
                        List.of(new PlanWish(
                                soon.kind(),
                                soon.district(),
                                soon.on(),
                                soon.at(),
                                soon.place(),
                                soon.telephone(),
                                soon.subject(),
                                Optional.of(ShortNotice.Reason.SAFETY)))))
                .about()
                .getFirst();
        Deadline late = deadlines
                .of(world.appointments
                        .appointment(ours.caseworker, id)
                        .orElseThrow()
                        .matter())
                .getFirst();
        transaction.executeWithoutResult(status -> tables.sql("UPDATE deadline SET due_day = due_day - 20,"
                        + " next_at = next_at - interval '60 days' WHERE subject_id = ?")
                .param(ours.id)
                .update());
        Sweeping.now(beans);
        assertThat(kept(ours.focal)).as("asked, and told that it is late").hasSize(2);
        assertThat(deadlines.mayMove(ours.focal, late)).isTrue();
        ties(ours.focal);
        assertThat(kept(ours.focal)).isEmpty();
        assertThat(deadlines.mayMove(ours.focal, late)).isFalse();
        assertThat(deadlines.move(ours.focal, late.id(), soon.on(), MovedWhy.ROAD))
                .isEqualTo(new MoveOutcome.Refused(MoveOutcome.Why.NOT_YOURS));
        assertThat(kept(ours.other)).hasSize(2);
    }
}
