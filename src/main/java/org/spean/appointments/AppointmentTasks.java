package org.spean.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.access.Role;
import org.spean.calendar.WorkingCalendar;
import org.spean.deadlines.About;
import org.spean.deadlines.Due;
import org.spean.deadlines.Once;
import org.spean.deadlines.Owner;
import org.spean.deadlines.TaskWish;
import org.spean.deadlines.Tasks;
import org.spean.deadlines.Word;
import org.spean.people.PostDuty;
import org.spean.people.PostId;
import org.spean.people.PostKind;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;

/** What waits for whom because a date is to be agreed on: made and withdrawn here. None names a place. */
@Component
class AppointmentTasks {

    private static final String SOURCE = "appointments";

    private final Tasks tasks;
    private final PostDuty posts;
    private final WorkingCalendar calendar;
    private final Clock clock;

    AppointmentTasks(Tasks tasks, PostDuty posts, WorkingCalendar calendar, Clock clock) {
        this.tasks = tasks;
        this.posts = posts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whoever is asked finds it among what waits for them: both focal persons, for the first answer counts. */
    void asked(Appointment about, Set<PostId> asked) {
        make(AppointmentTask.DATE_ASKED_HERE, about, owners(asked), List.of(new Word.ADay(about.on())), soon(about, 2));
    }

    /** Nobody waits for an answer any more. */
    void notAsked(Appointment about) {
        withdraw(AppointmentTask.DATE_ASKED_HERE, about);
        withdraw(AppointmentTask.DATE_SILENT, about);
        withdraw(AppointmentTask.DATE_CALL, about);
    }

    void cannot(Appointment about, PostId post) {
        ofAsker(AppointmentTask.DATE_CANNOT, about, post);
    }

    /** Whoever asks looks whether the other day suits them too. */
    void otherDate(Appointment about, LocalDate day) {
        withdraw(AppointmentTask.DATE_OTHER, about);
        make(AppointmentTask.DATE_OTHER, about, asker(about), List.of(new Word.ADay(day)), soon(about, 1));
    }

    void silent(Appointment about, PostId post) {
        ofAsker(AppointmentTask.DATE_SILENT, about, post);
    }

    void wantsCall(Appointment about, PostId post) {
        ofAsker(AppointmentTask.DATE_CALL, about, post);
    }

    /** ATRO finds somebody, and whoever asks is told that nobody is. */
    void noFocalPerson(Appointment about) {
        Set<Owner> owners = owners(Set.copyOf(posts.all(PostKind.ATRO_OFFICER)));
        owners.add(new Owner.OfRole(Role.ADMINISTRATOR));
        owners.addAll(asker(about));
        make(
                AppointmentTask.DATE_NO_FOCAL_PERSON,
                about,
                owners,
                List.of(new Word.AProvince(about.province()), new Word.ADay(about.on())),
                soon(about, 1));
    }

    /** The focal persons tell the district, and whoever asks is told that nobody is there. */
    void noOfficial(Appointment about, Set<PostId> focal) {
        Set<Owner> owners = owners(focal);
        owners.addAll(asker(about));
        make(AppointmentTask.DATE_NO_OFFICIAL, about, owners, List.of(new Word.ADay(about.on())), soon(about, 1));
    }

    /** ATRO and whoever asks settle it: it does not say why, nor with whom. */
    void settleByTelephone(Appointment about) {
        Set<Owner> owners = new HashSet<>(asker(about));
        owners.add(new Owner.OfRole(Role.ATRO_OFFICER));
        make(AppointmentTask.DATE_SETTLE, about, owners, List.of(new Word.ADay(about.on())), soon(about, 1));
    }

    /** Somebody is there again, or said yes for them. */
    void somebodyIsThere(Appointment about) {
        withdraw(AppointmentTask.DATE_NO_FOCAL_PERSON, about);
        withdraw(AppointmentTask.DATE_NO_OFFICIAL, about);
        withdraw(AppointmentTask.DATE_SETTLE, about);
    }

    /** What was waited for of whoever asks is settled. */
    void settled(Appointment about) {
        withdraw(AppointmentTask.DATE_CANNOT, about);
        withdraw(AppointmentTask.DATE_OTHER, about);
    }

    void tellPlace(Appointment about, Party party, PostId post) {
        tasks.make(new TaskWish(
                AppointmentTask.TELL_PLACE.name(),
                asker(about),
                place(about, party),
                List.of(new Word.ThePost(post), new Word.ADay(about.on())),
                soon(about, 2),
                SOURCE,
                Once.whileOpen(AppointmentTask.TELL_PLACE + " " + about.id() + " " + party.role()),
                about.ofCase()));
    }

    void placeTold(Appointment about, Party party) {
        tasks.withdraw(AppointmentTask.TELL_PLACE.name(), place(about, party));
    }

    private static About place(Appointment about, Party party) {
        return new About(
                AppointmentTask.ABOUT_PLACE,
                about.id() + ":" + party.role().name().replace('_', '-'));
    }

    void tellClient(Appointment about) {
        make(AppointmentTask.TELL_CLIENT, about, asker(about), List.of(new Word.ADay(about.on())), soon(about, 2));
    }

    void notFixed(Appointment about) {
        withdraw(AppointmentTask.TELL_CLIENT, about);
        about.parties().forEach(party -> placeTold(about, party));
    }

    void sayWhether(Appointment about) {
        make(AppointmentTask.SAY_WHETHER, about, asker(about), List.of(new Word.ADay(about.on())), in(2));
    }

    /** It is cancelled, or over: nothing waits because of it. */
    void over(Appointment about) {
        notAsked(about);
        somebodyIsThere(about);
        settled(about);
        notFixed(about);
        withdraw(AppointmentTask.SAY_WHETHER, about);
    }

    private void ofAsker(AppointmentTask kind, Appointment about, PostId post) {
        make(kind, about, asker(about), List.of(new Word.ThePost(post), new Word.ADay(about.on())), soon(about, 1));
    }

    private void make(AppointmentTask kind, Appointment about, Set<Owner> owners, List<Word> words, Due due) {
        tasks.make(new TaskWish(
                kind.name(),
                owners,
                about(about),
                words,
                due,
                SOURCE,
                Once.whileOpen(kind + " " + about.id()),
                about.ofCase()));
    }

    private void withdraw(AppointmentTask kind, Appointment about) {
        tasks.withdraw(kind.name(), about(about));
    }

    private static About about(Appointment about) {
        return new About(AppointmentTask.ABOUT, about.id().toString());
    }

    private static Set<Owner> asker(Appointment about) {
        return Set.of(new Owner.OfAccount(about.askedBy()));
    }

    private static Set<Owner> owners(Set<PostId> posts) {
        return posts.stream().map(Owner.OfPost::new).collect(Collectors.toCollection(HashSet::new));
    }

    /** After so many working days, but before its day. */
    private Due soon(Appointment about, int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
        LocalDate due = calendar.plusWorkingDays(today, days);
        LocalDate latest = about.on().minusDays(1);
        return new Due.OnDay(due.isAfter(latest) && !latest.isBefore(today) ? latest : due);
    }

    private Due in(int days) {
        return new Due.OnDay(calendar.plusWorkingDays(LocalDate.ofInstant(clock.instant(), CountryTime.ZONE), days));
    }
}
