package org.spean.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Role;
import org.spean.cases.Case;
import org.spean.cases.CaseOwners;
import org.spean.deadlines.About;
import org.spean.deadlines.Due;
import org.spean.deadlines.Once;
import org.spean.deadlines.Owner;
import org.spean.deadlines.TaskWish;
import org.spean.deadlines.Tasks;
import org.spean.deadlines.Word;
import org.springframework.stereotype.Component;

/** What waits for somebody because of consent: made and withdrawn here, in the transaction of what wants it. */
@Component
class ConsentTasks {

    private static final String SOURCE = "consent";

    /** A decision, or a consent, of a case: both handles, so that its page is found. */
    private static final String ABOUT = "CONSENT";

    /** By the end of which day the client is told who got what, or is asked (ours). */
    private static final int DAYS = 3;

    private static final Duration EMERGENCY = Duration.ofHours(24);

    private final Tasks tasks;
    private final CaseOwners owners;
    private final Clock clock;

    ConsentTasks(Tasks tasks, CaseOwners owners, Clock clock) {
        this.tasks = tasks;
        this.owners = owners;
        this.clock = clock;
    }

    void tellClient(Case file, UUID decision, LocalDate today) {
        make(ConsentTask.CONSENT_TELL_CLIENT, file, decision, new Due.OnDay(today.plusDays(DAYS)));
    }

    void askClient(Case file, UUID consent, LocalDate today) {
        make(ConsentTask.CONSENT_ASK_CLIENT, file, consent, new Due.OnDay(today.plusDays(DAYS)));
    }

    void complete(Case file, UUID consent) {
        make(
                ConsentTask.CONSENT_COMPLETE,
                file,
                consent,
                new Due.At(clock.instant().plus(EMERGENCY)));
    }

    void settled(ConsentTask task, UUID caseId, UUID of) {
        tasks.withdraw(task.name(), about(caseId, of));
    }

    private void make(ConsentTask task, Case file, UUID of, Due due) {
        Set<Owner> who =
                owners.worker(file).<Set<Owner>>map(Set::of).orElse(Set.of(new Owner.OfRole(Role.ATRO_OFFICER)));
        tasks.make(new TaskWish(
                task.name(),
                who,
                about(file.id(), of),
                List.of(new Word.ACode(file.code().text())),
                due,
                SOURCE,
                Once.whileOpen(task + " " + of),
                Optional.of(file.subject())));
    }

    private static About about(UUID caseId, UUID of) {
        return new About(ABOUT, caseId + ":" + of);
    }
}
