package org.spean.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spean.deadlines.TaskWorld.LEADER;
import static org.spean.deadlines.TaskWorld.OFFICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.spean.SpeanTest;
import org.spean.access.Actor;
import org.spean.access.Role;
import org.spean.deadlines.Owner.OfPerson;
import org.spean.deadlines.Owner.OfPost;
import org.spean.deadlines.Owner.OfRole;
import org.spean.deadlines.TaskOutcome.Already;
import org.spean.deadlines.TaskOutcome.Done;
import org.spean.deadlines.TaskOutcome.Refused;
import org.spean.deadlines.TaskOutcome.Why;
import org.spean.deadlines.TaskWorld.Somebody;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees what waits, and what becomes of it. */
@SpeanTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class TasksTest {

    private final Tasks tasks;
    private final JdbcClient tables;
    private final TransactionTemplate transaction;
    private final TaskWorld world;
    private final Somebody holder;
    private final Somebody other;

    TasksTest(AutowireCapableBeanFactory beans, Tasks tasks, JdbcClient tables, TransactionTemplate transaction) {
        this.tasks = tasks;
        this.tables = tables;
        this.transaction = transaction;
        world = new TaskWorld(beans);
        holder = world.somebody();
        other = world.somebody();
    }

    @AfterEach
    void leave() {
        world.leaves();
    }

    private boolean sees(Somebody who, TaskId task) {
        return tasks.of(who.actor()).stream().anyMatch(each -> each.task().equals(Optional.of(task)));
    }

    private static Why why(TaskOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).why();
    }

    @Test
    void whatWaitsForAPostIsSeenByWhoeverHoldsItNow() {
        TaskId task = world.makes(world.tomorrow(), new OfPost(LEADER));
        UUID first = world.holds(LEADER, holder);
        assertThat(sees(holder, task)).isTrue();
        assertThat(sees(other, task)).isFalse();

        world.ends(first);
        world.holds(LEADER, other);
        assertThat(sees(holder, task)).as("who left").isFalse();
        assertThat(sees(other, task)).as("who came").isTrue();
    }

    @Test
    void whoeverWaitsOutTheDaySeesNothingYet() {
        TaskId task = world.makes(world.tomorrow(), new OfPost(LEADER));
        world.willHold(LEADER, holder);
        assertThat(sees(holder, task)).isFalse();
    }

    @Test
    void aDeputySeesItAsLongAsThereIsAHolder() {
        TaskId task = world.makes(world.tomorrow(), new OfPost(LEADER));
        UUID held = world.holds(LEADER, holder);
        world.deputy(LEADER, held, other);
        assertThat(sees(other, task)).isTrue();

        world.ends(held);
        assertThat(sees(other, task)).isFalse();
    }

    @Test
    void whoeverActsForSomebodyAwaySeesItOnThoseDaysOnly() {
        TaskId task = world.makes(world.tomorrow(), new OfPost(LEADER));
        UUID held = world.holds(LEADER, holder);
        world.away(held, world.today.plusDays(1), world.today.plusDays(3), Optional.of(other));
        assertThat(sees(other, task)).as("tomorrow they will").isFalse();

        world.away(held, world.today, world.today, Optional.of(other));
        assertThat(sees(other, task)).isTrue();
        assertThat(sees(holder, task)).as("who is away may look").isTrue();
    }

    @Test
    void aPersonsOwnAndARolesAreSeenByThemAlone() {
        TaskId own = world.makes(world.tomorrow(), new OfPerson(holder.person()));
        TaskId roles = world.makes(world.tomorrow(), new OfRole(Role.AUDITOR));
        Somebody auditor = world.somebody(Role.AUDITOR);
        assertThat(sees(holder, own)).isTrue();
        assertThat(sees(auditor, own)).isFalse();
        assertThat(sees(auditor, roles)).isTrue();
        assertThat(sees(holder, roles)).isFalse();
        assertThat(tasks.of(Actor.ANYBODY)).isEmpty();
    }

    @Test
    void anothersTaskIsAnsweredAsOneThatIsNotThere() {
        TaskId task = world.makes(world.late(3), new OfPerson(holder.person()));
        for (TaskId each : List.of(task, new TaskId(UUID.randomUUID()))) {
            assertThat(why(tasks.done(other.actor(), each))).isEqualTo(Why.GONE);
            assertThat(why(tasks.undo(other.actor(), each))).isEqualTo(Why.GONE);
            assertThat(why(tasks.late(other.actor(), each, LateReason.ROAD))).isEqualTo(Why.GONE);
            assertThat(why(tasks.takeReasonBack(other.actor(), each))).isEqualTo(Why.GONE);
            assertThat(why(tasks.done(Actor.ANYBODY, each))).isEqualTo(Why.GONE);
        }
        assertThat(sees(holder, task)).isTrue();
    }

    @Test
    void whatIsDoneForAPostIsWrittenDownAndCanBeUndone() {
        TaskId task = world.makes(world.tomorrow(), new OfPost(LEADER), new OfPost(OFFICE));
        world.holds(LEADER, holder);
        world.holds(OFFICE, other);
        assertThat(tasks.done(holder.actor(), task)).isInstanceOf(Done.class);
        assertThat(sees(other, task)).as("done for all").isFalse();
        assertThat(tasks.done(other.actor(), task))
                .isInstanceOfSatisfying(
                        Already.class,
                        already -> assertThat(already.name())
                                .isEqualTo(holder.actor().name()));

        assertThat(tasks.undo(other.actor(), task)).isInstanceOf(Done.class);
        assertThat(sees(holder, task)).isTrue();
        assertThat(why(tasks.undo(other.actor(), task))).isEqualTo(Why.NOT_DONE);
        assertThat(world.logged(task)).containsExactly("TASK_DONE", "TASK_UNDONE");
    }

    @Test
    void whatSomebodyDoesForThemselvesIsNotWrittenDown() {
        TaskId task = world.makes(world.tomorrow(), new OfPerson(holder.person()), new OfPost(LEADER));
        world.holds(LEADER, holder);
        assertThat(tasks.done(holder.actor(), task)).isInstanceOf(Done.class);
        assertThat(world.logged(task)).isEmpty();
    }

    @RepeatedTest(5)
    void ofTwoWhoCloseItAtOnceOneDoesAndTheOtherIsTold() throws Exception {
        TaskId task = world.makes(world.tomorrow(), new OfPost(LEADER), new OfPost(OFFICE));
        world.holds(LEADER, holder);
        world.holds(OFFICE, other);
        List<TaskOutcome> outcomes =
                atOnce(() -> tasks.done(holder.actor(), task), () -> tasks.done(other.actor(), task));
        assertThat(outcomes).hasAtLeastOneElementOfType(Done.class).hasAtLeastOneElementOfType(Already.class);
        assertThat(world.logged(task)).containsExactly("TASK_DONE");
    }

    @RepeatedTest(3)
    void twoNodesThatWantTheSameMakeOne() throws Exception {
        for (Once once : List.of(world.unique(), Once.whileOpen("test " + UUID.randomUUID()))) {
            TaskWish wish = world.wish(world.tomorrow(), once, new OfPost(LEADER));
            List<TaskId> made = atOnce(() -> world.makes(wish), () -> world.makes(wish), () -> world.makes(wish));
            assertThat(made).hasSize(3).containsOnly(made.getFirst());
        }
    }

    @Test
    void whatASweepMadeOnceIsNeverMadeAgainAndWhatIsAskedForAgainIs() {
        Owner own = new OfPerson(holder.person());
        TaskWish swept = world.wish(world.tomorrow(), world.unique(), own);
        TaskWish asked = world.wish(world.tomorrow(), Once.whileOpen("test " + UUID.randomUUID()), own);
        TaskId first = world.makes(swept);
        TaskId call = world.makes(asked);
        tasks.done(holder.actor(), first);
        tasks.done(holder.actor(), call);

        assertThat(world.makes(swept)).isEqualTo(first);
        TaskId again = world.makes(asked);
        assertThat(again).isNotEqualTo(call);
        assertThat(why(tasks.undo(holder.actor(), call))).isEqualTo(Why.ASKED_AGAIN);
        assertThat(sees(holder, first)).isFalse();
        assertThat(sees(holder, again)).isTrue();
    }

    @Test
    void whatHasSettledItselfGoes() {
        TaskId task = world.makes(world.tomorrow(), new OfPerson(holder.person()));
        int gone = transaction.execute(status -> tasks.withdraw(TelephoneKinds.CALL_WANTED, world.about()));
        assertThat(gone).isOne();
        assertThat(sees(holder, task)).isFalse();
        assertThat(why(tasks.done(holder.actor(), task))).isEqualTo(Why.NOT_WANTED);
    }

    @Test
    void whatIsLateTakesAReasonAndEveryReasonIsKept() {
        TaskId task = world.makes(world.late(2), new OfPerson(holder.person()));
        TaskId inTime = world.makes(world.tomorrow(), new OfPerson(holder.person()));
        assertThat(why(tasks.late(holder.actor(), inTime, LateReason.ROAD))).isEqualTo(Why.NOT_LATE);

        tasks.late(holder.actor(), task, LateReason.ROAD);
        tasks.late(holder.actor(), task, LateReason.MONEY);
        assertThat(shown(task).late().orElseThrow().reason()).isEqualTo(LateReason.MONEY);
        assertThat(tasks.takeReasonBack(holder.actor(), task)).isInstanceOf(Done.class);
        assertThat(shown(task).late()).isEmpty();
        assertThat(why(tasks.takeReasonBack(holder.actor(), task))).isEqualTo(Why.NOT_DONE);
        assertThat(tables.sql("SELECT reason FROM task_late WHERE task_id = ? ORDER BY id")
                        .param(task.id())
                        .query(String.class)
                        .list())
                .containsExactly("ROAD", "MONEY");
    }

    private Todo shown(TaskId task) {
        return tasks.of(holder.actor()).stream()
                .filter(each -> each.task().equals(Optional.of(task)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lateComesFirstAndADigestCounts() {
        world.makes(world.tomorrow(), new OfPerson(holder.person()));
        world.makes(world.late(1), new OfPerson(holder.person()));
        world.makes(world.late(4), new OfPerson(holder.person()));
        assertThat(tasks.of(holder.actor()))
                .extracting(Todo::section)
                .containsExactly(Section.LATE, Section.LATE, Section.FOR_ME);
        assertThat(tasks.of(holder.actor()).getFirst().due()).contains(world.late(4));
        assertThat(tasks.counts(holder.person())).isEqualTo(new TaskCounts(2, 1));
        assertThat(tasks.counts(other.person())).isEqualTo(new TaskCounts(0, 0));
    }

    @Test
    void aTaskIsMadeWithTheChangeThatWantsItAndOfAKnownKind() {
        TaskWish wish = world.wish(world.tomorrow(), world.unique(), new OfPost(LEADER));
        assertThatThrownBy(() -> tasks.make(wish)).isInstanceOf(IllegalTransactionStateException.class);
        TaskWish unknown =
                new TaskWish("NONE", wish.owners(), wish.about(), wish.words(), wish.due(), wish.source(), wish.once());
        assertThatIllegalArgumentException().isThrownBy(() -> world.makes(unknown));
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... acts) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(acts.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.length)) {
            List<Future<T>> all = IntStream.range(0, acts.length)
                    .mapToObj(number -> threads.submit(() -> {
                        barrier.await();
                        return acts[number].call();
                    }))
                    .toList();
            List<T> came = new ArrayList<>();
            for (Future<T> each : all) {
                came.add(each.get());
            }
            return came;
        }
    }
}
