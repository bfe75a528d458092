package org.spean.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.spean.access.Actor;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Reach;
import org.spean.forms.FormFolder;
import org.spean.forms.FormFolders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that ran before they came in, and go out again if that was a mistake. Rules count from the day on which they are taken over;
 * what happened before is told, not counted (design 4.4).
 */
@Component
public class RunningCases {

    private final Cases cases;
    private final CaseRows rows;
    private final StepCheck check;
    private final FormFolders folders;
    private final Reach reach;
    private final Clock clock;

    RunningCases(Cases cases, CaseRows rows, StepCheck check, FormFolders folders, Reach reach, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.check = check;
        this.folders = folders;
        this.reach = reach;
        this.clock = clock;
    }

    /** How a centre that they lead calls its cases, in small letters; none where they do not lead it. */
    @Transactional(readOnly = true)
    public Set<String> ownCodes(Actor by, UUID centre) {
        return folders.led(by).contains(centre) ? rows.ownCodes(centre) : Set.of();
    }

    /** What is wrong with the answers, field by field; empty where it can be taken in. */
    public List<Refusal> against(TakeOver wish) {
        List<Refusal> wrong = new ArrayList<>(check.answers(opened(wish)));
        wrong.addAll(check.answers(taken(wish)));
        return wrong;
    }

    private StepWish opened(TakeOver wish) {
        return new StepWish(StepKind.OPENED, wish.openedOn(), wish.opened());
    }

    private StepWish taken(TakeOver wish) {
        return new StepWish(StepKind.TAKEN_OVER, cases.today(), wish.taken());
    }

    /**
     * Takes it in, in the caller's transaction.
     *
     * @param worker of the centre, who works on it from now on; not whoever brings it
     * @param more writes down what else is known, while whoever brings it still works on it
     * @throws AccessDeniedException where the centre is not led by them, or the worker is none of it
     * @throws IllegalArgumentException where something is {@link #against} it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Case take(Actor by, TakeOver wish, UUID worker, Consumer<Case> more) {
        if (!against(wish).isEmpty()) {
            throw new IllegalArgumentException("whoever takes a case over has asked what is wrong with it");
        }
        FormFolder folder = folders.takeOver(by, wish.centre(), wish.province());
        rows.ownCode(folder.id(), wish.ownCode());
        rows.openedOn(folder.id(), wish.openedOn());
        rows.takenWith(folder.id(), wish.taking());
        Case bare = rows.locked(folder.id()).orElseThrow();
        Case running = cases.record(by, cases.record(by, bare, opened(wish)), taken(wish));
        more.accept(running);
        folders.handOver(by, folder, worker);
        return running;
    }

    /** Those that came in at one go and that they know of. */
    @Transactional(readOnly = true)
    public List<Case> takenWith(Actor by, UUID taking) {
        return rows.takenWith(taking).stream()
                .flatMap(id -> cases.find(by, id).stream())
                .toList();
    }

    /**
     * Takes one away again that should not have come in, in the caller's transaction: nobody finds it any more, and no rule counts.
     * It is looked at first whether anything was recorded of it since.
     *
     * @throws AccessDeniedException where its centre is not led by them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeAway(Actor by, Case file) {
        if (!folders.led(by).contains(file.centre())) {
            throw new AccessDeniedException("not led by them");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Case before = rows.locked(file.id()).orElseThrow();
        CaseStep step = before.standing().last(StepKind.TAKEN_OVER).orElseThrow();
        rows.takeBack(file.id(), step.number(), now);
        cases.settle(before, rows.find(file.id()).orElseThrow(), step, true, now);
        rows.putAway(file.id(), now);
        // Last: nobody writes to what nothing ties them to.
        for (Relation relation : Relation.values()) {
            reach.tied(file.subject(), relation).forEach(remit -> reach.close(file.subject(), relation, remit));
        }
    }

    /** Whether anything was recorded of it since it came in. */
    public boolean untouched(Case file) {
        Optional<CaseStep> last = file.standing().history().stream().reduce((first, second) -> second);
        return last.filter(each -> each.kind() == StepKind.TAKEN_OVER).isPresent();
    }
}
