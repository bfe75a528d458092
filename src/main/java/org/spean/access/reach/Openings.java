package org.spean.access.reach;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.spean.access.AccessLog;
import org.spean.access.Act;
import org.spean.access.Actor;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.Subject;
import org.spean.access.notice.Notices;
import org.spean.access.policy.AccessPolicy;
import org.spean.access.policy.Answer;
import org.spean.access.policy.Operation;
import org.spean.access.policy.Relation;
import org.spean.access.policy.Sight;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a case again to somebody for whom it was closed: whoever may close it asks, and it comes to pass when a second person, who
 * may close it too, says yes (design 1.2). Closing needs nobody else: what protects a client is done at once.
 *
 * <p>A question waits until it is answered or taken back; as soon as whoever asked may not ask any more it is there for nobody.
 *
 * <p>Where nobody else was named, the manager of the centre or the ministry's office is asked, from whom it is hidden: about the
 * question alone, without the case. Otherwise a case that was restricted to one person could never be opened again. Whoever is shut
 * out, and whoever would gain by it themselves, is asked by nobody.
 */
@Component
public class Openings {

    private final OpeningRows rows;
    private final Reach reach;
    private final AccessPolicy policy;
    private final Holders holders;
    private final Notices notices;
    private final AccessLog log;
    private final Clock clock;

    Openings(
            OpeningRows rows,
            Reach reach,
            AccessPolicy policy,
            Holders holders,
            Notices notices,
            AccessLog log,
            Clock clock) {
        this.rows = rows;
        this.reach = reach;
        this.policy = policy;
        this.holders = holders;
        this.notices = notices;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Asks for it.
     *
     * @param whom to whom it shall open; empty where it shall open to all
     * @param reason why, for whoever says yes, and for the log; never empty
     * @throws AccessDeniedException when they may not, or there is nothing of the kind for them
     */
    @Transactional
    public Opening.Asked ask(Actor by, Subject subject, Opening.What what, Optional<Remit> whom, String reason) {
        reach.alone(subject);
        reach.mustBe(by, subject, Operation.RESTRICT);
        UUID self = self(by);
        Opening opening =
                new Opening(UUID.randomUUID(), subject, what, whom, self, by.name(), clock.instant(), reason.strip());
        Set<UUID> whose = confirmers(opening);
        if (whose.isEmpty()) {
            return new Opening.Asked.Nobody();
        }
        if (rows.waiting(subject).stream()
                .anyMatch(
                        each -> each.asksTheSameAs(opening) && !confirmers(each).isEmpty())) {
            return new Opening.Asked.Already();
        }
        rows.add(opening);
        log.write(by, Act.CASE_OPENING_ASKED, Optional.of(subject), told(opening));
        return new Opening.Asked.Waits(opening.id(), whose);
    }

    /** Those that they asked for, and those to which they can say yes or no; the oldest first. */
    @Transactional(readOnly = true)
    public List<Opening> of(Actor by) {
        return by.account()
                .map(self -> rows.waiting().stream()
                        .filter(each -> each.by().equals(self) || answers(by, each))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Questions that wait, and to which nobody can say yes or no at this moment: whoever asked may not ask any more, or nobody who
     * could answer is left. Handles of the questions.
     */
    @Transactional(readOnly = true)
    public Set<UUID> forNobody() {
        return rows.waiting().stream()
                .filter(each -> confirmers(each).isEmpty())
                .map(Opening::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the second yes to this is theirs to say. */
    @Transactional(readOnly = true)
    public boolean answers(Actor by, Opening opening) {
        return by.account().filter(self -> confirmers(opening).contains(self)).isPresent();
    }

    /**
     * Says the second yes, or no.
     *
     * @return whether it counts: nobody says it to themselves, or twice, or when the question was taken back
     */
    @Transactional
    public boolean answer(Actor by, UUID id, boolean yes) {
        Optional<Opening> asked =
                rows.waiting().stream().filter(each -> each.id().equals(id)).findFirst();
        asked.ifPresent(each -> reach.alone(each.subject()));
        if (asked.filter(each -> answers(by, each)).isEmpty() || !rows.answer(id, self(by), yes, clock.instant())) {
            return false;
        }
        Opening opening = asked.get();
        if (yes) {
            opens(by, opening);
        } else {
            log.write(by, Act.CASE_OPENING_REFUSED, Optional.of(opening.subject()), told(opening));
        }
        notices.tell(
                Set.of(opening.by()),
                yes ? "notice.opening-confirmed" : "notice.opening-refused",
                Map.of("name", by.name()),
                "");
        return true;
    }

    /** Whoever asked wants it no more; says whether it waited still. */
    @Transactional
    public boolean takeBack(Actor by, UUID id) {
        Optional<Opening> own = of(by).stream()
                .filter(each -> each.id().equals(id) && each.by().equals(self(by)))
                .findFirst();
        if (own.isEmpty() || !rows.takeBack(id, clock.instant())) {
            return false;
        }
        log.write(by, Act.CASE_OPENING_TAKEN_BACK, Optional.of(own.get().subject()), told(own.get()));
        return true;
    }

    private void opens(Actor by, Opening opening) {
        Subject subject = opening.subject();
        boolean done = switch (opening.what()) {
            case TO_ALL -> reach.unrestrict(subject);
            case TO_ONE ->
                opening.whom()
                        .filter(whom -> reach.names(subject, whom, opening.reason()))
                        .isPresent();
            case LET_IN ->
                opening.whom().filter(whom -> reach.letIn(subject, whom)).isPresent();
        };
        Act act = switch (opening.what()) {
            case TO_ALL -> Act.CASE_OPENED_AGAIN;
            case TO_ONE -> Act.CASE_NAMED;
            case LET_IN -> Act.CASE_LET_IN;
        };
        log.write(by, done ? act : Act.CASE_OPENING_REFUSED, Optional.of(subject), told(opening));
    }

    private static Map<String, String> told(Opening opening) {
        Map<String, String> told = new HashMap<>(Map.of("name", opening.name(), "reason", opening.reason()));
        opening.whom()
                .ifPresent(whom -> told.put(
                        whom.kind() == Remit.Kind.PERSON ? "to" : "remit",
                        whom.kind() == Remit.Kind.PERSON ? whom.key() : Badges.text(whom)));
        return told;
    }

    /** Who can say the second yes at this moment; nobody where whoever asked may not ask any more. */
    private Set<UUID> confirmers(Opening opening) {
        Subject subject = opening.subject();
        if (!mayClose(present(opening.by()), subject, sight -> sight)) {
            return Set.of();
        }
        Set<UUID> candidates = new HashSet<>(holders.of(Role.ATRO_OFFICER));
        reach.tied(subject, Relation.OWN_CENTRE).forEach(centre -> candidates.addAll(holders.of(Role.MANAGER, centre)));
        candidates.remove(opening.by());
        candidates.removeIf(opening::gains);
        Set<UUID> knowing = candidates.stream()
                .filter(each -> mayClose(present(each), subject, sight -> sight))
                .collect(Collectors.toUnmodifiableSet());
        return knowing.isEmpty()
                ? candidates.stream()
                        .filter(each -> mayClose(present(each), subject, Openings::asIfNamed))
                        .collect(Collectors.toUnmodifiableSet())
                : knowing;
    }

    private static Sight asIfNamed(Sight sight) {
        return new Sight(sight.roles(), sight.ties(), false, false, sight.excluded());
    }

    private Actor present(UUID account) {
        return Actor.person(account, "", holders.held(account));
    }

    private boolean mayClose(Actor actor, Subject subject, UnaryOperator<Sight> seen) {
        return policy.may(seen.apply(reach.sight(actor, subject)), Operation.RESTRICT) == Answer.YES;
    }

    private static UUID self(Actor by) {
        return by.account().orElseThrow(() -> new AccessDeniedException("only people do this"));
    }
}
