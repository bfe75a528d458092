package org.spean.directory.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spean.access.Role;
import org.spean.calendar.WorkingCalendar;
import org.spean.deadlines.About;
import org.spean.deadlines.Due;
import org.spean.deadlines.Once;
import org.spean.deadlines.Owner;
import org.spean.deadlines.TaskWish;
import org.spean.deadlines.Tasks;
import org.spean.deadlines.Word;
import org.spean.directory.Directory;
import org.spean.directory.ServiceId;
import org.spean.directory.Tier;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;

/** What waits for whom because an entry was asked about: made and withdrawn here. */
@Component
class EntryTasks {

    /** By the end of which working day (ours). */
    private static final int TO_ANSWER = 3;

    private static final int TO_TELEPHONE = 1;

    private static final String SOURCE = "directory";

    private final Tasks tasks;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final Clock clock;

    EntryTasks(Tasks tasks, Directory directory, WorkingCalendar calendar, Clock clock) {
        this.tasks = tasks;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whoever is asked finds the entry itself among what waits for them: no message names it. */
    void asked(EntryQuestion question) {
        make(EntryTask.ENTRY_ASKED, question.service(), Set.of(new Owner.OfPost(question.post())), TO_ANSWER);
    }

    /** Nobody answers: whoever asked telephones, beside ATRO; where the program asked, whoever keeps entries does. */
    void silent(EntryQuestion question) {
        make(EntryTask.ENTRY_SILENT, question.service(), Set.of(asker(question)), TO_TELEPHONE);
    }

    /** It is wrong: whoever keeps entries finds out what is right, and whoever asked. */
    void doubted(EntryQuestion question) {
        Set<Owner> owners = new HashSet<>();
        owners.add(new Owner.OfRole(Role.EDITOR));
        owners.add(new Owner.OfPost(question.post()));
        owners.add(asker(question));
        make(EntryTask.ENTRY_NOT_RIGHT, question.service(), owners, TO_TELEPHONE);
    }

    private static Owner asker(EntryQuestion question) {
        return question.askedBy().<Owner>map(Owner.OfAccount::new).orElseGet(() -> new Owner.OfRole(Role.EDITOR));
    }

    private void make(EntryTask kind, ServiceId service, Set<Owner> owners, int days) {
        directory
                .service(service, Tier.PUBLIC)
                .ifPresent(entry -> tasks.make(new TaskWish(
                        kind.name(),
                        owners,
                        about(service),
                        List.of(new Word.TheOrganization(entry.organization())),
                        new Due.OnDay(
                                calendar.plusWorkingDays(LocalDate.ofInstant(clock.instant(), CountryTime.ZONE), days)),
                        SOURCE,
                        Once.whileOpen(kind + " " + service))));
    }

    /** Nobody waits for an answer any more; whoever asked and had none still telephones. */
    void notAsked(ServiceId service) {
        tasks.withdraw(EntryTask.ENTRY_ASKED.name(), about(service));
    }

    /** There is an answer. */
    void answered(ServiceId service) {
        notAsked(service);
        tasks.withdraw(EntryTask.ENTRY_SILENT.name(), about(service));
    }

    void notDoubted(ServiceId service) {
        tasks.withdraw(EntryTask.ENTRY_NOT_RIGHT.name(), about(service));
    }

    private static About about(ServiceId service) {
        return new About(EntryTask.ABOUT, service.toString());
    }
}
