package org.spean.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.Subject;
import org.spean.cases.Case;
import org.spean.deadlines.About;
import org.spean.deadlines.Due;
import org.spean.deadlines.Once;
import org.spean.deadlines.Owner;
import org.spean.deadlines.TaskWish;
import org.spean.deadlines.Tasks;
import org.spean.deadlines.Word;
import org.spean.people.OrganizationId;
import org.spean.vocabulary.CountryTime;
import org.springframework.stereotype.Component;

/**
 * What waits for somebody because of referrals. What waits for the sender is there for those who know of the case, what waits for the
 * receiver for those to whom the referral is open.
 */
@Component
class ReferralTasks {

    private static final String SOURCE = "referral";
    private static final String ABOUT = "REFERRAL";

    private final Tasks tasks;
    private final ReferralReceivers receivers;
    private final Clock clock;

    ReferralTasks(Tasks tasks, ReferralReceivers receivers, Clock clock) {
        this.tasks = tasks;
        this.receivers = receivers;
        this.clock = clock;
    }

    /** An answer is waited for. */
    void toAnswer(Referral referral, Instant until) {
        receiver(ReferralTask.REFERRAL_TO_ANSWER, referral, new Due.At(until));
    }

    /** Something for those who received it. */
    void receiver(ReferralTask task, Referral referral, Due due) {
        make(
                task,
                referral.id(),
                receivers.answering(referral.organization()),
                referral.code(),
                Optional.empty(),
                due,
                Optional.of(referral.received()));
    }

    /** It is over, for people who can open it no more. */
    void noMore(ReferralId referral, OrganizationId organization, String code) {
        make(
                ReferralTask.REFERRAL_NO_MORE,
                referral,
                receivers.answering(organization),
                code,
                Optional.empty(),
                today(),
                Optional.empty());
    }

    /** Something for those who work on the case. */
    void sender(ReferralTask task, Referral referral, Due due) {
        sender(task, referral.id(), referral.file(), referral.author(), referral.organization(), referral.code(), due);
    }

    /** The same, for who knows it from the clock alone. */
    void sender(
            ReferralTask task,
            ReferralId referral,
            UUID file,
            UUID author,
            OrganizationId organization,
            String code,
            Due due) {
        make(
                task,
                referral,
                receivers.senders(file, author),
                code,
                Optional.of(organization),
                due,
                Optional.of(Case.subject(file)));
    }

    /** Something for the focal persons of the province. */
    void focal(ReferralTask task, Referral referral) {
        make(
                task,
                referral.id(),
                receivers.focalPersons(referral.province()),
                referral.code(),
                Optional.of(referral.organization()),
                new Due.OnDay(day().plusDays(7)),
                Optional.of(referral.sent()));
    }

    private void make(
            ReferralTask task,
            ReferralId referral,
            Set<Owner> owners,
            String code,
            Optional<OrganizationId> organization,
            Due due,
            Optional<Subject> subject) {
        if (owners.isEmpty()) {
            return;
        }
        List<Word> words = organization
                .<List<Word>>map(each -> List.of(new Word.ACode(code), new Word.TheOrganization(each)))
                .orElseGet(() -> List.of(new Word.ACode(code)));
        tasks.make(new TaskWish(
                task.name(),
                owners,
                new About(ABOUT, referral.toString()),
                words,
                due,
                SOURCE,
                Once.whileOpen(task + " " + referral),
                subject));
    }

    /** Could they take somebody like this? */
    void like(UUID question, String code, OrganizationId organization) {
        make(
                ReferralTask.REFERRAL_COULD_YOU,
                new ReferralId(question),
                receivers.answering(organization),
                code,
                Optional.empty(),
                new Due.OnDay(day().plusDays(1)),
                Optional.empty());
    }

    /** Somebody answered that. */
    void likeAnswered(UUID question, String code, UUID asker, OrganizationId organization) {
        withdraw(ReferralTask.REFERRAL_COULD_YOU, new ReferralId(question));
        make(
                ReferralTask.REFERRAL_COULD_ANSWERED,
                new ReferralId(question),
                Set.of(new Owner.OfAccount(asker)),
                code,
                Optional.of(organization),
                new Due.OnDay(day().plusDays(1)),
                Optional.empty());
    }

    void withdraw(ReferralTask task, ReferralId referral) {
        tasks.withdraw(task.name(), new About(ABOUT, referral.toString()));
    }

    /** Nothing waits any more on either side but what it came to. */
    void over(ReferralId referral) {
        withdraw(ReferralTask.REFERRAL_TO_ANSWER, referral);
        withdraw(ReferralTask.REFERRAL_QUESTION_ANSWERED, referral);
        withdraw(ReferralTask.REFERRAL_QUESTION, referral);
        withdraw(ReferralTask.REFERRAL_TO_WRITE, referral);
        withdraw(ReferralTask.REFERRAL_SERVICE_ENDED, referral);
    }

    /** By the end of today. */
    Due today() {
        return new Due.OnDay(day());
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }
}
