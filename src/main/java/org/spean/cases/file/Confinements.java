package org.spean.cases.file;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.spean.access.Actor;
import org.spean.access.Holders;
import org.spean.access.Remit;
import org.spean.access.Role;
import org.spean.access.policy.Relation;
import org.spean.access.reach.Opening;
import org.spean.access.reach.Opening.What;
import org.spean.access.reach.Openings;
import org.spean.access.reach.Reach;
import org.spean.access.reach.Reach.Confinement;
import org.spean.cases.Case;
import org.spean.cases.Cases;
import org.spean.vocabulary.CaseCode;
import org.spean.vocabulary.TypedText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who alone may see a case, and who may not: perpetrators can be officials or relatives (design 1.2). The manager or the ministry's
 * office says it, with a reason. What closes a case is done at once; what opens it to somebody again is asked for, and done when a
 * second one of them says yes.
 */
@Component
public class Confinements {

    /** Longer reasons are read by nobody. */
    public static final int LONGEST_REASON = 500;

    /** Where the second yes is said, also by those who do not see the case. */
    public static final String LINK = "cases/openings";

    private final Cases cases;
    private final Reach reach;
    private final Openings openings;
    private final OpeningTasks tasks;
    private final Holders holders;

    Confinements(Cases cases, Reach reach, Openings openings, OpeningTasks tasks, Holders holders) {
        this.cases = cases;
        this.reach = reach;
        this.openings = openings;
        this.tasks = tasks;
        this.holders = holders;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** It waits for a second person's yes. */
        ASKED,
        /** The same was asked before, and waits. */
        ALREADY,
        /** Nobody is there who could say the second yes. */
        ALONE,
        /** No reason was given, or one that nobody reads. */
        REASON,
        /** There is nothing, or it is not theirs to say. */
        NOTHING
    }

    /**
     * A question that waits for the second yes.
     *
     * @param code of its case, for those who know of it; others are told of the question alone
     * @param theirs whether the second yes is theirs to say
     */
    public record Question(Opening opening, Optional<CaseCode> code, boolean theirs) {}

    /** How it is confined; empty for whoever may not confine it. */
    @Transactional(readOnly = true)
    public Optional<Confinement> of(Actor by, UUID id) {
        return cases.find(by, id).flatMap(file -> reach.confinement(by, file.subject()));
    }

    /** Those whom something ties to it, through whatever they hold: among them somebody is named or shut out. */
    @Transactional(readOnly = true)
    public Set<UUID> people(Actor by, UUID id) {
        return of(by, id)
                .flatMap(confined -> cases.find(by, id))
                .map(this::people)
                .orElse(Set.of());
    }

    private Set<UUID> people(Case file) {
        Set<UUID> people = new HashSet<>();
        reach.tied(file.subject(), Relation.ON_THE_CASE).forEach(each -> people.add(UUID.fromString(each.key())));
        reach.tied(file.subject(), Relation.OWN_CENTRE).forEach(each -> {
            people.addAll(holders.of(Role.MANAGER, each));
            people.addAll(holders.of(Role.CASEWORKER, each));
        });
        reach.tied(file.subject(), Relation.OWN_PROVINCE)
                .forEach(each -> people.addAll(holders.of(Role.FOCAL_PERSON, each)));
        for (Relation here : Set.of(Relation.SEARCH_HERE, Relation.PLACED_HERE)) {
            reach.tied(file.subject(), here).forEach(each -> people.addAll(holders.of(Role.DISTRICT_OFFICIAL, each)));
        }
        people.addAll(holders.of(Role.ATRO_OFFICER));
        return people;
    }

    /** From now on only these see it, and whoever says so; whom it was not there for before is asked for. */
    @Transactional
    public Outcome restrict(Actor by, UUID id, Set<UUID> named, String reason) {
        return done(
                by,
                id,
                reason,
                file -> reach.restrict(by, file.subject(), named, reason.strip()).stream()
                        .map(each -> asks(by, file, What.TO_ONE, Optional.of(Remit.person(each)), reason))
                        .max(Comparator.naturalOrder())
                        .orElse(Outcome.DONE));
    }

    /** Asks that everybody sees it again whom something ties to it. */
    @Transactional
    public Outcome open(Actor by, UUID id, String reason) {
        return done(by, id, reason, file -> asks(by, file, What.TO_ALL, Optional.empty(), reason));
    }

    /** Whoever this is, or holds a role for it, sees it no more. Nobody shuts themselves out. */
    @Transactional
    public Outcome shutOut(Actor by, UUID id, Remit whom, String reason) {
        if (by.account().map(Remit::person).filter(whom::equals).isPresent()) {
            return Outcome.NOTHING;
        }
        return done(by, id, reason, file -> {
            reach.exclude(by, file.subject(), whom, reason.strip());
            return Outcome.DONE;
        });
    }

    /** Asks that they are shut out no more. */
    @Transactional
    public Outcome letIn(Actor by, UUID id, Remit whom, String reason) {
        return done(by, id, reason, file -> asks(by, file, What.LET_IN, Optional.of(whom), reason));
    }

    private Outcome asks(Actor by, Case file, What what, Optional<Remit> whom, String reason) {
        return switch (openings.ask(by, file.subject(), what, whom, reason)) {
            case Opening.Asked.Waits waits -> {
                tasks.make(waits);
                yield Outcome.ASKED;
            }
            case Opening.Asked.Already already -> Outcome.ALREADY;
            case Opening.Asked.Nobody nobody -> Outcome.ALONE;
        };
    }

    /** What they asked for, and what waits for their yes; the oldest first. */
    @Transactional(readOnly = true)
    public List<Question> questions(Actor by) {
        return openings.of(by).stream()
                .map(each -> new Question(
                        each, cases.find(by, each.subject().id()).map(Case::code), openings.answers(by, each)))
                .toList();
    }

    /** The same, of one case. */
    @Transactional(readOnly = true)
    public List<Question> questions(Actor by, UUID id) {
        return questions(by).stream()
                .filter(each -> each.opening().subject().id().equals(id))
                .toList();
    }

    /** Says the second yes, or no; says whether it counts. */
    @Transactional
    public boolean answer(Actor by, UUID question, boolean yes) {
        boolean counts = openings.answer(by, question, yes);
        if (counts) {
            tasks.withdraw(question);
        }
        return counts;
    }

    /** Whoever asked wants it no more; says whether it waited still. */
    @Transactional
    public boolean takeBack(Actor by, UUID question) {
        boolean counts = openings.takeBack(by, question);
        if (counts) {
            tasks.withdraw(question);
        }
        return counts;
    }

    private Outcome done(Actor by, UUID id, String reason, Function<Case, Outcome> act) {
        Optional<Case> file = of(by, id).flatMap(confined -> cases.find(by, id));
        if (file.isEmpty()) {
            return Outcome.NOTHING;
        }
        if (reason.isBlank() || TypedText.longer(reason, LONGEST_REASON)) {
            return Outcome.REASON;
        }
        return act.apply(file.get());
    }
}
