package org.spean.directory.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spean.access.Actor;
import org.spean.access.Role;
import org.spean.calendar.WorkingCalendar;
import org.spean.deadlines.About;
import org.spean.deadlines.Due;
import org.spean.deadlines.Once;
import org.spean.deadlines.Owner;
import org.spean.deadlines.TaskWish;
import org.spean.deadlines.Tasks;
import org.spean.deadlines.Word;
import org.spean.directory.ServiceEntry;
import org.spean.directory.ServiceId;
import org.spean.directory.asking.EntryTask;
import org.spean.directory.asking.Keepers;
import org.spean.people.People;
import org.spean.people.Person;
import org.spean.people.PostDuty;
import org.spean.people.PostId;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;

/** What waits for whoever keeps entries: made and withdrawn here. */
@Component
class KeepingTasks {

    /** By the end of which working day (ours). */
    private static final int TO_CORRECT = 3;

    private static final int TO_CHECK = 10;
    private static final String SOURCE = "directory";

    private final Tasks tasks;
    private final Keepers keepers;
    private final People people;
    private final PostDuty duty;
    private final WorkingCalendar calendar;
    private final Clock clock;

    KeepingTasks(Tasks tasks, Keepers keepers, People people, PostDuty duty, WorkingCalendar calendar, Clock clock) {
        this.tasks = tasks;
        this.keepers = keepers;
        this.people = people;
        this.duty = duty;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whoever keeps it finds out what is right. */
    void wrong(ServiceEntry entry) {
        make(KeepTask.ENTRY_WRONG, entry, owners(keepers.held(entry)), in(TO_CORRECT), "");
    }

    /** Nothing that was said to be wrong waits any more. */
    void settled(ServiceId service, List<WrongReport> open) {
        if (open.isEmpty()) {
            withdraw(KeepTask.ENTRY_WRONG, service);
        }
    }

    /** A focal person who did not write it checks it; where no province has one, whoever keeps the directory. */
    void toCheck(ServiceEntry entry, Actor by) {
        Set<PostId> posts = new HashSet<>(keepers.focalPersons(entry));
        by.account()
                .flatMap(people::signingInWith)
                .map(Person::id)
                .ifPresent(person -> posts.removeAll(duty.of(person)));
        make(KeepTask.ENTRY_TO_CHECK, entry, owners(posts), in(TO_CHECK), "");
    }

    /** It was checked. */
    void checked(ServiceId service, boolean wholly) {
        if (wholly) {
            withdraw(KeepTask.ENTRY_TO_CHECK, service);
        }
    }

    /** It ends on that day. */
    void ends(ServiceEntry entry, LocalDate on) {
        make(KeepTask.ENTRY_ENDS, entry, owners(keepers.held(entry)), on, " " + on);
    }

    /** Another end was said, or none: whoever was warned is no longer. */
    void endsAnew(ServiceId service) {
        withdraw(KeepTask.ENTRY_ENDS, service);
    }

    /** It is no longer listed: nothing waits. */
    void over(ServiceId service) {
        for (KeepTask kind : KeepTask.values()) {
            withdraw(kind, service);
        }
    }

    private static Set<Owner> owners(Set<PostId> posts) {
        Set<Owner> owners = new HashSet<>();
        posts.forEach(post -> owners.add(new Owner.OfPost(post)));
        owners.add(new Owner.OfRole(Role.EDITOR));
        return owners;
    }

    private LocalDate in(int workingDays) {
        return calendar.plusWorkingDays(LocalDate.ofInstant(clock.instant(), CountryTime.ZONE), workingDays);
    }

    private void make(KeepTask kind, ServiceEntry entry, Set<Owner> owners, LocalDate due, String once) {
        tasks.make(new TaskWish(
                kind.name(),
                owners,
                about(entry.id()),
                List.of(new Word.TheOrganization(entry.organization())),
                new Due.OnDay(due),
                SOURCE,
                Once.whileOpen(kind + " " + entry.id() + once)));
    }

    private void withdraw(KeepTask kind, ServiceId service) {
        tasks.withdraw(kind.name(), about(service));
    }

    private static About about(ServiceId service) {
        return new About(EntryTask.ABOUT, service.toString());
    }
}
