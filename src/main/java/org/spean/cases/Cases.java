package org.spean.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Role;
import org.spean.access.guard.Guard;
import org.spean.access.guard.Shown;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Sight;
import org.spean.access.reach.Reach;
import org.spean.forms.FormFolder;
import org.spean.forms.FormFolders;
import org.spean.vocabulary.CaseCode;
import org.spean.vocabulary.CountryTime;
import org.spean.vocabulary.Sensitivity;
import org.spean.vocabulary.TypedText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases: opened in a minute, looked at, and carried on step by step. Whatever is recorded is asked of every {@link StepGuard}
 * first, while nobody else records anything of the same case.
 */
@Component
public class Cases {

    /** So long what somebody recorded can be taken back by them as a mistake. */
    public static final Duration TAKEN_BACK_WITHIN = Duration.ofHours(24);

    private static final int LONGEST_OWN_CODE = 40;

    /** What a page shows without being asked: who it is and how to reach them stand behind a show of their own. */
    private static final Set<Sensitivity> ON_THE_PAGE =
            EnumSet.of(Sensitivity.GENERAL, Sensitivity.ASSESSMENT, Sensitivity.FAMILY);

    private final CaseRows rows;
    private final CaseTies ties;
    private final StepCheck check;
    private final List<StepGuard> guards;
    private final FormFolders folders;
    private final Guard guard;
    private final Reach reach;
    private final AccessPolicy policy;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(
            CaseRows rows,
            CaseTies ties,
            StepCheck check,
            List<StepGuard> guards,
            FormFolders folders,
            Guard guard,
            Reach reach,
            AccessPolicy policy,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.ties = ties;
        this.check = check;
        this.guards = guards;
        this.folders = folders;
        this.guard = guard;
        this.reach = reach;
        this.policy = policy;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Today in the country. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CountryTime.ZONE);
    }

    /** The centres for which they may open cases. */
    public Set<UUID> centres(Actor by) {
        return folders.centres(by);
    }

    /** All that is wrong with what is answered at the opening, field by field; nothing where it could be opened so. */
    public List<Refusal> against(Map<String, String> answers, String ownCode) {
        List<Refusal> wrong = new ArrayList<>();
        if (TypedText.longer(TypedText.clean(ownCode), LONGEST_OWN_CODE)) {
            wrong.add(Refusal.at("own-code", Against.TOO_LONG));
        }
        wrong.addAll(check.answers(new StepWish(StepKind.OPENED, today(), answers)));
        return wrong;
    }

    /**
     * Opens a case; whoever opens it works on it.
     *
     * @throws org.springframework.security.access.AccessDeniedException where the centre is none of theirs
     */
    @Transactional
    public OpenOutcome open(Actor by, OpenWish wish) {
        Optional<String> ownCode = wish.ownCode().map(TypedText::clean).filter(each -> !each.isEmpty());
        List<Refusal> wrong = against(wish.answers(), ownCode.orElse(""));
        if (!wrong.isEmpty()) {
            return new OpenOutcome.Refused(wrong);
        }
        StepWish first = new StepWish(StepKind.OPENED, today(), wish.answers());
        FormFolder folder = folders.open(by, wish.centre(), wish.province());
        rows.ownCode(folder.id(), ownCode);
        Case file = rows.locked(folder.id()).orElseThrow();
        return new OpenOutcome.Done(record(by, file, first));
    }

    /** The case with this code, as they see it; the look is written down. Empty where there is none for them. */
    @Transactional
    public Optional<CaseSheet> look(Actor by, CaseCode code) {
        return rows.find(code).flatMap(file -> look(by, file));
    }

    /** The same, by its handle. */
    @Transactional
    public Optional<CaseSheet> look(Actor by, UUID id) {
        return rows.find(id).flatMap(file -> look(by, file));
    }

    private Optional<CaseSheet> look(Actor by, Case file) {
        return guard.read(by, file.subject(), ON_THE_PAGE, "") instanceof Shown.Open(Set<Sensitivity> open)
                ? Optional.of(new CaseSheet(file, open, rows.opened(file.id(), open)))
                // Somebody's emergency asks a second yes for more: what is open at once is shown.
                : guard.read(by, file.subject(), EnumSet.of(Sensitivity.GENERAL), "")
                                instanceof Shown.Open(Set<Sensitivity> less)
                        ? Optional.of(new CaseSheet(file, less, rows.opened(file.id(), less)))
                        : Optional.empty();
    }

    /** How to reach the client without harm, with its own line in the log (ours). Empty where that is not theirs to see. */
    @Transactional
    public Optional<CaseSheet> contact(Actor by, UUID id) {
        Set<Sensitivity> wanted = EnumSet.of(Sensitivity.GENERAL, Sensitivity.CONTACT);
        return rows.find(id)
                .filter(file -> guard.read(by, file.subject(), wanted, "") instanceof Shown.Open(Set<Sensitivity> open)
                        && open.contains(Sensitivity.CONTACT))
                .map(file -> new CaseSheet(file, wanted, rows.opened(file.id(), wanted)));
    }

    /** Whether there is one with this code for them: for who types a code. Nothing is written down. */
    @Transactional(readOnly = true)
    public boolean knows(Actor by, CaseCode code) {
        return rows.find(code).filter(file -> guard.knows(by, file.subject())).isPresent();
    }

    /**
     * The case with what was shown of it to them within a day and still is theirs to see, whatever it is about: for who shows it
     * behind a show of their own. Nothing is written down.
     */
    @Transactional(readOnly = true)
    public Optional<CaseSheet> again(Actor by, UUID id) {
        return find(by, id).map(file -> {
            Set<Sensitivity> open = guard.still(by, file.subject());
            return new CaseSheet(file, open, rows.opened(id, open));
        });
    }

    /** The case without its words, for a screen that shows it already: nothing is written down. Empty where it is not theirs. */
    @Transactional(readOnly = true)
    public Optional<Case> find(Actor by, UUID id) {
        return rows.find(id).filter(file -> guard.knows(by, file.subject()));
    }

    /**
     * When something was last recorded of it or taken back, for a screen that shows it already: nothing else is read, nothing is
     * written down. Empty where it is not theirs.
     */
    @Transactional(readOnly = true)
    public Optional<Instant> changed(Actor by, UUID id) {
        return guard.knows(by, Case.subject(id)) ? rows.changed(id) : Optional.empty();
    }

    /** The same; nobody else records anything of it until this transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Case> alone(Actor by, UUID id) {
        return rows.locked(id).filter(file -> guard.knows(by, file.subject()));
    }

    /** What they may record of it, in the order of the table, each with what stands against it in any case. */
    @Transactional(readOnly = true)
    public List<StepOffer> offers(Actor by, Case file) {
        Sight sight = reach.sight(by, file.subject());
        LocalDate today = today();
        return StepKind.all().stream()
                .filter(kind -> !as(sight, kind).isEmpty())
                .map(kind -> new StepOffer(kind, anyway(kind, file.standing(), today)))
                .toList();
    }

    private List<Refusal> anyway(StepKind kind, CaseStanding before, LocalDate today) {
        if (before.state() == CaseState.CLOSED && kind.group() != StepGroup.CLOSURE && kind != StepKind.NOTE) {
            return List.of(Refusal.of(Against.CASE_CLOSED));
        }
        return guards.stream()
                .flatMap(each -> each.anyway(kind, before, today).stream())
                .toList();
    }

    private Set<Role> as(Sight sight, StepKind kind) {
        Set<Role> as = policy.roles(sight, kind.operation());
        return kind.only()
                .map(role -> as.contains(role) ? Set.of(role) : Set.<Role>of())
                .orElse(as);
    }

    /** Records a step, if nothing stands against it. */
    @Transactional
    public StepOutcome take(Actor by, UUID id, StepWish wish) {
        Optional<Case> found = rows.locked(id);
        Set<Role> as = found.map(file -> as(reach.sight(by, file.subject()), wish.kind()))
                .orElse(Set.of());
        if (found.isEmpty() || as.isEmpty() || !wish.kind().offered()) {
            return new StepOutcome.Nothing();
        }
        Case file = found.get();
        LocalDate today = today();
        List<Refusal> why = new ArrayList<>(check.of(file, wish, today));
        if (why.isEmpty()) {
            why.addAll(anyway(wish.kind(), file.standing(), today));
        }
        if (why.isEmpty()) {
            Attempt attempt = new Attempt(file, wish, as, today, by.account());
            guards.forEach(each -> why.addAll(each.against(attempt)));
        }
        if (!why.isEmpty()) {
            return new StepOutcome.Refused(why);
        }
        Case after = record(by, file, wish);
        return new StepOutcome.Done(after.standing().history().getLast());
    }

    Case record(Actor by, Case file, StepWish wish) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CaseStep step = rows.add(file, wish, by, now);
        Case after = file.with(step);
        log.write(by, Act.CASE_STEP_RECORDED, Optional.of(file.subject()), told(step));
        settle(file, after, step, false, now);
        return after;
    }

    void settle(Case before, Case after, CaseStep step, boolean back, Instant now) {
        LocalDate today = today();
        rows.stands(after, today, now);
        events.publishEvent(new StepTaken(before, after, step, back));
        // Whoever loses the case by what they recorded loses it last.
        ties.follow(before, after, today);
    }

    private static Map<String, String> told(CaseStep step) {
        return Map.of("step", step.kind().name(), "number", String.valueOf(step.number()));
    }

    /** Whether they may take it back: what they recorded themselves, within a day, and nothing came after it. */
    public boolean mayTakeBack(Actor by, Case file, CaseStep step) {
        return by.account().equals(Optional.of(step.by()))
                && step.kind().offered()
                && step.takenBack().isEmpty()
                && step.at().plus(TAKEN_BACK_WITHIN).isAfter(clock.instant())
                && !file.standing().steps().isEmpty()
                && file.standing().steps().getLast().number() == step.number();
    }

    /** Takes back what was a mistake. It stays to be read. */
    @Transactional
    public StepOutcome takeBack(Actor by, UUID id, int number) {
        Optional<Case> found = rows.locked(id).filter(file -> guard.knows(by, file.subject()));
        Optional<CaseStep> step = found.flatMap(file -> file.standing().history().stream()
                .filter(each -> each.number() == number)
                .filter(each -> mayTakeBack(by, file, each))
                .findFirst());
        if (found.isEmpty() || step.isEmpty()) {
            return new StepOutcome.Nothing();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.takeBack(id, number, now);
        Case after = found.get().with(step.get().takenBack(now));
        log.write(by, Act.CASE_STEP_TAKEN_BACK, Optional.of(after.subject()), told(step.get()));
        settle(found.get(), after, step.get(), true, now);
        return new StepOutcome.Done(step.get());
    }

    /** Whether they may do this to it. */
    @Transactional(readOnly = true)
    public boolean may(Actor by, Case file, Operation operation) {
        return !policy.roles(reach.sight(by, file.subject()), operation).isEmpty();
    }
}
