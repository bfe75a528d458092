package org.spean.cases.care;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spean.access.Remit;
import org.spean.cases.Case;
import org.spean.cases.CaseOwners;
import org.spean.cases.CaseStanding;
import org.spean.cases.CaseStep;
import org.spean.cases.CaseTask;
import org.spean.cases.CaseTasks;
import org.spean.cases.StepKind;
import org.spean.cases.StepTaken;
import org.spean.deadlines.Due;
import org.spean.deadlines.Owner;
import org.spean.deadlines.Word;
import org.spean.people.PostDuty;
import org.spean.people.PostKind;
import org.spean.vocabulary.CountryTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What waits for somebody because a client wants to leave, is kept, is away, or is in danger. */
@Component
class CareTasks {

    /** So soon somebody has looked at a crisis (ours). */
    private static final Duration AT_ONCE = Duration.ofHours(1);

    /** By the end of which day the client is told who got what (ours). */
    private static final int TO_TELL = 3;

    private final CaseTasks tasks;
    private final CaseOwners owners;
    private final PostDuty posts;
    private final CrisisTelling telling;
    private final Clock clock;

    CareTasks(CaseTasks tasks, CaseOwners owners, PostDuty posts, CrisisTelling telling, Clock clock) {
        this.tasks = tasks;
        this.owners = owners;
        this.telling = telling;
        this.posts = posts;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void taken(StepTaken news) {
        Case file = news.after();
        LocalDate today = LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
        leaving(news, file, today);
        keeping(news, file, today);
        crisis(news, file);
        if (AwayGuard.toldWithout(news.step())) {
            if (news.back()) {
                tasks.withdraw(CaseTask.CASE_TELL_CLIENT, file);
            } else {
                tasks.forFirst(CaseTask.CASE_TELL_CLIENT, file, workers(file), new Due.OnDay(today.plusDays(TO_TELL)));
            }
        }
    }

    /** An adult's wish to leave is honoured at once; a child's is talked over, and kept for safety only with a record. */
    private void leaving(StepTaken news, Case file, LocalDate today) {
        boolean wanted = wantsToLeave(news.before().standing());
        boolean wants = wantsToLeave(file.standing());
        if (wanted && !wants) {
            tasks.withdraw(CaseTask.CASE_LEAVING, file);
            tasks.withdraw(CaseTask.CASE_CHILD_LEAVING, file);
        } else if (wants && !wanted) {
            tasks.forFirst(
                    file.standing().age(today).child() ? CaseTask.CASE_CHILD_LEAVING : CaseTask.CASE_LEAVING,
                    file,
                    workers(file),
                    new Due.OnDay(today.plusDays(1)));
        }
    }

    private static boolean wantsToLeave(CaseStanding standing) {
        return standing.last(each -> each.told("stay").isPresent()
                        || each.kind() == StepKind.WISHES_TO_LEAVE
                        || each.kind() == StepKind.LEFT_WITHOUT_NOTICE
                        || each.kind() == StepKind.REINTEGRATED)
                .filter(each -> each.said("stay", "wants-to-leave") || each.said("answer", "prepared"))
                .filter(each -> standing.closed().isEmpty())
                .isPresent();
    }

    private void keeping(StepTaken news, Case file, LocalDate today) {
        Optional<CaseStep> kept = reviewed(file.standing(), today);
        if (!kept.equals(reviewed(news.before().standing(), today))) {
            tasks.withdraw(CaseTask.CASE_CHILD_KEPT, file);
            kept.ifPresent(step -> {
                LocalDate until = KeptChildren.reviewBy(step);
                Set<Owner> who = new HashSet<>(workers(file));
                posts.all(PostKind.MANAGER, Remit.organization(file.centre()))
                        .forEach(post -> who.add(new Owner.OfPost(post)));
                tasks.forEach(CaseTask.CASE_CHILD_KEPT, file, who, new Due.OnDay(until), new Word.ADay(until));
            });
        }
    }

    /** The step from which the next review is counted; empty where no child is kept. */
    private static Optional<CaseStep> reviewed(CaseStanding standing, LocalDate today) {
        return Safety.kept(standing, today).map(kept -> KeptChildren.counted(standing, kept));
    }

    private void crisis(StepTaken news, Case file) {
        Optional<CaseStep> open = Safety.crisis(file.standing());
        if (open.equals(Safety.crisis(news.before().standing()))) {
            return;
        }
        tasks.withdraw(CaseTask.CASE_CRISIS, file);
        if (open.isPresent()) {
            Set<Owner> who = new HashSet<>(workers(file));
            who.addAll(owners.focalPersons(file));
            owners.official(file).ifPresent(who::add);
            tasks.forEach(
                    CaseTask.CASE_CRISIS, file, who, new Due.At(clock.instant().plus(AT_ONCE)));
            telling.tells(file, open.get());
        }
    }

    private Set<Owner> workers(Case file) {
        return owners.worker(file).stream().collect(Collectors.toSet());
    }
}
