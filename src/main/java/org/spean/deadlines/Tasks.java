package org.spean.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.access.AccessLog;
import org.spean.access.Accounts;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Holders;
import org.spean.access.Subject;
import org.spean.access.reach.Within;
import org.spean.deadlines.TaskOutcome.Already;
import org.spean.deadlines.TaskOutcome.Done;
import org.spean.deadlines.TaskOutcome.Refused;
import org.spean.deadlines.TaskOutcome.Why;
import org.spean.people.People;
import org.spean.people.Person;
import org.spean.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that waits for somebody: made here, done here, and shown from here. */
@Component
public class Tasks {

    private final TaskRows rows;
    private final Duties duties;
    private final Map<String, TaskKind> kinds;
    private final List<Elsewhere> elsewhere;
    private final People people;
    private final Holders holders;
    private final Accounts accounts;
    private final AccessLog log;
    private final Clock clock;

    Tasks(
            TaskRows rows,
            Duties duties,
            List<TaskKind> kinds,
            List<Elsewhere> elsewhere,
            People people,
            Holders holders,
            Accounts accounts,
            AccessLog log,
            Clock clock) {
        this.rows = rows;
        this.duties = duties;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(TaskKind::name, Function.identity()));
        this.elsewhere = List.copyOf(elsewhere);
        this.people = people;
        this.holders = holders;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Makes a task, in the transaction of whatever wants it.
     *
     * @return its handle; of the one that is there already where the same was wanted before
     * @throws IllegalArgumentException where no such kind is known: a mistake of the room that asks
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public TaskId make(TaskWish wish) {
        if (!kinds.containsKey(wish.kind())) {
            throw new IllegalArgumentException("no kind of task is called " + wish.kind());
        }
        rows.alone(wish.once().key());
        return rows.known(wish.once()).orElseGet(() -> rows.insert(wish, clock.instant()));
    }

    /** What they were asked for has settled itself: the open ones of this kind about it go. Says how many there were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int withdraw(String kind, About about) {
        return rows.withdraw(kind, about);
    }

    /** Somebody has done it. Of two who say so at once, one is told that the other did. */
    @Transactional
    public TaskOutcome done(Actor by, TaskId id) {
        return act(by, id, (task, as) -> {
            if (task.state() == Task.State.DONE) {
                return already(task);
            }
            rows.done(id, self(by), clock.instant());
            return written(by, Act.TASK_DONE, as, id);
        });
    }

    /** It is not done after all. */
    @Transactional
    public TaskOutcome undo(Actor by, TaskId id) {
        return act(by, id, (task, as) -> {
            if (task.state() != Task.State.DONE) {
                return new Refused(Why.NOT_DONE);
            }
            String key = rows.key(id);
            rows.alone(key);
            if (rows.known(Once.whileOpen(key)).isPresent()) {
                return new Refused(Why.ASKED_AGAIN);
            }
            rows.reopen(id);
            return written(by, Act.TASK_UNDONE, as, id);
        });
    }

    /** Says why it is late; in place of what was said before. */
    @Transactional
    public TaskOutcome late(Actor by, TaskId id, LateReason reason) {
        return act(by, id, (task, as) -> {
            Instant now = clock.instant();
            if (task.state() == Task.State.DONE) {
                return already(task);
            }
            if (!task.due().late(now)) {
                return new Refused(Why.NOT_LATE);
            }
            rows.takeReasonBack(id, now);
            rows.late(id, reason, self(by), now);
            return new Done(rows.locked(id).orElseThrow());
        });
    }

    /** Takes back why it is late. */
    @Transactional
    public TaskOutcome takeReasonBack(Actor by, TaskId id) {
        return act(
                by,
                id,
                (task, as) -> rows.takeReasonBack(id, clock.instant()) == 0
                        ? new Refused(Why.NOT_DONE)
                        : new Done(rows.locked(id).orElseThrow()));
    }

    /** What is done to a task of theirs. */
    private interface OwnAct {
        TaskOutcome does(Task task, Owner as);
    }

    private TaskOutcome act(Actor by, TaskId id, OwnAct act) {
        Optional<Task> task = rows.locked(id)
                .filter(each -> by.account()
                        .filter(account -> rows.there(id, duties.within(account)))
                        .isPresent());
        Optional<Owner> as = task.flatMap(each -> duties.as(by, each));
        if (task.isEmpty() || as.isEmpty()) {
            return new Refused(Why.GONE);
        }
        return task.get().state() == Task.State.WITHDRAWN
                ? new Refused(Why.NOT_WANTED)
                : act.does(task.get(), as.get());
    }

    private TaskOutcome already(Task task) {
        Task.Closed done = task.done().orElseThrow();
        return new Already(accounts.names(Set.of(done.by())).getOrDefault(done.by(), ""), done.at());
    }

    /** What is done for a post or a role is written down; what somebody does for themselves is not. */
    private TaskOutcome written(Actor by, Act act, Owner as, TaskId id) {
        Task task = rows.locked(id).orElseThrow();
        if (!(as instanceof Owner.OfPerson || as instanceof Owner.OfAccount)) {
            log.write(
                    by,
                    act,
                    as instanceof Owner.OfPost(var post)
                            ? Optional.of(new Subject(Subject.Kind.POST, post.id()))
                            : Optional.empty(),
                    Map.of("task", id.toString(), "kind", task.kind()));
        }
        return new Done(task);
    }

    private static UUID self(Actor by) {
        return by.account().orElseThrow();
    }

    /** This moment: what is late was asked for then. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * What waits for them, and what they wait for: late before the rest, the most urgent first. Nothing for programs and
     * whoever has not signed in.
     */
    @Transactional(readOnly = true)
    public List<Todo> of(Actor by) {
        return by.account()
                .map(account -> all(duties.of(by), duties.within(account), Optional.of(by)))
                .orElse(List.of());
    }

    /**
     * How much waits for somebody, with or without an account: for a digest. Emergencies are not counted: the database shows
     * them to whoever has signed in and to no job.
     */
    @Transactional(readOnly = true)
    public TaskCounts counts(PersonId id) {
        Optional<Person> person = Optional.ofNullable(people.people(Set.of(id)).get(id));
        Optional<UUID> account = person.flatMap(Person::account);
        List<Todo> all = all(
                duties.of(person.map(Person::id), account),
                duties.within(person.map(Person::id), account),
                account.map(each -> Actor.person(each, "", holders.held(each))));
        return new TaskCounts(count(all, Section.LATE), count(all, Section.FOR_ME));
    }

    private static int count(List<Todo> all, Section section) {
        return (int) all.stream().filter(each -> each.section() == section).count();
    }

    private List<Todo> all(Set<Owner> owners, Within within, Optional<Actor> by) {
        Instant now = clock.instant();
        // A kind that another version made and this one does not know yet is shown by the nodes that do.
        Stream<Todo> kept = rows.open(owners, within).stream()
                .flatMap(task ->
                        Optional.ofNullable(kinds.get(task.kind())).stream().map(kind -> Todo.of(task, kind, now)));
        Stream<Todo> others =
                by.stream().flatMap(actor -> elsewhere.stream().flatMap(each -> each.of(actor, now).stream()));
        return Stream.concat(kept, others)
                .sorted(Comparator.comparing(Todo::section)
                        .thenComparing(each -> each.due().map(Due::end).orElse(Instant.MAX)))
                .toList();
    }
}
