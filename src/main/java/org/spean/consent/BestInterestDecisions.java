package org.spean.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.policy.Operation;
import org.spean.cases.Case;
import org.spean.cases.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions to disclose where consent cannot be had (Standards 6.3, 6.10; design 1.4): each waits for somebody until the client was
 * told who got what, why, and how it serves them.
 */
@Component
public class BestInterestDecisions {

    /** So long one counts at most (ours). */
    public static final int MOST_DAYS = 30;

    private final DecisionRows rows;
    private final ConsentRows consents;
    private final DecisionRules rules;
    private final ConsentTasks tasks;
    private final Cases cases;
    private final AccessLog log;
    private final Clock clock;

    BestInterestDecisions(
            DecisionRows rows,
            ConsentRows consents,
            DecisionRules rules,
            ConsentTasks tasks,
            Cases cases,
            AccessLog log,
            Clock clock) {
        this.rows = rows;
        this.consents = consents;
        this.rules = rules;
        this.tasks = tasks;
        this.cases = cases;
        this.log = log;
        this.clock = clock;
    }

    private Optional<Case> file(Actor by, UUID caseId, Operation operation) {
        return cases.find(by, caseId).filter(file -> cases.may(by, file, operation));
    }

    /** Whether they may decide. */
    @Transactional(readOnly = true)
    public boolean mayDecide(Actor by, UUID caseId) {
        return file(by, caseId, Operation.DISCLOSE).isPresent();
    }

    /** All that stands against it before anything is recorded; nothing where it could be. */
    @Transactional(readOnly = true)
    public List<ConsentRefusal> against(Actor by, UUID caseId, DecisionWish wish) {
        return file(by, caseId, Operation.DISCLOSE)
                .map(file -> rules.against(file, wish, consents.of(caseId), cases.today()))
                .orElse(List.of());
    }

    /** Records one; it waits for somebody until the client was told. */
    @Transactional
    public DecisionOutcome decide(Actor by, UUID caseId, DecisionWish wish) {
        if (file(by, caseId, Operation.DISCLOSE).isEmpty()) {
            return new DecisionOutcome.Nothing();
        }
        consents.alone(caseId);
        // Read when nobody else records anything: an age that was settled meanwhile counts.
        Case file = file(by, caseId, Operation.DISCLOSE).orElseThrow();
        LocalDate today = cases.today();
        List<ConsentRefusal> why = rules.against(file, wish, consents.of(caseId), today);
        if (!why.isEmpty()) {
            return new DecisionOutcome.Refused(why);
        }
        Optional<LocalDate> lapses =
                wish.ground() == Ground.CHILD ? ConsentRules.adultFrom(file.standing()) : Optional.empty();
        UUID id = rows.add(by, caseId, wish, lapses, clock.instant().truncatedTo(ChronoUnit.MICROS));
        log.write(
                by,
                Act.INTEREST_DECIDED,
                Optional.of(file.subject()),
                Map.of("decision", id.toString(), "ground", wish.ground().name()));
        tasks.tellClient(file, id, today);
        return new DecisionOutcome.Done(rows.find(id).orElseThrow());
    }

    /**
     * Records that the client was told who got what, why, and how it serves them.
     *
     * @param how what was said, and what the client said to it
     */
    @Transactional
    public DecisionOutcome told(Actor by, UUID decision, LocalDate on, String how) {
        Optional<BestInterestDecision> found = rows.find(decision)
                .filter(each ->
                        file(by, each.caseId(), Operation.TAKE_BACK_CONSENT).isPresent());
        if (found.isEmpty()) {
            return new DecisionOutcome.Nothing();
        }
        BestInterestDecision before = found.get();
        consents.alone(before.caseId());
        List<ConsentRefusal> why = new ArrayList<>();
        if (rows.find(decision).orElseThrow().told().isPresent()) {
            why.add(ConsentRefusal.of(ConsentAgainst.TOLD_ALREADY));
        }
        if (on.isAfter(cases.today())) {
            why.add(ConsentRefusal.at("on", ConsentAgainst.DAY_TO_COME));
        }
        ConsentRules.words(how, "how", ConsentAgainst.MISSING, why);
        if (!why.isEmpty()) {
            return new DecisionOutcome.Refused(why);
        }
        rows.told(by, before, on, how);
        tasks.settled(ConsentTask.CONSENT_TELL_CLIENT, before.caseId(), decision);
        log.write(
                by,
                Act.INTEREST_TOLD,
                Optional.of(Case.subject(before.caseId())),
                Map.of("decision", decision.toString()));
        return new DecisionOutcome.Done(rows.find(decision).orElseThrow());
    }

    /** Those of a case, the last first; none where they are not theirs to see. */
    @Transactional(readOnly = true)
    public List<BestInterestDecision> of(Actor by, UUID caseId) {
        return file(by, caseId, Operation.TAKE_BACK_CONSENT)
                .map(file -> rows.of(file.id()))
                .orElse(List.of());
    }
}
