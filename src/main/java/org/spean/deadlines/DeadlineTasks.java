package org.spean.deadlines;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.deadlines.rules.Rule;
import org.spean.deadlines.rules.Rule.Bites;
import org.spean.deadlines.rules.Rules;
import org.spean.deadlines.rules.Step;
import org.spean.vocabulary.PhoneNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * What people find of deadlines in <em>Today</em>: whoever is responsible what a rule wants, the others that it is late. Whoever
 * says that it is done takes it from there until the next step of the ladder: fulfilled it is by the fact alone.
 */
@Component
class DeadlineTasks {

    static final String WANTED = "DEADLINE";
    static final String LATE = "DEADLINE_LATE";

    private static final String SOURCE = "deadlines";

    /** What is possible from a day on is looked at within so many days (ours). */
    private static final int TO_CONSIDER = 30;

    private final Tasks tasks;

    DeadlineTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Takes a step of the ladder. */
    void take(Step step, Deadline deadline) {
        switch (step.kind()) {
            case REMINDED, LATE -> make(WANTED, "", deadline, Set.of(deadline.responsible()));
            case TOLD -> make(LATE, " told", deadline, deadline.told());
            case ATRO_TOLD -> make(LATE, " atro", deadline, Set.of(new Owner.OfRole(Role.ATRO_OFFICER)));
        }
    }

    private void make(String kind, String whom, Deadline deadline, Set<Owner> owners) {
        if (owners.isEmpty()) {
            return;
        }
        tasks.make(new TaskWish(
                kind,
                owners,
                about(deadline),
                List.of(
                        deadline.matter().reference(),
                        new Word.ARule(deadline.rule().name()),
                        word(deadline.responsible())),
                deadline.rule().bites() == Bites.FROM
                        ? new Due.OnDay(deadline.day().plusDays(TO_CONSIDER))
                        : deadline.due(),
                SOURCE,
                Once.whileOpen("deadline " + deadline.id() + whom),
                deadline.matter().subject()));
    }

    /** Its date has moved, or nothing is wanted any more. */
    void withdraw(Deadline deadline) {
        tasks.withdraw(WANTED, about(deadline));
        tasks.withdraw(LATE, about(deadline));
    }

    private static About about(Deadline deadline) {
        return new About("DEADLINE", deadline.id().toString());
    }

    private static Word word(Owner owner) {
        return switch (owner) {
            case Owner.OfPost(var post) -> new Word.ThePost(post);
            case Owner.OfPerson(var person) -> new Word.ThePerson(person);
            case Owner.OfAccount(var account) -> new Word.TheAccount(account);
            case Owner.OfRole(var role) -> new Word.TheRole(role, Remit.COUNTRY);
        };
    }

    /** The two kinds. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        TaskKind deadlineWanted(DeadlineRows rows, ObjectProvider<MatterScreen> screens) {
            return new Kind(WANTED, rows, screens.stream().toList());
        }

        @Bean
        TaskKind deadlineLate(DeadlineRows rows, ObjectProvider<MatterScreen> screens) {
            return new Kind(LATE, rows, screens.stream().toList());
        }
    }

    /** Cites the rule; where it is done is known to the room above that owns the matter. */
    private record Kind(String name, DeadlineRows rows, List<MatterScreen> screens) implements TaskKind {

        private static Optional<Rule> rule(Task task) {
            return task.words().get(1) instanceof Word.ARule(String rule) ? Rules.named(rule) : Optional.empty();
        }

        @Override
        public Phrase title(Task task) {
            Word reference = task.words().getFirst();
            return name.equals(LATE)
                    ? Phrase.of(
                            "task.deadline-late",
                            task.words().get(1),
                            reference,
                            task.words().get(2))
                    : rule(task)
                            .map(rule -> Phrase.of(rule.words("asks"), reference))
                            .orElseGet(() ->
                                    Phrase.of("task.deadline", task.words().get(1), reference));
        }

        @Override
        public List<Phrase> more(Task task) {
            return rule(task).map(rule -> Phrase.of(rule.words("cited"))).stream()
                    .toList();
        }

        @Override
        public Optional<Way> way(Task task) {
            return rows.of(new DeadlineId(UUID.fromString(task.about().id())))
                    .flatMap(deadline -> screens.stream()
                            .filter(each -> each.kind().equals(deadline.matter().kind()))
                            .findFirst()
                            .map(each -> each.way(deadline.matter().id(), deadline.rule())));
        }

        @Override
        public Optional<PhoneNumber> dial(Task task) {
            return Optional.empty();
        }
    }
}
